import type { Catalog } from '../catalog/catalog.ts';
import { DEFAULT_FIRST_YEAR, DEFAULT_LAST_YEAR, META_ID } from './document-schema.ts';
import { readYear } from './field-values.ts';
import type { FieldChange, PlainDocument, PlanPatch } from './patch.ts';
import type { YearSpan } from './plan.ts';

/** The years the catalogue's allocation covers; the grant programme's own where it names none. */
export function catalogSpan(catalog: Catalog): YearSpan {
  const years = catalog.allocation.map(({ year }) => year);
  if (years.length === 0) return { firstYear: DEFAULT_FIRST_YEAR, lastYear: DEFAULT_LAST_YEAR };
  return { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

/**
 * Gives a document that says no years (a minimal plan file) the catalogue's; an empty patch where it says them. Where it
 * says one, the other is the catalogue's as far as the years then run forwards.
 */
export function fillSpan(document: PlainDocument, catalog: Catalog): PlanPatch {
  const meta = document.get('meta')?.get(META_ID);
  const span = catalogSpan(catalog);
  const firstSaid = meta?.get('firstYear') ?? null;
  const lastSaid = meta?.get('lastYear') ?? null;
  const changes: FieldChange[] = [];
  const say = (field: 'firstYear' | 'lastYear', value: number) =>
    changes.push({ collection: 'meta', id: META_ID, field, value });
  if (firstSaid === null) say('firstYear', Math.min(span.firstYear, readYear(lastSaid) ?? span.firstYear));
  if (lastSaid === null) say('lastYear', Math.max(span.lastYear, readYear(firstSaid) ?? span.lastYear));
  return { changes };
}
