import type { Cell } from '../../core/catalog/reference-data.ts';

/** A source table as `npm run geo` reads it: commas, and signs where there is no number. Codes and numbers need no quotes. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | Cell)[])[]): string {
  return `${[header, ...rows.map((row) => row.map(cellText))].map((cells) => cells.join(',')).join('\n')}\n`;
}

const DECIMALS = 3;

function cellText(cell: string | Cell): string {
  switch (cell) {
    case 'missing':
      return '';
    case 'suppressed':
      return '..';
    case 'not-applicable':
      return '–';
    default:
      return typeof cell === 'number' ? String(Number(cell.toFixed(DECIMALS))) : cell;
  }
}
