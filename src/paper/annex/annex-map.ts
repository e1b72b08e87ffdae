import type { LonLat } from '../../core/geometry/lon-lat.ts';
import { zonePolygons } from '../../core/indicator/zone-shape.ts';
import { ZONE_STATUSES } from '../../core/plan/document-schema.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import type { LegendClass, Scene } from '../../core/scene/scene.ts';
import { NOTHING_CHOSEN } from '../../core/scene/scene-choices.ts';
import { classText, noDataText } from '../../i18n/legend-text.ts';
import type { MapSheetWords } from '../map-sheet.ts';
import { mapSheetSvg } from '../map-sheet.ts';
import { MAP_SIGNS } from '../map-signs.ts';
import type { PageNode } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import { PRINT_THEME } from '../print-theme.ts';
import type { AnnexInput } from './annex-input.ts';
import { divisionById } from './annex-input.ts';

export interface AnnexMapOptions {
  readonly id: string;
  readonly title: string;
  readonly zones: readonly Zone[];
  /** What must be seen; the whole municipality where it is empty. */
  readonly positions: readonly LonLat[];
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A map of the decision's indicator with zones over it, as a figure with its title. */
export function annexMap(input: AnnexInput, options: AnnexMapOptions): PageNode {
  const { view, reference } = input;
  const scene = buildScene({ zones: options.zones }, { ...view, ...NOTHING_CHOSEN }, reference);
  const division = divisionById(reference, scene.division);
  const { parentDivision } = division.division;
  const positions =
    options.positions.length > 1 ? options.positions : division.areas.flatMap(({ polygons }) => polygons.flat(2));
  const drawing = mapSheetSvg(scene, {
    widthMm: options.widthMm,
    heightMm: options.heightMm,
    idPrefix: options.id,
    theme: PRINT_THEME,
    division,
    parentDivision: parentDivision === null ? null : divisionById(reference, parentDivision),
    positions,
    words: mapWords(input, scene, options),
  });
  return pageNode('figure', { class: 'doc-map' }, [drawing]);
}

function mapWords(input: AnnexInput, scene: Scene, options: AnnexMapOptions): MapSheetWords {
  const { t, language, reference, format } = input;
  const { legend } = scene;
  const division = divisionById(reference, scene.division).division;
  return {
    title: options.title,
    description: t('map.paperDescription'),
    legend: {
      heading: t('annex.legendHeading', {
        indicator: legend.title[language],
        division: division.name[language],
        year: legend.year,
      }),
      classes: legend.classes.map((each) => countedClass(input, scene, each)),
      noData: noDataText(legend, t),
    },
    zoneKinds: ZONE_STATUSES.filter((status) => options.zones.some((zone) => zone.status === status)).map((status) => ({
      status,
      name: t('annex.zoneKind', { status: t(`zones.status.${status}`) }),
    })),
    points: null,
    ...MAP_SIGNS,
    scale: (denominator) => t('annex.scale', { denominator: format.number(denominator) }),
    sources: [
      t('annex.mapSource', { source: legend.source, licence: legend.licence }),
      t('annex.mapBorders', { source: division.source, licence: division.licence }),
    ],
  };
}

/** A class as its legend names it, with how many areas wear its colour. */
function countedClass(input: AnnexInput, scene: Scene, each: LegendClass): string {
  const areas = input.t(each.areaCount === 1 ? 'annex.areas.one' : 'annex.areas.other', { count: each.areaCount });
  return `${classRange(input, scene, each)} (${areas})`;
}

export function classRange({ language, format }: AnnexInput, { legend }: Scene, each: LegendClass): string {
  const text = classText(each, legend, language, format);
  const unit = format.unit(legend.unit);
  return each.name !== null || unit === '' ? text : `${text}\u00A0${unit}`;
}

/** Every corner of the zones, and room around them: a tenth of the way to their middle on each side. */
export function surroundings(input: AnnexInput, zones: readonly Zone[]): readonly LonLat[] {
  const corners = zones.flatMap(({ shape }) => {
    const polygons = zonePolygons(shape, input.reference);
    return polygons.ok ? polygons.value.flat(2) : [];
  });
  if (corners.length === 0) return [];
  const [longitudes, latitudes] = [corners.map(([longitude]) => longitude), corners.map(([, latitude]) => latitude)];
  const [west, east] = extremes(longitudes);
  const [south, north] = extremes(latitudes);
  const [aside, above] = [(east - west) * 0.1, (north - south) * 0.1];
  return [
    [west - aside, south - above],
    [east + aside, north + above],
    [west - aside, north + above],
    [east + aside, south - above],
  ];
}

function extremes(values: readonly number[]): readonly [low: number, high: number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
