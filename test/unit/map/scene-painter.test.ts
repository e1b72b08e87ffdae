import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LonLat } from '../../../src/core/geometry/lon-lat.ts';
import { asId } from '../../../src/core/identifiers.ts';
import type { Scene } from '../../../src/core/scene/scene.ts';
import { MAP_THEMES } from '../../../src/map/map-theme.ts';
import { createScenePainter } from '../../../src/map/scene-painter.ts';

const NO_POINTS: Scene['points'] = [];
const PLACE: LonLat = [15.2, 59.3];
const AREA: Scene['zones'][number]['polygons'] = [
  [
    [
      [15, 59],
      [15.4, 59],
      [15.4, 59.6],
      [15, 59],
    ],
  ],
];

/** A map that notes which of its sources are given data. */
function paintedMap() {
  const given: string[] = [];
  const map = {
    addSource: () => undefined,
    getSource: (id: string) => ({ setData: async () => given.push(id) }),
    hasImage: () => false,
    addImage: () => undefined,
    setFeatureState: () => undefined,
    removeFeatureState: () => undefined,
  };
  const painter = createScenePainter(map as unknown as MapLibreMap, MAP_THEMES.light, (error) => {
    throw error;
  });
  return {
    /** Returns the sources that were given data for it. */
    shows: async (scene: Scene): Promise<readonly string[]> => {
      painter.show(scene);
      // Lets the painter's own continuations run.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      return given.splice(0);
    },
  };
}

/** A scene made anew each time, as the page makes it: no list of zones or names is that of another. */
function scene({ hovered = false, name = 'Vivalla' } = {}): Scene {
  const zone = {
    id: asId('z'),
    name: 'Norr',
    polygons: AREA,
    colour: 0,
    status: 'proposed',
    selected: false,
    hovered,
    labelPosition: PLACE,
  };
  return {
    division: asId('deso'),
    areaClasses: new Map(),
    legend: { classes: [] },
    selectedAreas: new Set(),
    hoveredArea: null,
    zones: [zone],
    undrawableZones: [],
    draft: null,
    labels: [{ code: asId('1880C1010'), text: name, position: PLACE }],
    points: NO_POINTS,
    pointLegends: [],
  } as unknown as Scene;
}

describe('the painter of scenes', () => {
  beforeEach(() => vi.stubGlobal('window', { devicePixelRatio: 1 }));
  afterEach(() => vi.unstubAllGlobals());

  it('gives the map nothing to lay out again where zones and names say what they said', async () => {
    const map = paintedMap();
    expect(await map.shows(scene())).toEqual(['zones', 'zone-labels', 'draft', 'labels', 'points']);
    expect(await map.shows(scene())).toEqual([]);
  });

  it('gives it what says something else: a zone pointed at, a name, one zone fewer', async () => {
    const map = paintedMap();
    await map.shows(scene());
    const pointedAt = scene({ hovered: true });
    expect(await map.shows(pointedAt)).toEqual(['zones', 'zone-labels']);
    const renamed = scene({ hovered: true, name: 'Varberga' });
    expect(await map.shows(renamed)).toEqual(['labels']);
    expect(await map.shows({ ...renamed, zones: [] })).toEqual(['zones', 'zone-labels']);
    expect(await map.shows(renamed)).toEqual(['zones', 'zone-labels']);
  });
});
