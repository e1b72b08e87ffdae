import type { ColumnId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Catalog, Division, Indicator } from './catalog.ts';

/** Every column of the indicator's own division that it reads in any year, with the field that names it. */
export function columnsOfIndicator(indicator: Indicator): readonly { field: string; column: ColumnId }[] {
  const ofOtherYears = (indicator.otherYears ?? []).flatMap((year, position) =>
    columnsOfYear({ ...indicator, ...year } as Indicator).map(({ field, column }) => ({
      field: `otherYears.${position}.${field}`,
      column,
    })),
  );
  const plausibility =
    indicator.kind === 'rate' && indicator.plausibility !== undefined
      ? [{ field: 'plausibility.column', column: indicator.plausibility.column }]
      : [];
  return [...columnsOfYear(indicator), ...plausibility, ...ofOtherYears];
}

function columnsOfYear(indicator: Indicator): readonly { field: string; column: ColumnId }[] {
  const value = { field: 'valueColumn', column: indicator.valueColumn };
  switch (indicator.kind) {
    case 'count':
    case 'not-aggregable':
      return [value];
    case 'mean':
      return [value, { field: 'denominator.column', column: indicator.denominator.column }];
    case 'rate':
      return [
        value,
        { field: 'denominator.column', column: indicator.denominator.column },
        ...(indicator.numeratorColumn === null
          ? []
          : [{ field: 'numeratorColumn', column: indicator.numeratorColumn }]),
        ...(indicator.coverageColumn === null ? [] : [{ field: 'coverageColumn', column: indicator.coverageColumn }]),
      ];
  }
}

/** What a schema cannot see: ids used twice and names of things that are not there. The first one found, or null. */
export function findCatalogContradiction(catalog: Catalog): Problem | null {
  return (
    findRepeatedId(catalog) ?? findRepeatedYear(catalog) ?? findDanglingName(catalog) ?? findNobodyCounted(catalog)
  );
}

/** Whether the indicator is a division's count of residents. */
export function countsResidentsOf(division: Division, indicator: Indicator): boolean {
  return (
    indicator.kind === 'count' &&
    indicator.division === division.id &&
    indicator.valueColumn === division.residentsColumn
  );
}

/** Kronor per resident and much else need a count of residents on some division. */
function findNobodyCounted({ divisions, indicators }: Catalog): Problem | null {
  if (divisions.some((division) => indicators.some((indicator) => countsResidentsOf(division, indicator)))) return null;
  return invalid('indicators', 'a count of the residentsColumn of some division', 'none');
}

function findRepeatedId(catalog: Catalog): Problem | null {
  const lists = {
    divisions: catalog.divisions,
    indicators: catalog.indicators,
    pointLayers: catalog.pointLayers,
    bodies: catalog.bodies,
    purposes: catalog.purposes,
    presets: catalog.presets,
  };
  for (const [list, entries] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [position, entry] of entries.entries()) {
      if (seen.has(entry.id)) return invalid(`${list}.${position}.id`, 'an id of its own', entry.id);
      seen.add(entry.id);
    }
  }
  return null;
}

/** A year given twice would leave it to chance which of the two is shown. */
function findRepeatedYear({ indicators }: Catalog): Problem | null {
  for (const [position, indicator] of indicators.entries()) {
    const seen = new Set([indicator.year]);
    for (const [place, { year }] of (indicator.otherYears ?? []).entries()) {
      if (seen.has(year)) {
        return invalid(`indicators.${position}.otherYears.${place}.year`, 'a year of its own', String(year));
      }
      seen.add(year);
    }
  }
  return null;
}

function findDanglingName(catalog: Catalog): Problem | null {
  const divisions = new Set<string>(catalog.divisions.map((division) => division.id));
  const indicators = new Set<string>(catalog.indicators.map((indicator) => indicator.id));
  const named: { path: string; id: string; among: ReadonlySet<string>; what: string }[] = [];
  const nameDivision = (path: string, id: string) => named.push({ path, id, among: divisions, what: 'a division' });
  const nameIndicator = (path: string, id: string) => named.push({ path, id, among: indicators, what: 'an indicator' });

  for (const [position, division] of catalog.divisions.entries()) {
    if (division.parentDivision !== null) {
      nameDivision(`divisions.${position}.parentDivision`, division.parentDivision);
    }
  }
  for (const [position, table] of catalog.tables.entries()) {
    nameDivision(`tables.${position}.division`, table.division);
  }
  for (const [position, indicator] of catalog.indicators.entries()) {
    nameDivision(`indicators.${position}.division`, indicator.division);
  }
  for (const [position, preset] of catalog.presets.entries()) {
    for (const [place, id] of preset.indicators.entries()) {
      nameIndicator(`presets.${position}.indicators.${place}`, id);
    }
  }
  if (catalog.studentAreas !== undefined) nameIndicator('studentAreas.indicator', catalog.studentAreas.indicator);
  if (catalog.profile !== undefined) {
    nameDivision('profile.agePyramid.division', catalog.profile.agePyramid.division);
    for (const [place, id] of catalog.profile.tenures.entries()) nameIndicator(`profile.tenures.${place}`, id);
  }
  nameIndicator('start.indicator', catalog.start.indicator);
  nameDivision('start.division', catalog.start.division);
  if (catalog.start.preset !== undefined) {
    const among = new Set(catalog.presets.filter(({ isNeedIndex }) => isNeedIndex === true).map(({ id }) => id));
    named.push({ path: 'start.preset', id: catalog.start.preset, among, what: 'a need index among the presets' });
  }

  const dangling = named.find(({ id, among }) => !among.has(id));
  return dangling === undefined ? null : invalid(dangling.path, `${dangling.what} of the catalogue`, dangling.id);
}

function invalid(path: string, expected: string, received: string): Problem {
  return problem('catalog-invalid', { file: 'catalog.json', path, expected, received });
}
