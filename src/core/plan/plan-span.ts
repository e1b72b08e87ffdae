import type { Catalog } from '../catalog/catalog.ts';
import { DEFAULT_FIRST_YEAR, DEFAULT_LAST_YEAR, META_ID } from './document-schema.ts';
import type { FieldChange, PlainDocument, PlanPatch } from './patch.ts';
import type { PlanSettings } from './plan.ts';

/** The years the catalogue's allocation covers; the grant programme's own where it names none. */
export function catalogSpan(catalog: Catalog): PlanSettings {
  const years = catalog.allocation.map(({ year }) => year);
  if (years.length === 0) return { firstYear: DEFAULT_FIRST_YEAR, lastYear: DEFAULT_LAST_YEAR };
  return { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

/** Gives a document that says no years (a minimal plan file) the catalogue's; an empty patch where it says them. */
export function fillSpan(document: PlainDocument, catalog: Catalog): PlanPatch {
  const meta = document.get('meta')?.get(META_ID);
  const span = catalogSpan(catalog);
  const changes: FieldChange[] = [];
  for (const field of ['firstYear', 'lastYear'] as const) {
    const said = meta?.get(field);
    if (said === undefined || said === null)
      changes.push({ collection: 'meta', id: META_ID, field, value: span[field] });
  }
  return { changes };
}
