import type { Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { Cell, DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, ColumnId, DivisionId, ImportedIndicatorId, IndicatorId } from '../identifiers.ts';
import { asId } from '../identifiers.ts';
import type { ImportedIndicator, ImportedValues } from '../plan/imported-indicator.ts';
import { denominatorOptions } from './denominators.ts';

function importedColumn(id: ImportedIndicatorId): ColumnId {
  return asId<ColumnId>(`import-${id}`);
}

export function importedIndicatorId(id: ImportedIndicatorId): IndicatorId {
  return asId<IndicatorId>(`import-${id}`);
}

type Columns = Map<ColumnId, readonly Cell[]>;

/**
 * The reference data with a plan's imported indicators among its own, so that whatever shows or counts an indicator
 * shows and counts these. One whose division is not here is left out: `unplacedIndicators` names those.
 */
export function withImports(reference: ReferenceData, imported: readonly ImportedIndicator[]): ReferenceData {
  const placed = imported.filter(({ division }) => reference.divisions.has(division));
  if (placed.length === 0) return reference;
  const columnsOf = new Map<DivisionId, Columns>();
  for (const { id, division, values } of placed) {
    const data = divisionOf(reference, division);
    const columns: Columns = columnsOf.get(division) ?? new Map(data.columns);
    columns.set(importedColumn(id), cellsInOrder(values, data));
    columnsOf.set(division, columns);
  }
  const divisions = new Map(reference.divisions);
  for (const [id, columns] of columnsOf) divisions.set(id, { ...divisionOf(reference, id), columns });
  const counted = { ...reference, divisions, catalog: withIndicators(reference, placed.filter(isCount)) };
  const others = placed.filter((indicator) => !isCount(indicator));
  return { ...counted, catalog: withIndicators(counted, others) };
}

/** Imported indicators that this page has no areas for: kept, and told. */
export function unplacedIndicators(
  reference: ReferenceData,
  imported: readonly ImportedIndicator[],
): readonly ImportedIndicator[] {
  return imported.filter(({ division }) => !reference.divisions.has(division));
}

function isCount({ kind }: ImportedIndicator): boolean {
  return kind === 'count';
}

function divisionOf(reference: ReferenceData, id: DivisionId): DivisionData {
  const data = reference.divisions.get(id);
  if (data === undefined) throw new Error(`withImports: no division "${id}"`);
  return data;
}

function withIndicators(reference: ReferenceData, imported: readonly ImportedIndicator[]): ReferenceData['catalog'] {
  const indicators = imported.map((each) => asIndicator(each, reference));
  return { ...reference.catalog, indicators: [...reference.catalog.indicators, ...indicators] };
}

function cellsInOrder({ codes, cells }: ImportedValues, data: DivisionData): readonly Cell[] {
  const byCode = new Map<AreaCode, Cell>(codes.map((code, position) => [code, cells[position] ?? 'missing']));
  return data.areas.map(({ code }) => byCode.get(code) ?? 'missing');
}

const WHY: LocalizedText = {
  sv: 'Importerat som ett värde för hela området: det går inte att lägga ihop.',
  en: 'Imported as a value of the whole area: it cannot be added up.',
};

function asIndicator(imported: ImportedIndicator, reference: ReferenceData): Indicator {
  const { id, name, kind, unit, decimals, division, year, direction, source, tableId } = imported;
  const base = {
    id: importedIndicatorId(id),
    name: { sv: name, en: name },
    group: 'imported',
    ...{ unit, decimals, division, year, direction, source, tableId },
    licence: '',
    valueColumn: importedColumn(id),
    caveats: caveatsOf(imported, divisionOf(reference, division)),
  } as const;
  switch (kind) {
    case 'count':
      return { ...base, kind };
    case 'not-aggregable':
      return { ...base, kind, why: WHY, categories: [] };
    case 'mean':
      return { ...base, kind, denominator: denominatorOf(imported, reference) };
    case 'rate': {
      const denominator = denominatorOf(imported, reference);
      return { ...base, kind, numeratorColumn: null, denominator, coverageColumn: null, municipalityTotal: null };
    }
  }
}

/** The denominator that was said; residents stand in for one that is not here. */
function denominatorOf({ division, denominator, year }: ImportedIndicator, reference: ReferenceData) {
  const options = denominatorOptions(reference, division);
  const said = options.find(({ column }) => column === denominator?.column);
  if (said !== undefined) return { ...said, approximate: denominator?.approximate ?? true };
  const { residentsColumn, version } = divisionOf(reference, division).division;
  const residents = options.find(({ column }) => column === residentsColumn);
  const name = residents?.name ?? { sv: 'Invånare', en: 'Residents' };
  return { column: residentsColumn, name, year: residents?.year ?? (Number(version) || year), approximate: true };
}

function caveatsOf({ note, version }: ImportedIndicator, { division }: DivisionData): readonly LocalizedText[] {
  const caveats: LocalizedText[] = note === '' ? [] : [{ sv: note, en: note }];
  if (version !== '' && version !== division.version) {
    caveats.push({
      sv: `Siffrorna hör till indelningens version ${version}; kartan visar ${division.version}. Samma kod kan ha fått andra gränser.`,
      en: `The figures belong to version ${version} of the division; the map shows ${division.version}. The same code may have other borders.`,
    });
  }
  return caveats;
}
