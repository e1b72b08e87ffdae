import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { numberFormat } from '../../src/i18n/number-format.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import { addsLine, seesYear, zoneMoney } from './driver/planner-budget.ts';
import { figuresOf, planOfFile, shownFigures } from './driver/planner-figures.ts';
import { Keys } from './driver/planner-keys.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
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

describe('the main job', () => {
  it('a planner draws a zone, reads its figures, attaches two budget lines, reloads, and finds all', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(VIVALLA);
      await planner.drawsPolygon(ROUND_VIVALLA);
      await planner.seesZones(['Zon 1']);
      await planner.namesZone('Vivalla centrum');
      await planner.seesZones(['Vivalla centrum']);

      const drawn = planOfFile((await planner.savesFile()).text);
      const computed = figuresOf(drawn.zones, reference);
      const shown = shownFigures(computed, reference);
      expect(await planner.figures()).toEqual(shown);
      const residents = computed.figures.get('pop_2025' as never)?.value ?? 0;
      expect(residents).toBeGreaterThan(4000);
      expect(residents).toBeLessThan(9000);

      await addsLine(planner, { title: 'Fältassistenter', zones: ['Vivalla centrum'], amounts: { 2026: '2 mnkr' } });
      await addsLine(planner, {
        title: 'Öppen förskola',
        zones: ['Vivalla centrum'],
        amounts: { 2026: '500 tkr', 2027: '1 250 000' },
      });
      await seesYear(planner, 2026, '2,5 mnkr planerat; kvar 68,5 mnkr');
      await seesYear(planner, 2027, '1,25 mnkr planerat; kvar 69,75 mnkr');

      await planner.reloads();

      await planner.goesTo('zones');
      await planner.choosesZone('Vivalla centrum');
      await planner.seesFigure('residents', shown['residents'] ?? '');
      expect(await planner.figures()).toEqual(shown);
      await seesYear(planner, 2026, '2,5 mnkr planerat; kvar 68,5 mnkr');
      const perResident = numberFormat('sv')
        .kronor(Math.round(2_500_000 / residents))
        .replaceAll('\u00A0', ' ');
      expect(await zoneMoney(planner, 2026)).toEqual({ kronor: '2 500 000 kr', perResident: `≈ ${perResident}` });
      expect((await zoneMoney(planner, 2027)).kronor).toBe('1 250 000 kr');
      expect((await zoneMoney(planner, 2025)).kronor).toBe('0 kr');
    });
  });

  it('does the same by keyboard alone: zones of areas and of coordinates, corners, money, undo and redo', async () => {
    await asPlanner({}, async (planner) => {
      const keys = new Keys(planner.page);

      // A zone of two whole areas, chosen in the table.
      await keys.press('Alt+1');
      for (const area of ['Vivalla 1880C1570', 'Vivalla 1880C1600']) {
        await keys.goTo(words('areas.choose', { area }));
        await keys.press('Space');
      }
      await planner.commands('command.zoneFromAreas');
      await planner.seesZones([words('zones.areasName', { area: 'Vivalla 1880C1570' })]);
      await keys.goTo(words('zones.name'));
      await keys.fill('Vivalla');
      await keys.press('Enter');
      await planner.seesZones(['Vivalla']);

      // A zone of coordinates, though another is chosen.
      await planner.commands('command.zoneFromCoordinates');
      await keys.goTo(words('corners.label'));
      await keys.type('59.2700, 15.2000\n59.2700, 15.2150\n59.2760, 15.2150\n59.2760, 15.2000');
      await keys.goTo(words('corners.make'));
      await keys.press('Enter');
      await planner.seesZones(['Vivalla', 'Zon 2']);
      const before = await planner.figure('residents');

      // Its first corner, a step to the north.
      await keys.goTo(words('command.reshape'));
      await keys.press('Enter');
      // Focus has gone to the map, which holds the first corner.
      await keys.press('ArrowUp');
      const moved = await planner.figureOtherThan('residents', before);
      await keys.press('Enter');
      await planner.seesFigure('residents', moved);
      await planner.seesFigure('pop_2025', moved);
      await planner.undoes();
      await planner.seesFigure('residents', before);
      await planner.seesFigure('pop_2025', before);
      await planner.redoes();
      await planner.seesFigure('residents', moved);

      // Two budget lines, the first to the zone that is chosen.
      for (const [title, amount] of [
        ['Parkvärdar', '1,5 mnkr'],
        ['Läxhjälp', '250 tkr'],
      ] as const) {
        await keys.press('Alt+2');
        await keys.goTo(words('command.addZoneLine'));
        await keys.press('Enter');
        await keys.goTo(words('budget.lineTitle'));
        await keys.fill(title);
        await keys.goTo(/^2026, /);
        await keys.type(amount);
        await keys.press('Enter');
        await keys.type(amount);
        await keys.press('Enter');
        await keys.goTo(words('budget.closeLine'));
        await keys.press('Enter');
      }
      await seesYear(planner, 2026, '1,75 mnkr planerat');
      await seesYear(planner, 2027, '1,75 mnkr planerat');
      await planner.undoes();
      await seesYear(planner, 2027, '1,5 mnkr planerat');
      await planner.redoes();
      await seesYear(planner, 2027, '1,75 mnkr planerat');

      await planner.reloads();
      await keys.press('Alt+2');
      await planner.seesZones(['Vivalla', 'Zon 2']);
      await keys.goTo(/^Zon 2/);
      await keys.press('Enter');
      await planner.seesFigure('residents', moved);
      expect((await zoneMoney(planner, 2027)).kronor).toBe('1 750 000 kr');
    });
  });
});
