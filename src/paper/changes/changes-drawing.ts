import type { ComparedSide } from '../../core/decision/compared-side.ts';
import type { ZoneChange, ZoneSide } from '../../core/decision/zone-changes.ts';
import { labelPosition as labelPositionOf } from '../../core/geometry/label-position.ts';
import type { LonLatBox } from '../../core/geometry/lon-lat.ts';
import { boxOfPolygons } from '../../core/geometry/measure.ts';
import { countingDivisionOf } from '../../core/indicator/counting-division.ts';
import { buildScene } from '../../core/scene/build-scene.ts';
import type { Scene, SceneZone } from '../../core/scene/scene.ts';
import { NOTHING_CHOSEN } from '../../core/scene/scene-choices.ts';
import { divisionById } from '../annex/annex-input.ts';
import { MAP_SIGNS } from '../map-signs.ts';
import type { PageNode } from '../page-node.ts';
import { pageNode } from '../page-node.ts';
import { PRINT_THEME } from '../print-theme.ts';
import { sceneSvg } from '../scene-svg.ts';
import type { ChangesInput } from './changes-input.ts';

/** Tenths of a millimetre: two stand beside each other on an A4. */
const WIDTH = 850;
const HEIGHT = 640;
/** Room around the ground, as a part of its breadth. */
const MARGIN = 0.15;
const GROUND = '#f2f4f5';
const MAP_TITLES = {
  before: { some: 'changes.mapBefore', none: 'changes.mapBeforeNone' },
  after: { some: 'changes.mapAfter', none: 'changes.mapAfterNone' },
} as const;
const NOW = 0;
const EARLIER = 1;
const ZONE_COLOURS = ['#0b3d73', '#4d4d4d'];

/** The zone when it was decided and now, over the same ground at the same scale; null where its ground is the same. */
export function zonePairNode(input: ChangesInput, change: ZoneChange): PageNode | null {
  const { before, after, kind, border } = change;
  if (kind === 'same' || (kind === 'changed' && border === null)) return null;
  const polygons = [...(before?.polygons ?? []), ...(after?.polygons ?? [])];
  const box = boxOfPolygons(polygons);
  if (box === null) return null;
  const id = (after ?? before)?.zone.id ?? '';
  const extent = withMargin(box);
  const figures = [
    { side: before, of: input.before, which: 'before' as const },
    { side: after, of: input.after, which: 'after' as const },
  ].map(({ side, of, which }) => {
    const name = (side ?? after ?? before)?.zone.name ?? '';
    const caption = input.t(MAP_TITLES[which][side === null ? 'none' : 'some'], { zone: name });
    const earlier = which === 'after' ? before : null;
    const scene = groundScene(of, side, earlier);
    return pageNode('div', {}, [
      pageNode('p', { class: 'doc-pair__title' }, [caption]),
      drawing(input, scene, of, { title: caption, extent, idPrefix: `change-${which}-${id}` }),
    ]);
  });
  return pageNode('figure', { class: 'doc-pair' }, figures);
}

/** The zone, and under it the same zone as it was: areas are without a figure, for here it is the ground that matters. */
function groundScene({ reference }: ComparedSide, side: ZoneSide | null, earlier: ZoneSide | null): Scene {
  const { start } = reference.catalog;
  const scene = buildScene(
    { zones: [] },
    {
      ...NOTHING_CHOSEN,
      indicator: start.indicator,
      division: countingDivisionOf(reference).data.division.id,
      classes: { method: 'quantile', classCount: 1, manualBreaks: [] },
    },
    reference,
  );
  const { areas } = divisionById(reference, scene.division);
  const ground = { from: 0, to: 0, areaCount: areas.length, colour: GROUND, textColour: '#000000', name: null };
  return {
    ...scene,
    areaClasses: new Map(areas.map(({ code }) => [code, 0])),
    legend: { ...scene.legend, classes: [ground] },
    zones: [...sceneZone(earlier, true), ...sceneZone(side, false)],
  };
}

/** The status stands in the table: here a whole line is the border of that side, a dashed one the border of before. */
function sceneZone(side: ZoneSide | null, isEarlier: boolean): readonly SceneZone[] {
  if (side === null || side.polygons === null) return [];
  const { zone, polygons } = side;
  const { id, name } = zone;
  const labelPosition = isEarlier ? null : labelPositionOf(polygons);
  const status = isEarlier ? 'proposed' : 'decided';
  return [
    { id, name, polygons, colour: isEarlier ? EARLIER : NOW, status, selected: false, hovered: false, labelPosition },
  ];
}

function drawing(
  { t }: ChangesInput,
  scene: Scene,
  { reference }: ComparedSide,
  { title, extent, idPrefix }: { readonly title: string; readonly extent: LonLatBox; readonly idPrefix: string },
) {
  const division = divisionById(reference, scene.division);
  const { parentDivision, source, licence } = division.division;
  return sceneSvg(scene, {
    width: WIDTH,
    height: HEIGHT,
    theme: { ...PRINT_THEME, zoneColours: ZONE_COLOURS, zoneFillOpacity: 0.25 },
    words: {
      title,
      description: t('map.paperDescription'),
      legend: null,
      ...MAP_SIGNS,
      source: `${source}, ${licence}`,
    },
    extent,
    division,
    parentDivision: parentDivision === null ? null : divisionById(reference, parentDivision),
    idPrefix,
  });
}

function withMargin({ west, south, east, north }: LonLatBox): LonLatBox {
  const [aside, above] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return { west: west - aside, south: south - above, east: east + aside, north: north + above };
}
