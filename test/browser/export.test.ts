import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import { geopackageLayers } from '../../src/workers/import-geo/geopackage-layers.ts';
import { openWorkbook } from '../../src/workers/read-workbook.ts';
import { openZip } from '../../src/workers/zip-archive.ts';
import { accessibilityViolations } from './driver/axe-check.ts';
import { choosesExport, legendColours, savesExport } from './driver/planner-export.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';
import { PngPicture } from './driver/read-png.ts';

const CITY: LonLat = [15.21, 59.275];
const SQUARE: readonly LonLat[] = [
  [15.2, 59.27],
  [15.22, 59.27],
  [15.22, 59.28],
  [15.2, 59.28],
];

const asPlanner = plannersOfThisFile();

describe('export', () => {
  it('saves zones for maps and for tables with the figures on the screen, and map and scene as pictures', async () => {
    await asPlanner({}, async (planner) => {
      await planner.map.lookAt(CITY, 1);
      await planner.drawsPolygon(SQUARE);
      await planner.namesZone('=Mitt i stan');
      await planner.seesZones(['=Mitt i stan']);
      const residents = await planner.figure('residents');

      await planner.commands('command.exportFile');
      await planner.dialog('export.title').waitFor();

      const geo = JSON.parse(new TextDecoder().decode((await savesExport(planner)).bytes));
      expect(geo.features[0].properties.name).toBe('=Mitt i stan');
      expect(geo.crs.properties.name).toContain('3006');
      const [x, y] = geo.features[0].geometry.coordinates[0][0];
      expect(x > 500_000 && x < 520_000 && y > 6_560_000 && y < 6_580_000).toBe(true);

      await choosesExport(planner, 'geopackage');
      const packed = await savesExport(planner);
      expect(packed.name).toMatch(/ Zoner\.gpkg$/);
      const [layer] = geopackageLayers(packed.bytes) ?? [];
      expect(layer?.features[0]?.properties['name']).toBe('=Mitt i stan');

      await choosesExport(planner, 'shapefile');
      expect(await planner.page.locator('.export-losses').count()).toBe(0);
      await savesExport(planner);
      await planner.page.locator('.export-losses summary').click();
      expect(await planner.page.locator('.export-losses').textContent()).toContain(
        'police_area_class_2025 heter police_ar2',
      );
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      await choosesExport(planner, 'csv-swedish');
      expect(await planner.page.locator('.export-losses').count()).toBe(0);
      const table = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await savesExport(planner)).bytes);
      expect(table.startsWith('\uFEFFNamn;Status;Yta, km²;Invånare 2025;')).toBe(true);
      const cells = table.split('\r\n')[1]?.split(';') ?? [];
      expect(cells[0]).toBe("'=Mitt i stan");
      expect(Math.round(Number(cells[3]?.replace(',', '.')))).toBe(Number(residents.replace(/\s/g, '')));

      await choosesExport(planner, 'xlsx');
      const archive = openZip((await savesExport(planner)).bytes);
      if (!archive.ok) throw new Error(archive.problem.code);
      const workbook = openWorkbook(archive.value);
      if (workbook?.ok !== true) throw new Error('no workbook');
      expect(workbook.value.sheets).toEqual([
        ...['Zoner', 'Gemensam mark', 'Budgetrader', 'Belopp per plats', 'Tilldelning', 'Planens år', 'Räckvidd'],
        ...['DeSO', 'RegSO', 'Behov, rankning', 'Urval', 'Källor'],
      ]);
      expect(words('export.sources')).toBe('Källor');
      await planner.page.keyboard.press('Escape');

      const colours = await legendColours(planner);
      expect(colours.length).toBeGreaterThan(3);
      await planner.commands('command.mapPicture');
      await planner.dialog('picture.title').locator('figure svg').waitFor();
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      // A letter that XML cannot hold would leave the picture undrawn.
      await planner.writes(planner.field('picture.heading'), 'Behov/<b>zoner\u0007 & i Örebro');
      await planner.page.keyboard.press('Tab');
      const map = await savesExport(planner, 'picture.save');
      expect(map.name).toBe('Behov b zoner & i Örebro.png');
      expectPicture(map.bytes, colours);
      await planner.page.keyboard.press('Escape');

      await planner.commands('command.addScene');
      await planner.page.locator('.scene-list__row button').first().click();
      const scene = await savesExport(planner, 'picture.ofScene');
      expect(scene.name).toMatch(/^1 .*\.png$/);
      expectPicture(scene.bytes, colours);
    });
  });
});

/** Twice as large as a slide, with the heading, the sources, and every colour of the legend in legend and map. */
function expectPicture(bytes: Uint8Array, colours: readonly string[]): void {
  const picture = new PngPicture(bytes);
  expect([picture.width, picture.height]).toEqual([3200, 1800]);
  expect(picture.hasDarkIn({ left: 0, top: 40, right: 1600, bottom: 180 })).toBe(true);
  expect(picture.hasDarkIn({ left: 0, top: 1600, right: 1600, bottom: 1800 })).toBe(true);
  const swatchPixels = 28 * 16 * 4;
  for (const colour of colours) expect(picture.countOf(colour), colour).toBeGreaterThan(swatchPixels);
  expect(colours.filter((colour) => picture.countOf(colour) > 100 * swatchPixels).length).toBeGreaterThan(1);
}
