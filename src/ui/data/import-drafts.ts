import { untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { ImportedIndicatorId } from '../../core/identifiers.ts';
import type { IndicatorSuggestion } from '../../core/import/suggest-indicator.ts';
import { suggestIndicator } from '../../core/import/suggest-indicator.ts';
import type { TableReading, TableSeries } from '../../core/import/table-types.ts';
import { toImportedIndicator } from '../../core/import/to-imported.ts';
import { isPlausibleYear } from '../../core/plan/document-schema.ts';
import type { ImportedIndicator } from '../../core/plan/imported-indicator.ts';

/** So many series and fewer are all taken unless the person says otherwise. */
const FEW_SERIES = 8;

/** A series with what is said of it: the file's suggestion, and over it the person's own words. */
export interface SeriesDraft {
  readonly key: string;
  readonly series: TableSeries;
  readonly said: IndicatorSuggestion;
  readonly isChosen: boolean;
}

type Said = Partial<IndicatorSuggestion> & { readonly isChosen?: boolean };

interface SaidOfFile {
  bySeries: Record<string, Said>;
  source: string | null;
  note: string;
  shown: string | null;
}

/** What the person has said of one file: kept while other panels are looked at, and over readings with other choices. */
export interface ImportDrafts {
  rows(reading: TableReading): readonly SeriesDraft[];
  shown(reading: TableReading): string | null;
  show(key: string): void;
  change(key: string, said: Said): void;
  chooseAll(reading: TableReading, isChosen: boolean): void;
  readonly note: string;
  say(change: { readonly source?: string; readonly note?: string }): void;
}

const draftsOfItem = new Map<number, ImportDrafts>();

export function importDrafts(item: number, fileName: string, reference: ReferenceData): ImportDrafts {
  const known = draftsOfItem.get(item) ?? createDrafts(fileName, reference);
  draftsOfItem.set(item, known);
  return known;
}

function createDrafts(fileName: string, reference: ReferenceData): ImportDrafts {
  const [said, setSaid] = createStore<SaidOfFile>({ bySeries: {}, source: null, note: '', shown: null });
  const suggestions = new WeakMap<TableSeries, IndicatorSuggestion>();
  const suggestionOf = (series: TableSeries, reading: TableReading): IndicatorSuggestion => {
    // What is suggested rests on the data as they were: the preview of the series itself is no news.
    const suggested = suggestions.get(series) ?? untrack(() => suggestIndicator(series, reading, fileName, reference));
    suggestions.set(series, suggested);
    return suggested;
  };
  return {
    rows: (reading) => {
      const names = distinctNames(reading.series.map((series) => suggestionOf(series, reading)));
      return reading.series.map((series, position) => {
        const { isChosen, ...own } = said.bySeries[series.label] ?? {};
        const suggested = suggestionOf(series, reading);
        const source = said.source ?? suggested.source;
        return {
          key: series.label,
          series,
          said: { ...suggested, name: names[position] ?? suggested.name, source, ...own },
          isChosen: isChosen ?? reading.series.length <= FEW_SERIES,
        };
      });
    },
    shown: ({ series }) => (series.some(({ label }) => label === said.shown) ? said.shown : (series[0]?.label ?? null)),
    show: (key) => setSaid('shown', key),
    change: (key, change) => setSaid('bySeries', key, (now) => ({ ...now, ...change })),
    chooseAll: ({ series }, isChosen) => {
      for (const { label } of series) setSaid('bySeries', label, (now) => ({ ...now, isChosen }));
    },
    get note() {
      return said.note;
    },
    say: (change) => setSaid(change),
  };
}

/** Two of the same name are told apart by their years: a list shows names only. */
function distinctNames(suggestions: readonly IndicatorSuggestion[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of suggestions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return suggestions.map(({ name, year }) =>
    (counts.get(name) ?? 0) > 1 && year !== null ? `${name}, ${year}` : name,
  );
}

/** The draft as an indicator of the plan; null where its year is not said or the file names no division. */
export function draftIndicator(
  { series, said }: SeriesDraft,
  reading: TableReading,
  note: string,
  reference: ReferenceData,
  id: ImportedIndicatorId,
): ImportedIndicator | null {
  const data = reading.division === null ? undefined : reference.divisions.get(reading.division);
  if (data === undefined || !isPlausibleYear(said.year)) return null;
  const codes = data.areas.map(({ code }) => code);
  const { id: division, version } = data.division;
  const saidVersion = reading.codeVersions.length === 1 ? (reading.codeVersions[0] ?? version) : version;
  return toImportedIndicator(series, { ...said, year: said.year }, { id, division, version: saidVersion, codes, note });
}
