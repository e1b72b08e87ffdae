import * as v from 'valibot';
import { readSettingsFile } from './read-settings-file.ts';
import type { Report } from './source-problem.ts';

export const SOURCE_NOTES_FILE = 'source-notes.json';

/** What no publisher of figures for the whole country has, so that a folder may be without it. */
export const SOURCE_PARTS = ['turnout', 'schools', 'police-areas'] as const;
export type SourcePart = (typeof SOURCE_PARTS)[number];

/** What the files of a source folder do not say of themselves. */
export interface SourceNotes {
  readonly format: 'zonplan-source-notes';
  readonly version: 1;
  /** `simplified`: accurate to about ±50 m. `official`: the publisher's own, in full. */
  readonly borders: 'simplified' | 'official';
  /** `sample`: some columns were checked against SCB at a sample only. `fetched`: they are SCB's own answers. */
  readonly figures: 'sample' | 'fetched';
  /** Parts whose files need not be there; where they are, they count. */
  readonly leftOut: readonly SourcePart[];
}

/** A folder without notes has everything, with simplified borders. */
const DEFAULT_SOURCE_NOTES: SourceNotes = {
  format: 'zonplan-source-notes',
  version: 1,
  borders: 'simplified',
  figures: 'sample',
  leftOut: [],
};

const sourceNotesSchema: v.GenericSchema<unknown, SourceNotes> = v.strictObject({
  format: v.literal('zonplan-source-notes'),
  version: v.literal(1),
  borders: v.picklist(['simplified', 'official']),
  figures: v.picklist(['sample', 'fetched']),
  leftOut: v.array(v.picklist(SOURCE_PARTS)),
});

/** Null after reporting what is wrong with them. */
export function readSourceNotes(text: string | undefined, report: Report): SourceNotes | null {
  if (text === undefined) return DEFAULT_SOURCE_NOTES;
  return readSettingsFile(SOURCE_NOTES_FILE, text, sourceNotesSchema, report);
}
