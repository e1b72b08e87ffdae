import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import type { Zone } from '../../src/core/plan/plan.ts';
import { shippedReference } from '../helpers/shipped-reference.ts';
import type { Planner } from './driver/planner.ts';
import { figuresOf, planOfFile, shownFigures } from './driver/planner-figures.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const CITY: LonLat = [15.21, 59.275];
const SQUARE: readonly LonLat[] = [
  [15.2, 59.27],
  [15.22, 59.27],
  [15.22, 59.28],
  [15.2, 59.28],
];

const asPlanner = plannersOfThisFile();
let reference: ReferenceData;
beforeAll(async () => {
  reference = await shippedReference();
});

describe('zone tools', () => {
  it('draws by freehand, rectangle and circle, with the figures of the shape that is kept', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);

      await planner.takesTool('rectangle');
      const ofTheMunicipality = await planner.figure('residents');
      await planner.map.click([15.2, 59.27]);
      await planner.map.moveTo([15.215, 59.274]);
      const passing = await planner.figureOtherThan('residents', ofTheMunicipality);
      await planner.map.moveTo([15.22, 59.28]);
      await planner.figureOtherThan('residents', passing);
      await planner.map.click([15.22, 59.28]);
      await planner.seesNoTool();
      await planner.seesZones(['Zon 1']);
      expect(cornerCount(await lastZone(planner))).toBe(4);
      await seesItsOwnFigures(planner);

      await planner.takesTool('circle');
      await planner.map.click([15.205, 59.277]);
      await planner.map.moveTo([15.21, 59.277]);
      await planner.map.click([15.212, 59.277]);
      await planner.seesNoTool();
      await planner.seesZones(['Zon 1', 'Zon 2']);
      expect(cornerCount(await lastZone(planner))).toBeGreaterThan(60);
      await seesItsOwnFigures(planner);

      await planner.takesTool('freehand');
      await planner.map.drag([
        [15.205, 59.272],
        [15.215, 59.2715],
        [15.22, 59.275],
        [15.215, 59.279],
        [15.206, 59.2785],
        [15.202, 59.275],
        [15.2045, 59.2725],
      ]);
      await planner.seesNoTool();
      await planner.seesZones(['Zon 1', 'Zon 2', 'Zon 3']);
      expect(cornerCount(await lastZone(planner))).toBeGreaterThan(5);
      await seesItsOwnFigures(planner);

      await planner.undoes();
      await planner.seesZones(['Zon 1', 'Zon 2']);
      await planner.undoes();
      await planner.seesZones(['Zon 1']);
      await planner.redoes();
      await planner.seesZones(['Zon 1', 'Zon 2']);
    });
  });

  it('makes a zone of areas chosen by click and by drag, wholly inside until its border is edited', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);
      await planner.goesTo('areas');
      await planner.map.hover([15.2131, 59.2715]);
      await planner.goesTo('zones');
      await planner.button('zones.tool.choose').click();
      await planner.map.click([15.2131, 59.2715]);
      await planner.map.click([15.222, 59.2687]);
      await planner.button('zones.makeOfAreas.other', { count: 2 }).first().click();
      await planner.seesZones(['Örebro öster 1880C1250 med flera']);
      expect(await sharesInside(planner)).toEqual([100, 100]);
      const byClick = await lastZone(planner);
      expect(byClick.shape).toMatchObject({ kind: 'areas', codes: ['1880C1250', '1880C1290'] });
      await seesItsOwnFigures(planner);

      await planner.button('zones.tool.choose').click();
      await planner.map.drag([
        [15.2025, 59.2735],
        [15.21, 59.276],
        [15.2155, 59.2805],
      ]);
      await planner.button('zones.makeOfAreas.other', { count: 4 }).first().click();
      const byDrag = await lastZone(planner);
      expect(byDrag.shape).toMatchObject({ codes: ['1880C1330', '1880C1360', '1880C1370', '1880C1420'] });
      expect(await sharesInside(planner)).toEqual([100, 100, 100, 100]);

      await planner.reshapes();
      await planner.map.drag([
        [15.2079, 59.2778],
        [15.209, 59.2784],
        [15.21, 59.279],
      ]);
      await planner.button('map.done').click();
      expect((await lastZone(planner)).shape.kind).toBe('drawn');
      await seesItsOwnFigures(planner);
      await planner.undoes();
      expect((await lastZone(planner)).shape).toEqual(byDrag.shape);
    });
  });

  it('reshapes: figures follow the hand, corners come and go, the zone moves, and each step can be undone', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);
      await planner.drawsPolygon(SQUARE);
      const drawn = await planner.figure('residents');
      await planner.reshapes();

      await planner.map.press([15.22, 59.28]);
      await planner.map.moveTo([15.216, 59.277]);
      const onTheWay = await planner.figureOtherThan('residents', drawn);
      await planner.map.moveTo([15.212, 59.276]);
      const further = await planner.figureOtherThan('residents', onTheWay);
      await planner.map.letGo();
      await planner.seesFigure('residents', further);
      await planner.undoes();
      await planner.seesFigure('residents', drawn);

      await planner.map.drag([
        [15.21, 59.28],
        [15.21, 59.282],
      ]);
      const withCorner = await planner.figureOtherThan('residents', drawn);
      expect(cornerCount(await lastZone(planner))).toBe(5);

      await planner.map.click([15.21, 59.282], ['Alt']);
      await planner.seesFigure('residents', drawn);
      expect(cornerCount(await lastZone(planner))).toBe(4);
      await planner.undoes();
      await planner.seesFigure('residents', withCorner);
      await planner.undoes();
      await planner.seesFigure('residents', drawn);

      await planner.map.drag([
        [15.21, 59.2745],
        [15.208, 59.273],
        [15.206, 59.271],
      ]);
      const moved = await planner.figureOtherThan('residents', drawn);
      await seesItsOwnFigures(planner);
      await planner.button('map.done').click();
      await planner.seesFigure('residents', moved);
      await planner.undoes();
      await planner.seesFigure('residents', drawn);
    });
  });

  it('duplicates, combines, cuts out and splits, and counts residents of several zones once', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);
      await planner.drawsPolygon(SQUARE);
      const one = await planner.figures();
      await planner.button('command.duplicateZone').click();
      await planner.seesZones(['Zon 1', 'Zon 1 (kopia)']);
      await planner.seesFigure('residents', one['residents'] ?? '');

      await planner.countsTogether('Zon 1');
      await planner.sees(words('zones.together', { count: 2 }));
      await planner.seesFigure('residents', one['residents'] ?? '');
      expect(await planner.figures()).toEqual(one);

      // What is combined keeps the name of the zone that was chosen first.
      await planner.button('command.uniteZones').click();
      await planner.seesZones(['Zon 1 (kopia)']);
      await planner.seesFigure('residents', one['residents'] ?? '');
      await planner.undoes();
      await planner.seesZones(['Zon 1', 'Zon 1 (kopia)']);
      await planner.undoes();
      await planner.seesZones(['Zon 1']);

      // A band across the middle, cut out of the square, leaves two parts.
      await planner.drawsPolygon([
        [15.198, 59.274],
        [15.222, 59.274],
        [15.222, 59.276],
        [15.198, 59.276],
      ]);
      await planner.choosesZone('Zon 1');
      await planner.countsTogether('Zon 2');
      await planner.button('zones.subtractFrom', { zone: 'Zon 1' }).click();
      await planner.choosesZone('Zon 1');
      const cut = await planner.figureOtherThan('residents', one['residents'] ?? '');
      expect(polygonsOf(await zoneNamed(planner, 'Zon 1'))).toHaveLength(2);
      await seesItsOwnFigures(planner, 'Zon 1');

      await planner.button('command.splitZone').click();
      await planner.seesZones(['Zon 1', 'Zon 2', words('zones.partName', { zone: 'Zon 1', number: 2 })]);
      await seesItsOwnFigures(planner, 'Zon 1');
      await planner.countsTogether(words('zones.partName', { zone: 'Zon 1', number: 2 }));
      await planner.seesFigure('residents', cut);
      await planner.undoes();
      await planner.seesZones(['Zon 1', 'Zon 2']);
      await planner.undoes();
      await planner.choosesZone('Zon 1');
      await planner.seesFigure('residents', one['residents'] ?? '');
    });
  });

  it('snaps corners to the corners of areas when asked', async () => {
    await asPlanner({}, async (planner) => {
      const ring = borderOf('1880C1290');
      const third = Math.floor(ring.length / 3);
      // Some twenty metres beside three corners of the area: eight pixels here, and a click of a steady hand.
      const beside = [0, third, 2 * third].map((position): LonLat => {
        const [longitude, latitude] = ring[position] ?? [0, 0];
        return [longitude + 0.00025, latitude + 0.0001];
      });
      await planner.map.lookAt([15.2131, 59.2715]);
      await planner.drawsPolygon(beside);
      expect(corners(await lastZone(planner)).filter(isCornerOfAnArea)).toEqual([]);

      await planner.field('zones.snap').check();
      await planner.drawsPolygon(beside);
      const snapped = corners(await lastZone(planner));
      expect(snapped).toHaveLength(3);
      expect(snapped.filter(isCornerOfAnArea)).toEqual(snapped);
      await seesItsOwnFigures(planner);
    });
  });

  it('explains a self-crossing border and mends it on request', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);
      // An hourglass, whose diagonals cross.
      await planner.drawsPolygon([
        [15.2, 59.27],
        [15.22, 59.28],
        [15.22, 59.27],
        [15.2, 59.28],
      ]);
      await planner.sees('Gränsen korsar sig själv');
      const counted = await planner.figures();
      await planner.button('zones.mend').click();
      await planner.sees(words('zones.mended'));
      expect(await planner.figures()).toEqual(counted);
      expect(await planner.button('zones.mend').count()).toBe(0);
      expect(polygonsOf(await lastZone(planner))).toHaveLength(2);
      await planner.undoes();
      await planner.sees('Gränsen korsar sig själv');
    });
  });
});

