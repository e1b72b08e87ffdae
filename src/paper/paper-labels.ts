import type { Scene } from '../core/scene/scene.ts';
import { textNode } from './paper-furniture.ts';
import type { PaperProjection } from './paper-projection.ts';
import type { PaperRectangle, PaperTheme } from './paper-types.ts';
import type { SvgNode } from './svg-node.ts';

/** Rough width of a letter as a part of the type size: names are set apart by it, never cut by it. */
const LETTER_WIDTH = 0.58;

interface WantedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly halo: string;
  /** Drawn even where it covers another. */
  readonly always: boolean;
}

/** Names in order of weight: zones always, then areas where there is room beside what is reserved, nothing outside the frame. */
export function labelNodes(
  scene: Pick<Scene, 'zones' | 'labels'>,
  projection: PaperProjection,
  frame: PaperRectangle,
  theme: PaperTheme,
  reserved: readonly PaperRectangle[] = [],
): readonly SvgNode[] {
  const taken: PaperRectangle[] = [...reserved];
  const nodes: SvgNode[] = [];
  for (const label of wantedLabels(scene, projection, theme)) {
    const width = label.text.length * label.size * LETTER_WIDTH;
    const box = { x: label.x - width / 2, y: label.y - label.size / 2, width, height: label.size * 1.2 };
    if (!isWithin(box, frame) || (!label.always && taken.some((other) => overlaps(box, other)))) continue;
    taken.push(box);
    nodes.push(
      textNode(label.text, label.x, label.y + label.size * 0.35, label.size, theme, {
        fill: label.colour,
        'text-anchor': 'middle',
        stroke: label.halo,
        'stroke-width': 3 * theme.scale,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    );
  }
  return nodes;
}

function wantedLabels(
  scene: Pick<Scene, 'zones' | 'labels'>,
  projection: PaperProjection,
  theme: PaperTheme,
): readonly WantedLabel[] {
  const zones = scene.zones.flatMap((zone): WantedLabel[] => {
    if (zone.labelPosition === null) return [];
    const [x, y] = projection.place(zone.labelPosition);
    const colour = theme.zoneColours[zone.colour] ?? theme.draft;
    return [{ text: zone.name, x, y, size: 13 * theme.scale, colour, halo: theme.zoneLabelHalo, always: true }];
  });
  // An area that a zone is named after is named once.
  const zoneNames = new Set(scene.zones.map(({ name }) => name));
  const areas = scene.labels
    .filter(({ text }) => !zoneNames.has(text))
    .map((label): WantedLabel => {
      const [x, y] = projection.place(label.position);
      const { labelText: colour, labelHalo: halo } = theme;
      return { text: label.text, x, y, size: 10.5 * theme.scale, colour, halo, always: false };
    });
  return [...zones, ...areas];
}

function isWithin(box: PaperRectangle, frame: PaperRectangle): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

function overlaps(one: PaperRectangle, other: PaperRectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
