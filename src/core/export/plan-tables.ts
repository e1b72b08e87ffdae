import type { ZoneMoney } from '../budget/zone-money.ts';
import type { Division, Indicator } from '../catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../catalog/reference-data.ts';
import { intersectShapes } from '../geometry/shapes/intersect-shapes.ts';
import { cellOf } from '../indicator/area-terms.ts';
import { countingDivisionOf } from '../indicator/counting-division.ts';
import type { ZoneFigures } from '../indicator/figure.ts';
import { computeZoneFigures } from '../indicator/zone-figures.ts';
import { zonePolygons } from '../indicator/zone-shape.ts';
import { overlapsOfZones } from '../overlap/zone-reach.ts';
import type { Zone } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import type { ExportField, ExportRow, ExportTable, ExportValue } from './export-table.ts';

/** What the columns and sheets are called, in the language of the moment. */
export interface ExportWords {
  readonly zones: string;
  readonly overlaps: string;
  readonly sources: string;
  readonly code: string;
  readonly name: string;
  readonly otherName: string;
  readonly status: string;
  readonly areaKm2: string;
  readonly residents: string;
  readonly money: (year: number) => string;
  readonly statusOf: (zone: Zone) => string;
  readonly indicator: string;
  readonly source: string;
  readonly licence: string;
  readonly year: string;
  readonly indicatorName: (indicator: Indicator) => string;
  readonly bordersOf: (division: Division) => string;
}

type FiguresOf = (zone: Zone) => Result<ZoneFigures>;

/** Beyond what is shown: enough to compute on with, and no digits that mean nothing. */
const FURTHER_DECIMALS = 2;
const KM2_DECIMALS = 6;

/** Each zone with its figures and its own money year by year. What is withheld on the screen is withheld here. */
export function zonesTable(
  zones: readonly Zone[],
  reference: ReferenceData,
  figuresOf: FiguresOf,
  money: ZoneMoney,
  words: ExportWords,
): ExportTable {
  const { indicators } = reference.catalog;
  const years = [...new Set([...money.values()].flatMap((list) => list.map(({ year }) => year)))].sort((a, b) => a - b);
  const rows = zones.map((zone): ExportRow => {
    const result = figuresOf(zone);
    const figures = result.ok ? result.value : null;
    const ownMoney = new Map(money.get(zone.id)?.map(({ year, amountSek }) => [year, amountSek]));
    return {
      polygons: polygonsOf(zone, reference),
      values: [
        zone.name,
        words.statusOf(zone),
        figures === null ? null : rounded(figures.areaM2 / 1e6, KM2_DECIMALS),
        ...indicators.map((indicator) => figureValue(figures, indicator)),
        ...years.map((year) => ownMoney.get(year) ?? null),
      ],
    };
  });
  const fields = [
    textField('name', words.name),
    textField('status', words.status),
    numberField('area_km2', words.areaKm2),
    ...indicators.map((indicator) => indicatorField(indicator, words)),
    ...years.map((year) => numberField(`sek_${year}`, words.money(year))),
  ];
  return { name: 'zones', title: words.zones, fields, rows };
}

/** The ground that each pair of zones shares, with how much and how many live there. */
export function overlapsTable(zones: readonly Zone[], reference: ReferenceData, words: ExportWords): ExportTable {
  const overlaps = overlapsOfZones(zones, reference);
  const residents = countingDivisionOf(reference).residents;
  const rows = zones.flatMap((zone, place) =>
    zones.slice(place + 1).flatMap((other): readonly ExportRow[] => {
      if (overlaps.get(zone.id)?.includes(other.id) !== true) return [];
      const [one, two] = [polygonsOf(zone, reference), polygonsOf(other, reference)];
      const shared = one === null || two === null ? null : intersectShapes(one, two);
      if (shared?.ok !== true) return [];
      const figures = computeZoneFigures([{ kind: 'drawn', polygons: shared.value }], reference);
      const areaKm2 = figures.ok ? rounded(figures.value.areaM2 / 1e6, KM2_DECIMALS) : null;
      const people = figures.ok ? (figures.value.figures.get(residents)?.value ?? null) : null;
      const values = [zone.name, other.name, areaKm2, people === null ? null : rounded(people, FURTHER_DECIMALS)];
      return [{ values, polygons: shared.value }];
    }),
  );
  const fields = [
    textField('name', words.name),
    textField('other_name', words.otherName),
    numberField('area_km2', words.areaKm2),
    numberField('residents', words.residents),
  ];
  return { name: 'zone_overlaps', title: words.overlaps, fields, rows };
}

/** A division's areas with the published values that stand on it. */
export function areasTable(
  data: DivisionData,
  reference: ReferenceData,
  title: string,
  words: ExportWords,
): ExportTable {
  const indicators = reference.catalog.indicators.filter(({ division }) => division === data.division.id);
  const rows = data.areas.map(({ code, name, polygons }, position): ExportRow => {
    const figures = indicators.map((indicator) => {
      const cell = cellOf(data, indicator.valueColumn, position);
      return typeof cell === 'number' ? cell : null;
    });
    return { polygons, values: [code, name, ...figures] };
  });
  const fields = [
    textField('code', words.code),
    textField('name', words.name),
    ...indicators.map((indicator) => indicatorField(indicator, words)),
  ];
  return { name: `areas_${data.division.id.replace(/[^a-z0-9]+/gi, '_')}`, title, fields, rows };
}

/** Where every indicator and every border comes from: the last sheet of a workbook. */
export function sourcesTable({ catalog }: ReferenceData, words: ExportWords): ExportTable {
  const fields = [
    textField('indicator', words.indicator),
    numberField('year', words.year),
    textField('source', words.source),
    textField('licence', words.licence),
  ];
  const indicators = catalog.indicators.map((indicator): ExportRow => {
    const { year, source, licence } = indicator;
    return { polygons: null, values: [words.indicatorName(indicator), year, source, licence] };
  });
  const borders = catalog.divisions.map((division): ExportRow => {
    const { source, licence } = division;
    return { polygons: null, values: [words.bordersOf(division), null, source, licence] };
  });
  const rows = [...indicators, ...borders];
  return { name: 'sources', title: words.sources, fields, rows };
}

function polygonsOf(zone: Zone, reference: ReferenceData): ExportRow['polygons'] {
  const polygons = zonePolygons(zone.shape, reference);
  return polygons.ok ? polygons.value : null;
}

function figureValue(figures: ZoneFigures | null, indicator: Indicator): ExportValue {
  const value = figures?.figures.get(indicator.id)?.value ?? null;
  return value === null ? null : rounded(value, indicator.decimals + FURTHER_DECIMALS);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function indicatorField(indicator: Indicator, words: ExportWords): ExportField {
  return numberField(indicator.id, `${words.indicatorName(indicator)} ${indicator.year}`);
}

function textField(name: string, title: string): ExportField {
  return { name, title, kind: 'text' };
}

function numberField(name: string, title: string): ExportField {
  return { name, title, kind: 'number' };
}
