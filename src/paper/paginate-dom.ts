import type { AnnexBlock } from './annex/annex-input.ts';
import { renderPage } from './render-page-dom.ts';

/** What stands on every page around its content. */
export interface PageFurniture {
  /** Left and right at the top. */
  readonly header: readonly [string, string];
  /** Left at the foot; right of it stands the page. */
  readonly footer: string;
  pageText(page: number, pages: number): string;
  /** The caption of a table that goes on from the page before. */
  continued(caption: string): string;
}

/** Rounding of the browser's layout, CSS pixels. */
const TOLERANCE_PIXELS = 0.5;
const SMALL_TABLE_ROWS = 10;

/**
 * Lays blocks out on A4 sheets in the holder, which must be in the page for sizes to be known: headings stay with what
 * follows, tables break between rows and repeat their head, and the contents get the pages that came of it.
 * @returns how many pages there are
 */
export function layOutPages(blocks: readonly AnnexBlock[], holder: HTMLElement, furniture: PageFurniture): number {
  holder.replaceChildren();
  const layout = new PageLayout(holder, furniture);
  for (const block of blocks) layout.add(block, blocks);
  layout.finish();
  return layout.pageCount;
}

class PageLayout {
  private readonly holder: HTMLElement;
  private readonly furniture: PageFurniture;
  private readonly bodies: HTMLElement[] = [];
  private readonly pageOfHeading = new Map<string, number>();
  private contents: Element | null = null;

  constructor(holder: HTMLElement, furniture: PageFurniture) {
    this.holder = holder;
    this.furniture = furniture;
  }

  get pageCount(): number {
    return this.bodies.length;
  }

  add(block: AnnexBlock, all: readonly AnnexBlock[]): void {
    const element = renderPage(block.node);
    if (block.keepWithNext === true) element.setAttribute('data-keep', '');
    if (block.startsPage === true || this.bodies.length === 0) this.addPage(block.sheet);
    if (block.isContents === true) {
      this.contents = element;
      for (const { heading } of all) if (heading !== undefined) element.append(contentsEntry(heading));
    }
    this.body.append(element);
    if (this.overflows()) this.moveOn(element);
    if (block.heading !== undefined) this.pageOfHeading.set(block.heading.id, 0);
  }

  /** Numbers every page, and writes the numbers into the contents. */
  finish(): void {
    for (const [position, body] of this.bodies.entries()) {
      for (const id of this.pageOfHeading.keys()) {
        if (body.querySelector(`#${CSS.escape(id)}`) !== null) this.pageOfHeading.set(id, position + 1);
      }
      const place = body.parentElement?.querySelector('.sheet__page');
      if (place != null) place.textContent = this.furniture.pageText(position + 1, this.bodies.length);
    }
    for (const [id, page] of this.pageOfHeading) {
      const place = this.contents?.querySelector(`[data-page-of="${CSS.escape(id)}"]`);
      if (place != null) place.textContent = String(page);
    }
  }

  private get body(): HTMLElement {
    const body = this.bodies.at(-1);
    if (body === undefined) throw new Error('layOutPages: no page is begun');
    return body;
  }

  private addPage(size: 'a4' | 'a3' = 'a4'): void {
    const sheet = document.createElement('section');
    sheet.className = size === 'a3' ? 'sheet sheet--a3' : 'sheet';
    const [left, right] = this.furniture.header;
    const body = document.createElement('div');
    body.className = 'sheet__body doc';
    sheet.append(
      furnitureElement('header', 'sheet__head', [left, right], ''),
      body,
      furnitureElement('footer', 'sheet__foot', [this.furniture.footer, ''], 'sheet__page'),
    );
    this.holder.append(sheet);
    this.bodies.push(body);
  }

  private overflows(): boolean {
    return this.body.scrollHeight > this.body.clientHeight + TOLERANCE_PIXELS;
  }

  /** The element does not fit: as many of its rows as do stay, the rest goes to a new page along with its headings. */
  private moveOn(element: Element): void {
    const moves = isSmall(element) && this.body.children.length > headingsBefore(element).length + 1;
    const rest =
      element instanceof HTMLTableElement && !moves ? splitTable(element, this.bottom(), this.furniture) : null;
    if (rest !== null) {
      this.addPage();
      this.body.append(rest);
      if (this.overflows()) this.moveOn(rest);
      return;
    }
    const before = this.body;
    const moved = [...headingsBefore(element), element];
    // What does not fit a page of its own stays there: nothing is ever left out.
    if (moved.length === before.children.length) return;
    this.addPage();
    this.body.append(...moved);
    if (this.overflows() && element instanceof HTMLTableElement) this.moveOn(element);
  }

  private bottom(): number {
    return this.body.getBoundingClientRect().bottom + TOLERANCE_PIXELS;
  }
}

/** A table of a few rows is read at a glance: it stands on one page where it fits on one. */
function isSmall(element: Element): boolean {
  return element instanceof HTMLTableElement && element.rows.length <= SMALL_TABLE_ROWS;
}

/** Headings right before an element: they go where it goes. */
function headingsBefore(element: Element): readonly Element[] {
  const headings: Element[] = [];
  let previous = element.previousElementSibling;
  while (previous?.hasAttribute('data-keep') === true) {
    headings.unshift(previous);
    previous = previous.previousElementSibling;
  }
  return headings;
}

/** The rows below the bottom, in a table of their own under the same head; null where not a single row would stay. */
function splitTable(table: HTMLTableElement, bottom: number, furniture: PageFurniture): HTMLTableElement | null {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  let first = rows.findIndex((row) => row.getBoundingClientRect().bottom > bottom);
  if (first === -1) return null;
  // A sum never stands alone.
  if (rows[first]?.classList.contains('total') === true) first -= 1;
  // A row that heads a group goes with the group.
  while (first > 0 && rows[first - 1]?.classList.contains('group') === true) first -= 1;
  if (first <= 0) return null;
  const rest = table.cloneNode(false) as HTMLTableElement;
  for (const part of table.children) {
    if (part instanceof HTMLTableSectionElement && part.tagName === 'TBODY') continue;
    rest.append(part.cloneNode(true));
  }
  if (rest.caption !== null && table.caption !== null && !table.hasAttribute('data-continued')) {
    rest.caption.textContent = furniture.continued(table.caption.textContent);
  }
  rest.setAttribute('data-continued', '');
  const body = document.createElement('tbody');
  body.append(...rows.slice(first));
  rest.append(body);
  return rest;
}

function contentsEntry(heading: NonNullable<AnnexBlock['heading']>): Element {
  const entry = document.createElement('li');
  entry.className = `doc-contents__level-${heading.level}`;
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  const text = document.createElement('span');
  text.textContent = heading.text;
  const page = document.createElement('span');
  page.className = 'doc-contents__page';
  page.dataset['pageOf'] = heading.id;
  // As wide as it will be, so that the list keeps its height.
  page.textContent = '00';
  link.append(text, ' ', page);
  entry.append(link);
  return entry;
}

function furnitureElement(
  tag: 'header' | 'footer',
  className: string,
  [left, right]: readonly [string, string],
  rightClass: string,
): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const [text, kind] of [
    [left, ''],
    [right, rightClass],
  ] as const) {
    const span = document.createElement('span');
    if (kind !== '') span.className = kind;
    span.textContent = text;
    element.append(span);
  }
  return element;
}
