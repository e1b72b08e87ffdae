import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { shiftBorder } from '../../src/core/geometry/shapes/shift-border.ts';
import { numberFormat } from '../../src/i18n/number-format.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { figuresOf, planOfFile, shownFigures } from './driver/planner-figures.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { asksAboutTheBorder, movesTheBorder } from './driver/planner-uncertainty.ts';
import { words } from './driver/planner-words.ts';

const VIVALLA: LonLat = [15.187, 59.2996];
const ROUND_VIVALLA: readonly LonLat[] = [
  [15.1805, 59.2965],
  [15.1945, 59.296],
  [15.195, 59.3015],
  [15.187, 59.304],
  [15.1795, 59.3015],
];

const asPlanner = plannersOfThisFile();
let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

describe('how much hangs on a border', () => {
  it('is worked out in a worker, and the border can be set right to whole areas and back', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(VIVALLA);
      await planner.drawsPolygon(ROUND_VIVALLA);
      await planner.seesZones(['Zon 1']);
      const workers: string[] = [];
      planner.page.on('worker', (worker) => workers.push(worker.url()));

      await asksAboutTheBorder(planner);
      const rows = await movesTheBorder(planner);
      expect(workers.filter((address) => address.includes('border-shift-worker'))).toHaveLength(1);
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      const [zone] = planOfFile((await planner.savesFile()).text).zones;
      if (zone?.shape.kind !== 'drawn') throw new Error('the zone was drawn');
      const { polygons } = zone.shape;
      const own = residentsOf([zone]);
      const expected = [-100, -50, 50, 100].map((distanceM) => {
        const shifted = shiftBorder(polygons, distanceM);
        if (!shifted.ok) throw new Error(JSON.stringify(shifted.problem));
        const there = residentsOf([{ ...zone, shape: { kind: 'drawn', polygons: shifted.value } }]);
        const moved = words(distanceM < 0 ? 'uncertainty.inwards' : 'uncertainty.outwards', {
          metres: Math.abs(distanceM),
        });
        return [moved, numberFormat('sv').number(there), numberFormat('sv').signed(there - own)];
      });
      expect(rows.map((cells) => cells.map((cell) => cell.replace('≈\u00A0', '')))).toEqual(expected);

      const before = await planner.figure('residents');
      await planner.button('uncertainty.useWholeAreas').click();
      await planner.figureOtherThan('residents', before);
      const whole = planOfFile((await planner.savesFile()).text).zones;
      expect(whole[0]?.shape.kind).toBe('areas');
      expect(await planner.figures()).toEqual(shownFigures(figuresOf(whole, reference), reference));
      expect(await planner.button('uncertainty.useWholeAreas').count()).toBe(0);

      await planner.undoes();
      await planner.seesFigure('residents', before);
      expect(planOfFile((await planner.savesFile()).text).zones[0]?.shape).toEqual(zone.shape);
    });
  });
});

describe('a zone of parts that lie over each other', () => {
  it('is told when its file is opened, counts each place once, and is joined on request', async () => {
    await asPlanner({}, async (planner) => {
      const geometry = { type: 'MultiPolygon', coordinates: [square(15.2, 59.27), square(15.21, 59.275)] };
      const content = { format: 'zonplan', version: 1, title: 'Delar', zones: [{ id: 'a', name: 'Dubbel', geometry }] };
      await planner.drops({ name: 'delar.zonplan.json', content: Buffer.from(JSON.stringify(content)) });
      await planner.sees(words('problem.zone-parts-overlap', { what: 'Dubbel' }));
      await planner.goesTo('zones');
      await planner.choosesZone('Dubbel');
      const before = await planner.figureOtherThan('residents', '');
      await planner.button('parts.unite').click();
      await planner.sees(words('zones.mended'));
      expect(await planner.button('parts.unite').count()).toBe(0);
      await planner.seesFigure('residents', before);
      const [zone] = planOfFile((await planner.savesFile()).text).zones;
      expect(zone?.shape.kind === 'drawn' ? zone.shape.polygons.length : 0).toBe(1);
    });
  });
});

function square(west: number, south: number): LonLat[][] {
  const [east, north] = [west + 0.02, south + 0.01];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function residentsOf(zones: Parameters<typeof figuresOf>[0]): number {
  return figuresOf(zones, reference).figures.get('pop_2025' as never)?.value ?? Number.NaN;
}