/** The last zone of the plan, as it is in the file that the page saves. */
async function lastZone(planner: Planner): Promise<Zone> {
  const zone = planOfFile((await planner.savesFile()).text).zones.at(-1);
  if (zone === undefined) throw new Error('The plan has no zones');
  return zone;
}

async function zoneNamed(planner: Planner, name: string): Promise<Zone> {
  const zone = planOfFile((await planner.savesFile()).text).zones.find((each) => each.name === name);
  if (zone === undefined) throw new Error(`No zone ${name}`);
  return zone;
}

/** The page shows of the chosen zone what the core computes of the saved one. */
async function seesItsOwnFigures(planner: Planner, name?: string): Promise<void> {
  const zone = name === undefined ? await lastZone(planner) : await zoneNamed(planner, name);
  expect(await planner.figures()).toEqual(shownFigures(figuresOf([zone], reference), reference));
}

/** Percent inside the zone, of each area that it touches. */
async function sharesInside(planner: Planner): Promise<number[]> {
  const table = planner.page.locator('details', { hasText: 'Områden som berörs' });
  const cells = await table.locator('tbody td').allTextContents();
  return cells.map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.')));
}

function polygonsOf(zone: Zone) {
  if (zone.shape.kind !== 'drawn') throw new Error(`${zone.name} is not drawn`);
  return zone.shape.polygons;
}

function corners(zone: Zone): readonly LonLat[] {
  return polygonsOf(zone).flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1)));
}

function cornerCount(zone: Zone): number {
  return corners(zone).length;
}

function borderOf(code: string): readonly LonLat[] {
  const data = reference.divisions.get('deso' as never);
  const area = data?.areas.find((each) => each.code === code);
  const ring = area?.polygons[0]?.[0];
  if (ring === undefined) throw new Error(`No area ${code}`);
  return ring;
}

/** Within the eight decimals that a plan keeps. */
function isCornerOfAnArea([longitude, latitude]: LonLat): boolean {
  const areas = reference.divisions.get('deso' as never)?.areas ?? [];
  return areas.some(({ polygons }) =>
    polygons.flat(2).some(([x, y]) => Math.abs(x - longitude) < 1e-8 && Math.abs(y - latitude) < 1e-8),
  );
}
