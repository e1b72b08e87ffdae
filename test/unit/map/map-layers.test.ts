import { describe, expect, it } from 'vitest';
import type { DivisionData } from '../../../src/core/catalog/reference-data.ts';
import { emptyStyle, layerStack } from '../../../src/map/map-layers.ts';
import { MAP_THEMES } from '../../../src/map/map-theme.ts';

const data = (id: string, parentDivision: string | null): DivisionData =>
  ({ division: { id, parentDivision }, areas: [] }) as unknown as DivisionData;
const divisions = [data('deso', 'regso'), data('regso', null)];

describe('layerStack', () => {
  const stack = layerStack(divisions, MAP_THEMES.light);
  const place = (id: string) => stack.findIndex(({ layer }) => layer.id === id);

  it('lays zones over areas and the names of zones over all', () => {
    expect(place('zones:line')).toBeGreaterThan(place('areas:regso:outline'));
    expect(place('zone-labels')).toBe(stack.length - 1);
  });

  it('gives each layer an id of its own', () => {
    expect(new Set(stack.map(({ layer }) => layer.id)).size).toBe(stack.length);
  });

  it('draws the borders of the coarser division only over the finer one', () => {
    const border = stack[place('areas:regso:parent-border')];
    expect([...(border?.shownUnder ?? [])]).toEqual(['deso']);
  });

  it('needs no fonts or pictures from anywhere', () => {
    const style = JSON.stringify([emptyStyle(MAP_THEMES.light), stack.map(({ layer }) => layer)]);
    expect(style).not.toMatch(/glyphs|sprite|https?:/);
  });
});

describe('MAP_THEMES', () => {
  it.each(Object.entries(MAP_THEMES))(
    '%s has a colour for each of the eight zone colours, all different',
    (_, theme) => {
      expect(new Set(theme.zoneColours).size).toBe(8);
    },
  );
});
