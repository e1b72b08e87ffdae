import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { tinyPmtiles } from '../helpers/tiny-pmtiles.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import type { Planner } from './driver/planner.ts';
import { pictureOf } from './driver/planner-areas.ts';
import { seesMessage } from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

/** In the country, well inside one area. */
const FIELD: LonLat = [15.0, 59.345];
const LAKE: readonly LonLat[] = [
  [14.995, 59.342],
  [14.999, 59.342],
  [14.999, 59.348],
  [14.995, 59.348],
  [14.995, 59.342],
];
/** Beside the mark that a search leaves in the middle. */
const ON_THE_LAKE: LonLat = [14.997, 59.347];
const ASHORE: LonLat = [15.004, 59.347];
const STREET: readonly LonLat[] = [
  [15.001, 59.341],
  [15.001, 59.349],
];

const asPlanner = plannersOfThisFile();

describe('the basemap', () => {
  it('is drawn from a file that the planner chooses, or drops, and nothing leaves the machine', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('data');
      await planner.sees(words('data.basemapNone'));
      await planner.map.lookAt(FIELD);
      await eventually('one colour lies over the field', async () => {
        return (await colourAt(planner, ON_THE_LAKE)) === (await colourAt(planner, ASHORE));
      });

      await planner.givesFile({ name: 'orebro.pmtiles', content: archive() }, () =>
        planner.page.getByRole('button', { name: words('data.basemapChoose') }).click(),
      );
      await planner.sees(words('data.basemapNow', { name: 'Sjön' }));
      await eventually('water shows through the areas', async () => {
        return (await colourAt(planner, ON_THE_LAKE)) !== (await colourAt(planner, ASHORE));
      });

      await planner.button('data.basemapRemove').click();
      await planner.sees(words('data.basemapNone'));
      await eventually('the water is gone', async () => {
        return (await colourAt(planner, ON_THE_LAKE)) === (await colourAt(planner, ASHORE));
      });

      await planner.drops({ name: 'orebro.pmtiles', content: archive() });
      await planner.sees(words('data.basemapNow', { name: 'Sjön' }));
      await eventually('water shows through the areas again', async () => {
        return (await colourAt(planner, ON_THE_LAKE)) !== (await colourAt(planner, ASHORE));
      });
    });
  });

  it('says which file is none, and keeps what was there', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('data');
      const choose = (): Promise<void> =>
        planner.page.getByRole('button', { name: words('data.basemapChoose') }).click();
      await planner.givesFile({ name: 'anteckningar.txt', content: 'hej' }, choose);
      await planner.sees(words('data.basemapWrongFile', { name: 'anteckningar.txt' }));
      await planner.givesFile(
        { name: 'trasig.pmtiles', content: 'PMTiles? Nej, bara text som är längre än så.' },
        choose,
      );
      await seesMessage(planner, 'trasig.pmtiles');
      await planner.sees(words('data.basemapNone'));
    });
  });

  it('stays off the network on the main page, whose policy knows no other host', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('data');
      await planner.sees('går förfrågningar till tile.openstreetmap.org');
      expect(await policyOf(planner)).not.toContain('openstreetmap');
    });
  });

  it('comes from the network on the other page only, and the page says so', async () => {
    const expectedTroubles = [/^request to another host: https:\/\/tile\.openstreetmap\.org\//];
    await asPlanner({ path: '/online.html', expectedTroubles, answers: ONE_GREY_TILE }, async (planner) => {
      expect(await policyOf(planner)).toContain('https://tile.openstreetmap.org');
      await planner.sees('© OpenStreetMap contributors');
      await planner.goesTo('data');
      await planner.sees(words('data.onlineNow', { hosts: 'tile.openstreetmap.org' }));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});

/** A picture of one grey pixel, for every tile that is asked of the host: no request of a test leaves the machine. */
const ONE_GREY_TILE = {
  address: 'https://tile.openstreetmap.org/**',
  contentType: 'image/png',
  body: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBjR1ZbQAAAABJRU5ErkJggg==',
    'base64',
  ),
} as const;

/** A lake and a street in one tile of zoom 10, named as a person would. */
function archive(): Uint8Array {
  const zoom = 10;
  const tiles = 2 ** zoom;
  const [longitude, latitude] = FIELD;
  const mercatorY = 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return tinyPmtiles({
    zoom,
    x: Math.floor((longitude / 360 + 0.5) * tiles),
    y: Math.floor(mercatorY * tiles),
    layers: {
      water: [{ kind: 'polygon', positions: LAKE, properties: { kind: 'lake' } }],
      roads: [{ kind: 'line', positions: STREET, properties: { kind: 'major_road' } }],
    },
    metadata: { name: 'Sjön', attribution: '© Lantmätaren' },
  });
}

/** Four pixels of the map, as a picture. */
async function colourAt(planner: Planner, position: LonLat): Promise<string> {
  const { x, y } = await planner.map.at(position);
  return await pictureOf(planner, { x: Math.round(x), y: Math.round(y), width: 2, height: 2 });
}

async function policyOf(planner: Planner): Promise<string> {
  const policy = planner.page.locator('meta[http-equiv="Content-Security-Policy"]');
  return (await policy.getAttribute('content')) ?? '';
}
