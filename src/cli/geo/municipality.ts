import * as v from 'valibot';
import type {
  AccessibilityContact,
  CatalogAllocation,
  CatalogBody,
  LocalizedText,
  OnlineBasemap,
} from '../../core/catalog/catalog.ts';
import {
  accessibilityContactSchema,
  allocationSchema,
  basemapSchema,
  bodySchema,
  filledText,
  localizedText,
} from '../../core/catalog/schema-parts.ts';
import { readSettingsFile } from './read-settings-file.ts';
import type { Report } from './source-problem.ts';

export const MUNICIPALITY_FILE = 'municipality.json';

/** What is a municipality's own and no publisher has: written by hand. */
export interface Municipality {
  readonly format: 'zonplan-municipality';
  readonly version: 1;
  readonly code: string;
  readonly name: string;
  readonly allocation: readonly CatalogAllocation[];
  readonly bodies: readonly CatalogBody[];
  readonly basemap: { readonly file: string | null; readonly online: readonly OnlineBasemap[] };
  readonly accessibilityContact?: AccessibilityContact;
  /** What a reader here must know about a division or an indicator, beside what holds everywhere. */
  readonly localCaveats: readonly {
    readonly divisions: readonly string[];
    readonly indicators: readonly string[];
    readonly text: LocalizedText;
  }[];
}

const municipalitySchema: v.GenericSchema<unknown, Municipality> = v.strictObject({
  format: v.literal('zonplan-municipality'),
  version: v.literal(1),
  code: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  name: filledText,
  allocation: v.array(allocationSchema),
  bodies: v.array(bodySchema),
  basemap: basemapSchema,
  accessibilityContact: accessibilityContactSchema,
  localCaveats: v.array(
    v.strictObject({ divisions: v.array(filledText), indicators: v.array(filledText), text: localizedText }),
  ),
});

export function readMunicipality(text: string | undefined, report: Report): Municipality | null {
  const file = MUNICIPALITY_FILE;
  if (text === undefined) {
    report({ code: 'catalog-file-missing', file, place: null, message: 'in neither the source nor the target folder' });
    return null;
  }
  return readSettingsFile(file, text, municipalitySchema, report);
}
