import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import { projectPoint } from '../../../src/core/geometry/projection.ts';
import type { AreaCode, ZoneId } from '../../../src/core/identifiers.ts';
import { asId } from '../../../src/core/identifiers.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { buildScene } from '../../../src/core/scene/build-scene.ts';
import type { Scene } from '../../../src/core/scene/scene.ts';
import { NOTHING_CHOSEN } from '../../../src/core/scene/scene-choices.ts';
import { MAP_THEMES } from '../../../src/map/map-theme.ts';
import type { PaperOptions } from '../../../src/paper/paper-types.ts';
import { sceneSvg } from '../../../src/paper/scene-svg.ts';
import type { SvgNode } from '../../../src/paper/svg-node.ts';
import { indicatorOf, LARGE, largeData, SMALL, sampleReference, smallData } from '../../helpers/sample-reference.ts';

const HOSTILE_NAME = '<script>alert("zon")</script>';

let reference: ReferenceData;
let scene: Scene;
let options: PaperOptions;

const zones: Plan['zones'] = [
  {
    id: asId<ZoneId>('z1'),
    name: HOSTILE_NAME,
    shape: {
      kind: 'drawn',
      polygons: [
        [
          [
            [15.205, 59.275],
            [15.205, 59.285],
            [15.215, 59.285],
            [15.205, 59.275],
          ],
        ],
      ],
    },
    colour: 1,
    purpose: null,
    note: '',
    status: 'proposed',
    orderKey: 'a',
  },
];

beforeAll(() => {
  reference = sampleReference();
  scene = buildScene(
    { zones },
    {
      ...NOTHING_CHOSEN,
      indicator: indicatorOf(reference, 'poor_pct').id,
      division: SMALL,
      classes: { method: 'equal', classCount: 3, manualBreaks: [] },
      selectedAreas: new Set([asId<AreaCode>('S2')]),
    },
    reference,
  );
  options = {
    width: 800,
    height: 500,
    theme: MAP_THEMES.light,
    extent: null,
    division: smallData(reference),
    parentDivision: largeData(reference),
    idPrefix: 'karta',
    words: {
      title: 'Karta',
      description: 'Siffrorna finns i tabellen.',
      legend: { heading: 'Låg ekonomisk standard', classes: ['0–10', '10–20', '20–30'], noData: 'uppgift saknas' },
      north: 'N',
      metres: 'm',
      kilometres: 'km',
      source: 'Källa: prov',
    },
  };
});

function descendants(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

const drawn = (change: Partial<PaperOptions> = {}) => descendants(sceneSvg(scene, { ...options, ...change }));
const areaPath = (nodes: SvgNode[], code: string) => nodes.find((node) => node.attributes['data-area-code'] === code);
const textsOf = (nodes: SvgNode[]) =>
  nodes.flatMap((node) => (node.tag === 'text' ? node.children.filter((child) => typeof child === 'string') : []));

describe('sceneSvg', () => {
  it('draws each area once, in the colour of its class', () => {
    const nodes = drawn();
    const areas = nodes.filter((node) => 'data-area-code' in node.attributes);
    expect(areas.map((node) => node.attributes['data-area-code'])).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']);
    expect(areaPath(nodes, 'S3')?.attributes['fill']).toBe(scene.legend.classes.at(-1)?.colour);
  });

  it('hatches areas without a value, and refers to a pattern that is there', () => {
    const nodes = drawn();
    expect(areaPath(nodes, 'S6')?.attributes['fill']).toBe('url(#karta-hatch)');
    expect(nodes.find((node) => node.tag === 'pattern')?.attributes['id']).toBe('karta-hatch');
  });

  it('is true to scale: the bar is as long as it says', () => {
    const nodes = drawn();
    const bar = nodes.find((node) => node.attributes['data-part'] === 'scale');
    const path = bar === undefined ? undefined : descendants(bar).find((node) => node.tag === 'path');
    const [, left, right] = /^M([\d.]+) .*H([\d.]+)V/.exec(path?.attributes['d'] ?? '') ?? [];
    const barUnits = Number(right) - Number(left);
    const [west, east] = [projectPoint([15.2, 59.27]), projectPoint([15.21, 59.27])];
    const cornersOf = (code: string) => areaPath(nodes, code)?.attributes['d']?.match(/[\d.]+ [\d.]+/g) ?? [];
    const xs = cornersOf('S1').map((corner) => Number(corner.split(' ')[0]));
    // The area's box is a few metres wider than its southern side, as meridians lean.
    const unitsPerMetre = (Math.max(...xs) - Math.min(...xs)) / (east[0] - west[0]);
    expect(barUnits / unitsPerMetre / Number(bar?.attributes['data-length-m'])).toBeCloseTo(1, 1);
  });

  it('keeps every area inside the drawing', () => {
    for (const node of drawn()) {
      if (!('data-area-code' in node.attributes)) continue;
      for (const corner of node.attributes['d']?.match(/[\d.-]+ [\d.-]+/g) ?? []) {
        const [x = Number.NaN, y = Number.NaN] = corner.split(' ').map(Number);
        expect(x >= 0 && x <= 800 && y >= 0 && y <= 500).toBe(true);
      }
    }
  });

  it('holds a name from outside as text, not as an element', () => {
    const nodes = drawn();
    expect(textsOf(nodes)).toContain(HOSTILE_NAME);
    expect(nodes.map((node) => String(node.tag))).not.toContain('script');
  });

  it('names classes, missing values, north and source in the words it is given', () => {
    const texts = textsOf(drawn());
    for (const word of ['0–10', '20–30', 'uppgift saknas', 'N', 'Källa: prov']) expect(texts).toContain(word);
  });

  it('leaves the legend out where the page has one', () => {
    expect(textsOf(drawn({ words: { ...options.words, legend: null } }))).not.toContain('uppgift saknas');
  });

  it('uses no style attribute and no script attribute, which the policy of the page would refuse', () => {
    for (const node of drawn()) {
      expect(Object.keys(node.attributes).filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    }
  });

  it('draws borders of the coarser division only when it is given', () => {
    const borders = (nodes: SvgNode[]) =>
      nodes.find((node) => node.attributes['data-part'] === 'parent-borders')?.children.length;
    expect(borders(drawn())).toBe(largeData(reference).areas.length);
    expect(borders(drawn({ parentDivision: null }))).toBe(0);
    expect(reference.divisions.has(LARGE)).toBe(true);
  });

  it('throws where the extent spans nothing', () => {
    expect(() => drawn({ extent: { west: 15, east: 15, south: 59, north: 59 } })).toThrow(RangeError);
  });
});
