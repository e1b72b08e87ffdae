import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import { studentAreas } from '../../core/indicator/area-traps.ts';
import { ZONE_STATUSES } from '../../core/plan/document-schema.ts';
import type { GridAxis, PointLegend, Scene } from '../../core/scene/scene.ts';
import { classText, noDataText } from '../../i18n/legend-text.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { MAP_SIGNS } from '../map-signs.ts';
import type { PictureClass, PictureGridWords, PictureWords } from './picture-types.ts';

export interface PictureReader {
  readonly reference: ReferenceData;
  readonly language: 'sv' | 'en';
  readonly t: Translate;
  readonly format: NumberFormat;
}

/** What a picture says of itself and of the plan it shows. */
export interface PictureSubject extends Pick<PictureWords, 'title' | 'number' | 'text'> {
  readonly planTitle: string;
  readonly isSample: boolean;
  /** ISO date. */
  readonly date: string;
}

/** The words of a scene's picture: the legend's are those of the screen. */
export function pictureWords(scene: Scene, subject: PictureSubject, reader: PictureReader): PictureWords {
  const { t, language, format } = reader;
  const { legend } = scene;
  const { title, number, text } = subject;
  return {
    title,
    description: t('map.paperDescription'),
    number,
    text,
    legend: {
      heading: legend.title[language],
      caption: captionOf(scene, reader),
      classes: legend.classes.map((each) => ({
        label: classText(each, legend, language, format),
        count: areaCount(each.areaCount),
      })),
      noData: { label: noDataText(legend, t), count: areaCount(legend.noDataCount) },
      grid: legend.grid === undefined ? null : gridWords(legend.grid, reader),
    },
    pointLegends: scene.pointLegends.map((each) => pointWords(each, reader)),
    points: scene.points.length === 0 ? null : pointNames(reader),
    zoneKinds: ZONE_STATUSES.filter((status) => scene.zones.some((zone) => zone.status === status)).map((status) => ({
      status,
      name: t('annex.zoneKind', { status: t(`zones.status.${status}`) }),
    })),
    notes: notesOf(scene, subject, reader),
    sources: sourcesOf(scene, subject, reader),
    ...MAP_SIGNS,
  };

  function areaCount(count: number): string {
    return t(count === 1 ? 'annex.areas.one' : 'annex.areas.other', { count });
  }
}

function captionOf({ division, legend }: Scene, { reference, language, format }: PictureReader): string {
  if (legend.caption !== undefined) return legend.caption[language];
  const name = reference.divisions.get(division)?.division.name[language] ?? '';
  const unit = format.unit(legend.unit);
  return [name, String(legend.year), ...(unit === '' ? [] : [unit])].join(' · ');
}

function gridWords(
  { x, y }: { readonly x: GridAxis; readonly y: GridAxis },
  { language, format }: PictureReader,
): PictureGridWords {
  const title = ({ title: own, unit }: GridAxis): string => `${own[language]}${unit === 'percent' ? ', %' : ''}`;
  const limits = ({ breaks, decimals }: GridAxis): readonly string[] =>
    breaks
      .slice(1)
      .map((to, place) => `${format.number(breaks[place] ?? to, decimals)}–${format.number(to, decimals)}`);
  return { x: title(x), y: title(y), xLimits: limits(x), yLimits: limits(y) };
}

function pointWords({ measure, classes, noDataCount }: PointLegend, { language, t, format }: PictureReader) {
  const count = (pointCount: number): string => t('points.count', { count: pointCount });
  const number = (value: number): string => format.number(value, measure.decimals);
  return {
    heading: `${measure.name[language]}${measure.unit === 'percent' ? ', %' : ''}`,
    classes: classes.map(
      ({ from, to, pointCount }): PictureClass => ({
        label: `${number(from)} – ${number(to)}`,
        count: count(pointCount),
      }),
    ),
    noData: { label: t('points.noFigure'), count: count(noDataCount) },
  };
}

function pointNames({ reference, language }: PictureReader): string {
  return reference.pointLayers.map(({ reference: layer }) => layer.name[language]).join(', ');
}

function notesOf(scene: Scene, { isSample }: PictureSubject, { reference, t }: PictureReader): readonly string[] {
  const hasStars = reference.catalog.divisions.some(
    ({ id, labelled }) => labelled && studentAreas(id, reference).size > 0,
  );
  return [
    ...(hasStars && scene.labels.length > 0 ? [t('traps.studentsLegend')] : []),
    ...(isSample && scene.zones.length > 0 ? [t('annex.sample')] : []),
  ];
}

function sourcesOf(
  scene: Scene,
  { planTitle, date }: PictureSubject,
  { reference, t, language }: PictureReader,
): readonly string[] {
  const { legend } = scene;
  const division = reference.divisions.get(scene.division)?.division;
  const points = scene.points.length === 0 ? [] : reference.pointLayers;
  return [
    t('annex.mapSource', { source: legend.source, licence: legend.licence }),
    ...points.map(({ reference: { name, source, licence } }) =>
      t('picture.pointSource', { name: name[language], source, licence }),
    ),
    ...(division === undefined ? [] : [t('annex.mapBorders', { source: division.source, licence: division.licence })]),
    t('picture.made', { plan: planTitle, date }),
  ];
}
