import { beforeAll, describe, expect, it } from 'vitest';
import type { DivisionData, ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { buildScene } from '../../../../src/core/scene/build-scene.ts';
import type { Scene } from '../../../../src/core/scene/scene.ts';
import { NOTHING_CHOSEN } from '../../../../src/core/scene/scene-choices.ts';
import { fixedTranslate } from '../../../../src/i18n/fixed-translate.ts';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { swedish } from '../../../../src/i18n/sv/swedish.ts';
import { MAP_THEMES } from '../../../../src/map/map-theme.ts';
import type { MapPictureOptions } from '../../../../src/paper/picture/map-picture.ts';
import { mapPictureSvg } from '../../../../src/paper/picture/map-picture.ts';
import type { PictureSubject } from '../../../../src/paper/picture/picture-words.ts';
import { pictureWords } from '../../../../src/paper/picture/picture-words.ts';
import type { SvgNode } from '../../../../src/paper/svg-node.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const SIZE = { width: 1600, height: 900 };
const SUBJECT: PictureSubject = {
  title: 'Låg ekonomisk standard, Örebro',
  number: null,
  text: [],
  planTitle: 'Exempelplan',
  isSample: true,
  date: '2026-11-23',
};

let reference: ReferenceData;
let scene: Scene;
let division: DivisionData;
beforeAll(async () => {
  reference = await shippedReference();
  const { start } = reference.catalog;
  scene = buildScene(
    samplePlan(reference),
    {
      ...NOTHING_CHOSEN,
      indicator: start.indicator,
      division: start.division,
      classes: { method: 'quantile', classCount: 5, manualBreaks: [] },
    },
    reference,
  );
  const data = reference.divisions.get(scene.division);
  if (data === undefined) throw new Error('the shipped data lack their first division');
  division = data;
});

function drawn(subject: Partial<PictureSubject> = {}, options: Partial<MapPictureOptions> = {}): SvgNode {
  const reader = { reference, language: 'sv', t: fixedTranslate(swedish), format: numberFormat('sv') } as const;
  return mapPictureSvg(scene, {
    ...SIZE,
    ...{ pixelsPerUnit: 2, theme: MAP_THEMES.light, extent: null, division, parentDivision: null, idPrefix: 'bild' },
    words: pictureWords(scene, { ...SUBJECT, ...subject }, reader),
    ...options,
  });
}

function descendants(node: SvgNode): readonly SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

function part(drawing: SvgNode, name: string): SvgNode {
  const found = descendants(drawing).find((node) => node.attributes['data-part'] === name);
  if (found === undefined) throw new Error(`no part "${name}"`);
  return found;
}

function textsOf(node: SvgNode): readonly string[] {
  return descendants(node).flatMap(({ tag, children }) =>
    tag === 'text' ? children.filter((child) => typeof child === 'string') : [],
  );
}

/** Lowest edge of what a part draws: text by its baseline. */
function bottomOf(node: SvgNode): number {
  const bottoms = descendants(node).map(
    ({ attributes }) => Number(attributes['y'] ?? 0) + Number(attributes['height'] ?? 0),
  );
  return Math.max(...bottoms);
}

describe('a picture of the map', () => {
  it('has title, every class with its colour and count, zones, scale, north and sources', () => {
    const drawing = drawn();
    expect(textsOf(part(drawing, 'title'))).toEqual([SUBJECT.title]);
    const legend = part(drawing, 'legend');
    const fills = descendants(legend).flatMap(({ tag, attributes }) => (tag === 'rect' ? [attributes['fill']] : []));
    expect(fills.slice(0, 5)).toEqual(scene.legend.classes.map(({ colour }) => colour).toReversed());
    const counts = textsOf(legend).flatMap((text) => /\((\d+) områden?\)/.exec(text)?.[1] ?? []);
    expect(counts.slice(0, 5).map(Number)).toEqual(scene.legend.classes.map(({ areaCount }) => areaCount).toReversed());
    expect(textsOf(legend).join(' ')).toContain('Exempelplan: påhittade zoner');
    expect(textsOf(part(drawing, 'scale'))).toHaveLength(1);
    expect(textsOf(part(drawing, 'north'))).toEqual(['N']);
    const sources = textsOf(part(drawing, 'source')).join(' ');
    for (const source of [scene.legend.source, division.division.source, 'SWEREF 99 TM', '2026-11-23']) {
      expect(sources).toContain(source);
    }
    for (const zone of scene.zones) expect(textsOf(part(drawing, 'labels'))).toContain(zone.name);
  });

  it('is as many pixels as asked for, with zones that leave the colours under them as they are', () => {
    const drawing = drawn();
    expect([drawing.attributes['width'], drawing.attributes['height']]).toEqual(['3200', '1800']);
    const zoneFills = descendants(part(drawing, 'zones')).flatMap(({ attributes }) => attributes['fill-opacity'] ?? []);
    expect(new Set(zoneFills)).toEqual(new Set(['0']));
  });

  it('loses no words: a long title is broken, a long column is set smaller', () => {
    const title = 'Områden med socioekonomiska utmaningar och planerade insatser '.repeat(4).trim();
    const text = Array.from(
      { length: 20 },
      (_, line) => `Stycke ${line}: vad insatsen ska leda till för dem som bor här.`,
    );
    const number = { value: '15 136', label: 'Invånare, insatszonerna tillsammans', beside: '' };
    const drawing = drawn({ title, text, number });
    expect(textsOf(part(drawing, 'title')).length).toBeGreaterThan(1);
    expect(textsOf(part(drawing, 'title')).join(' ')).toBe(title);
    const legend = part(drawing, 'legend');
    expect(textsOf(legend).join(' ')).toContain(text.join(' '));
    const firstSource = Math.min(
      ...descendants(part(drawing, 'source'))
        .flatMap(({ attributes }) => attributes['y'] ?? [])
        .map(Number),
    );
    expect(bottomOf(legend)).toBeLessThan(firstSource);
  });

  it('puts no name of an area under the scale bar or the arrow', () => {
    const bar = descendants(part(drawn(), 'scale')).find(({ tag }) => tag === 'path');
    const [, left, , bottom, right] = /^M([\d.]+) ([\d.]+)V([\d.]+)H([\d.]+)V/.exec(bar?.attributes['d'] ?? '') ?? [];
    const names = descendants(part(drawn(), 'labels')).filter(
      ({ tag, attributes }) => tag === 'text' && attributes['fill'] === MAP_THEMES.light.labelText,
    );
    expect(names.length).toBeGreaterThan(5);
    const under = names.filter(({ attributes }) => {
      const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
      return x > Number(left) && x < Number(right) && y > Number(bottom) - 40;
    });
    expect(under).toEqual([]);
  });

  it('draws nothing for a class without words, but fails aloud', () => {
    const words = drawnWords();
    expect(() => drawn({}, { words: { ...words, legend: { ...words.legend, classes: [] } } })).toThrow(/no words/);
  });

  function drawnWords(): MapPictureOptions['words'] {
    const reader = { reference, language: 'sv', t: fixedTranslate(swedish), format: numberFormat('sv') } as const;
    return pictureWords(scene, SUBJECT, reader);
  }
});
