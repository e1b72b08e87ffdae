import type { PageChild, PageNode } from './page-node.ts';
import { pageNode } from './page-node.ts';

export interface TableColumn {
  readonly heading: string;
  /** Part of the table's width, percent. */
  readonly widthPercent: number;
  readonly kind?: 'text' | 'number';
}

export interface TableRow {
  /** The first cell heads the row. */
  readonly cells: readonly (PageChild | readonly PageChild[])[];
  readonly kind?: 'row' | 'group' | 'total';
}

/**
 * A table for paper: columns of fixed width, so that its parts on several pages stand alike, and a row that heads a group
 * stays with the row after it.
 */
export function tableNode(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): PageNode {
  const numberClass = (position: number) => (columns[position]?.kind === 'number' ? { class: 'number' } : {});
  return pageNode('table', { class: 'doc-table' }, [
    pageNode('caption', {}, [caption]),
    pageNode(
      'colgroup',
      {},
      columns.map(({ widthPercent }) => pageNode('col', { width: `${widthPercent}%` })),
    ),
    pageNode('thead', {}, [
      pageNode(
        'tr',
        {},
        columns.map(({ heading }, position) => pageNode('th', { scope: 'col', ...numberClass(position) }, [heading])),
      ),
    ]),
    pageNode(
      'tbody',
      {},
      rows.map(({ cells, kind = 'row' }) => {
        if (kind === 'group') {
          const attributes = { scope: 'colgroup', colspan: columns.length };
          return pageNode('tr', { class: 'group' }, [pageNode('th', attributes, childrenOf(cells[0]))]);
        }
        return pageNode(
          'tr',
          kind === 'total' ? { class: 'total' } : {},
          cells.map((cell, position) =>
            position === 0
              ? pageNode('th', { scope: 'row' }, childrenOf(cell))
              : pageNode('td', numberClass(position), childrenOf(cell)),
          ),
        );
      }),
    ),
  ]);
}

function childrenOf(cell: PageChild | readonly PageChild[] | undefined): readonly PageChild[] {
  if (cell === undefined) return [];
  return Array.isArray(cell) ? (cell as readonly PageChild[]) : [cell as PageChild];
}
