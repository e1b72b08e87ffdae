import type { Area } from '../core/catalog/reference-data.ts';
import type { Scene, SceneZone } from '../core/scene/scene.ts';
import type { PaperProjection } from './paper-projection.ts';
import type { PaperOptions, PaperTheme } from './paper-types.ts';
import type { SvgNode } from './svg-node.ts';
import { coordinate, svgNode } from './svg-node.ts';

export function areaNodes(
  scene: Scene,
  { theme, division }: PaperOptions,
  projection: PaperProjection,
  hatch: string,
): readonly SvgNode[] {
  return division.areas.map((area) =>
    svgNode(
      'path',
      {
        d: projection.path(area.polygons),
        'fill-rule': 'evenodd',
        fill: fillOf(scene, area, hatch),
        stroke: theme.areaBorder,
        'stroke-width': 0.6 * theme.scale,
        'stroke-linejoin': 'round',
        'data-area-code': area.code,
      },
      [svgNode('title', {}, [area.name ?? area.code])],
    ),
  );
}

/** An area that the scene does not know has no value here: hatched, never the lowest class. */
function fillOf(scene: Scene, area: Area, hatch: string): string {
  const areaClass = scene.areaClasses.get(area.code) ?? 'no-data';
  if (areaClass === 'no-data') return `url(#${hatch})`;
  const found = scene.legend.classes[areaClass];
  if (found === undefined) throw new Error(`sceneSvg: class ${areaClass} of ${area.code} is not in the legend`);
  return found.colour;
}

export function parentNodes({ parentDivision, theme }: PaperOptions, projection: PaperProjection): readonly SvgNode[] {
  return (parentDivision?.areas ?? []).map((area) =>
    outline(projection.path(area.polygons), theme.parentBorder, 0.9 * theme.scale, { 'stroke-opacity': 0.7 }),
  );
}

export function selectionNodes(
  scene: Scene,
  { division, theme }: PaperOptions,
  projection: PaperProjection,
): readonly SvgNode[] {
  const paths = division.areas
    .filter((area) => scene.selectedAreas.has(area.code))
    .map((area) => projection.path(area.polygons));
  return [
    ...paths.map((path) => outline(path, theme.selectedCasing, 5 * theme.scale)),
    ...paths.map((path) => outline(path, theme.selectedBorder, 2.6 * theme.scale)),
  ];
}

export function zoneNodes(scene: Scene, projection: PaperProjection, theme: PaperTheme): readonly SvgNode[] {
  const zones = scene.zones.map((zone) => zoneNode(zone, projection.path(zone.polygons), theme));
  if (scene.draft === null) return zones;
  return [...zones, outline(projection.path(scene.draft), theme.draft, 2.4 * theme.scale)];
}

function zoneNode(zone: SceneZone, path: string, theme: PaperTheme): SvgNode {
  const colour = theme.zoneColours[zone.colour] ?? theme.draft;
  const width = (zone.selected ? 3.2 : 2.2) * theme.scale;
  return svgNode('g', { 'data-zone-id': zone.id }, [
    svgNode('title', {}, [zone.name]),
    svgNode('path', { d: path, 'fill-rule': 'evenodd', fill: colour, 'fill-opacity': fillOpacity(zone, theme) }),
    outline(path, theme.zoneCasing, width + 2.6 * theme.scale),
    outline(path, colour, width, dashes(zone.status, width)),
  ]);
}

/** On paper the colours of classes must stay what the legend says: a theme may leave zones without a fill. */
function fillOpacity(zone: SceneZone, theme: PaperTheme): number {
  return theme.zoneFillOpacity ?? (zone.selected ? 0.14 : 0.08);
}

/** The same rhythm as on the live map: draft dotted, proposed dashed, decided whole. */
export function dashes(status: SceneZone['status'], width: number): Readonly<Record<string, string>> {
  switch (status) {
    case 'draft':
      return { 'stroke-dasharray': `${coordinate(1.4 * width)} ${coordinate(width)}` };
    case 'proposed':
      return { 'stroke-dasharray': `${coordinate(4 * width)} ${coordinate(1.2 * width)}` };
    case 'decided':
      return {};
  }
}

export function pointNodes(scene: Scene, projection: PaperProjection, theme: PaperTheme): readonly SvgNode[] {
  return scene.points.map(({ name, position, colour }) => {
    const [x, y] = projection.place(position);
    const place = { cx: coordinate(x), cy: coordinate(y) };
    const look =
      colour === undefined
        ? { r: 3.5 * theme.scale, fill: theme.point, stroke: theme.pointBorder }
        : { r: 5 * theme.scale, fill: colour ?? theme.pointBorder, stroke: theme.point };
    return svgNode('circle', { ...place, ...look, 'stroke-width': 1.2 * theme.scale }, [svgNode('title', {}, [name])]);
  });
}

export function hatchNode(id: string, theme: PaperTheme): SvgNode {
  const side = 6 * theme.scale;
  return svgNode(
    'pattern',
    { id, width: side, height: side, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
    [
      svgNode('rect', { width: side, height: side, fill: theme.noDataGround }),
      svgNode('line', { x1: 0, y1: 0, x2: side, y2: 0, stroke: theme.noDataLine, 'stroke-width': 2.4 * theme.scale }),
    ],
  );
}

function outline(
  path: string,
  stroke: string,
  width: number,
  attributes: Readonly<Record<string, string | number>> = {},
): SvgNode {
  const line = { d: path, fill: 'none', stroke, 'stroke-width': coordinate(width), 'stroke-linejoin': 'round' };
  return svgNode('path', { ...line, ...attributes });
}
