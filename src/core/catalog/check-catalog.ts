import type { ColumnId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Catalog, Division, Indicator } from './catalog.ts';

/** Every column of the indicator's own division that it reads, with the field that names it. */
export function columnsOfIndicator(indicator: Indicator): readonly { field: string; column: ColumnId }[] {
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
  return findRepeatedId(catalog) ?? findDanglingName(catalog) ?? findNobodyCounted(catalog);
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
  nameIndicator('start.indicator', catalog.start.indicator);
  nameDivision('start.division', catalog.start.division);

  const dangling = named.find(({ id, among }) => !among.has(id));
  return dangling === undefined ? null : invalid(dangling.path, `${dangling.what} of the catalogue`, dangling.id);
}

function invalid(path: string, expected: string, received: string): Problem {
  return problem('catalog-invalid', { file: 'catalog.json', path, expected, received });
}
