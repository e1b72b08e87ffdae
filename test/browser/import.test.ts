import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { dropsForImport, importedChoices, opensPart, rowFates, tabsTo } from './driver/planner-import.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const TABLE = {
  name: 'otrygghet.csv',
  content: [
    'Trygghetsmätning 2024',
    '',
    `"region";"Andel otrygga";"${MARKUP}"`,
    '"00 Riket";"24,0";1',
    '"1880R001 Örebro (Adolfsberg)";"12,5";2',
    '"1880R002_RegSO2025";"..";3',
    '"1880R003";"31,0";4',
    `"${MARKUP}";"3,0";5`,
    '"2062 Mora";"20,0";6',
    'Källa: Kommunens enkät',
  ].join('\r\n'),
};

const asPlanner = plannersOfThisFile();

describe('a table of figures', () => {
  it('is understood, seen on the map before it changes anything, and every guess can be changed', async () => {
    await asPlanner({}, async (planner) => {
      const section = await dropsForImport(planner, TABLE);
      await planner.sees(words('import.summary', { found: 3, all: 36, division: 'RegSO 2025' }));
      expect(await rowFates(section)).toEqual({
        used: 3,
        header: 1,
        preamble: 1,
        footnote: 1,
        blank: 1,
        'larger-area': 1,
        elsewhere: 1,
        unmatched: 1,
        'without-data': 33,
      });
      await planner.page.locator('.legend__title').filter({ hasText: 'Andel otrygga' }).waitFor();
      // What looks like markup is text.
      await section.getByRole('button', { name: MARKUP }).first().click();
      await planner.page.locator('.legend__title').filter({ hasText: MARKUP }).waitFor();
      expect(await planner.page.locator('img').count()).toBe(0);
      expect(await planner.button('command.undo').isDisabled()).toBe(true);

      const decisions = await opensPart(section, words('import.decisions'));
      await opensPart(section, words('import.sample'));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      await decisions.getByLabel('”..”').selectOption({ label: words('import.meaning.zero') });
      await section.getByRole('button', { name: 'Andel otrygga' }).first().click();
      await planner.sees(words('import.spread', { low: '0,0', high: '31,0' }));
    });
  });

  it('is taken in as one step, by keyboard; kept over a reload and in the file, undone and removed', async () => {
    await asPlanner({}, async (planner) => {
      const section = await dropsForImport(planner, TABLE);
      await section.getByLabel(words('import.takeSeries', { name: MARKUP })).uncheck();
      await section.locator('summary').last().focus();
      await tabsTo(planner, planner.button('import.take.one', { count: 1 }), 12);
      await planner.page.keyboard.press('Enter');
      await planner.sees(words('import.takenOne'));
      expect(await importedChoices(planner)).toEqual(['Andel otrygga']);

      await planner.undoes();
      await eventually('undo takes it out', async () => (await importedChoices(planner)).length === 0);
      await planner.redoes();
      await eventually('redo puts it back', async () => (await importedChoices(planner)).length === 1);

      await planner.reloads();
      expect(await importedChoices(planner)).toEqual(['Andel otrygga']);
      const { text } = await planner.savesFile();
      const [saved] = JSON.parse(text).importedIndicators;
      expect(saved).toMatchObject({
        name: 'Andel otrygga',
        kind: 'rate',
        year: 2024,
        direction: 'high-is-worse',
        source: 'Kommunens enkät',
        values: { codes: ['1880R001', '1880R002', '1880R003'], cells: [12.5, 'suppressed', 31] },
      });

      await planner.goesTo('data');
      await planner.button('import.remove', { name: 'Andel otrygga' }).click();
      expect(await importedChoices(planner)).toEqual([]);
    });
  });

  it('that is let go, or cannot be read, changes nothing and says why', async () => {
    await asPlanner({}, async (planner) => {
      const title = planner.page.locator('.legend__title');
      const before = await title.textContent();
      const section = await dropsForImport(planner, TABLE);
      await title.filter({ hasText: 'Andel otrygga' }).waitFor();
      await section
        .getByRole('button', { name: words('import.letGo'), exact: true })
        .last()
        .click();
      await section.waitFor({ state: 'detached' });
      await title.filter({ hasText: before ?? '' }).waitFor();
      expect(await planner.button('command.undo').isDisabled()).toBe(true);

      await dropsForImport(planner, { name: 'fel.csv', content: '"regso";"antal"\n"1880R001;1\n"1880R002";2\n' });
      await planner.sees(words('problem.import-quote-open', { row: 2 }));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});

describe('a file with surfaces', () => {
  it('is placed by its numbers, mended, seen on the map and taken in as zones in one step', async () => {
    await asPlanner({}, async (planner) => {
      const square = (east: number): readonly (readonly number[])[] => [
        [east, 6_570_000],
        [east, 6_571_000],
        [east + 1000, 6_571_000],
        [east + 1000, 6_570_000],
      ];
      const feature = (namn: string, ring: readonly (readonly number[])[]) => ({
        type: 'Feature',
        properties: { namn },
        geometry: { type: 'Polygon', coordinates: [ring] },
      });
      const features = [
        feature('Västra', square(512_000)),
        feature(MARKUP, square(514_000)),
        feature('Långt bort', square(51_200_000)),
      ];
      const content = JSON.stringify({ type: 'FeatureCollection', features });
      const section = await dropsForImport(planner, { name: 'zoner.geojson', content });
      await planner.sees(words('import.shapesSummary', { count: 2 }));
      await planner.sees(words('import.basis.numbers'));
      await planner.sees(words('import.mend.ring-closed'));
      await planner.sees(words('import.fault.outside'));
      expect(await planner.page.locator('img').count()).toBe(0);
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      await section.getByRole('checkbox', { name: MARKUP }).uncheck();
      await planner.button('import.takeZones.one', { count: 1 }).click();
      await planner.seesZones(['Västra']);
      // A square kilometre on the plane of SWEREF 99 TM.
      await planner.seesFigure('area', '1,00\u00A0km²');
      await planner.undoes();
      await planner.seesZones([]);
    });
  });

  it('that is a drawing or a damaged table says what to do', async () => {
    await asPlanner({}, async (planner) => {
      await dropsForImport(planner, { name: 'karta.dwg', content: 'AC1032' });
      await planner.sees(words('problem.import-convert-cad'));
    });
  });
});
