import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import type { Planner } from './driver/planner.ts';
import { dropsForImport, importedChoices, opensPart, rowFates, tabsTo } from './driver/planner-import.ts';
import { opensFile } from './driver/planner-plans.ts';
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

/** The shipped DeSO, stretched northwards by a twentieth, as somebody else's file would have them. */
function stretchedDeso(): string {
  const { features } = JSON.parse(readFileSync(new URL('../../public/geo/deso-2025.geojson', import.meta.url), 'utf8'));
  const stretched = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part;
    const [x, y] = part;
    return typeof x === 'number' ? [x, Number((59.2 + (y - 59.2) * 1.05).toFixed(7))] : part.map(stretched);
  };
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(
      ({
        properties,
        geometry,
      }: {
        properties: { code: string };
        geometry: { type: string; coordinates: unknown };
      }) => ({
        type: 'Feature',
        properties: { desokod: `${properties.code}_DeSO2025` },
        geometry: { type: geometry.type, coordinates: stretched(geometry.coordinates) },
      }),
    ),
  });
}

/** Four RegSO after another as a district each, one of them with a strange name. */
function districts(): string {
  const { features } = JSON.parse(
    readFileSync(new URL('../../public/geo/regso-2025.geojson', import.meta.url), 'utf8'),
  );
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ geometry }: { geometry: unknown }, place: number) => {
      const number = 1 + Math.floor(place / 4);
      return {
        type: 'Feature',
        properties: { NYKO: `S${number}`, namn: number === 1 ? MARKUP : `Stadsdel ${number}` },
        geometry,
      };
    }),
  });
}

const asPlanner = plannersOfThisFile();

/** What one of the report's buttons saves. */
async function saves(planner: Planner, section: Locator, what: string) {
  const waiting = planner.page.waitForEvent('download');
  await section.getByRole('button', { name: words('import.downloadOf', { what }), exact: true }).click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return {
    name: download.suggestedFilename(),
    lines: Buffer.concat(chunks).toString().replace('\uFEFF', '').split('\r\n'),
  };
}

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
      expect(await saves(planner, section, words('import.fate.unmatched'))).toEqual({
        name: 'otrygghet områden som inte känns igen.csv',
        lines: [words('import.row'), `8;${MARKUP};3,0;5`],
      });
      const without = await saves(planner, section, words('import.withoutData'));
      expect(without.lines.slice(0, 2)).toEqual(['Kod;Namn', '1880R004;Brickebacken']);
      expect(without.lines).toHaveLength(1 + 33);
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
      // What was said of a file is kept while other panels are looked at.
      await planner.goesTo('zones');
      await planner.goesTo('data');
      await planner.button('import.takeZones.one', { count: 1 }).click();
      await planner.seesZones(['Västra']);
      // A square kilometre on the plane of SWEREF 99 TM.
      await planner.seesFigure('area', '1,00\u00A0km²');
      await planner.undoes();
      await planner.seesZones([]);
    });
  });

  it('with the codes of a division becomes its borders by keyboard: compared first, undone as one step, given up again', async () => {
    await asPlanner({}, async (planner) => {
      const shipped = '1\u00A0628,03\u00A0km²';
      const wider = '1\u00A0709,27\u00A0km²';
      await planner.seesFigure('area', shipped);
      const section = await dropsForImport(planner, { name: 'deso-utdragen.geojson', content: stretchedDeso() });
      const division = words('borders.useBorders', { division: 'DeSO 2025', found: 91, all: 91 });
      expect(await section.getByLabel(words('borders.use')).locator('option:checked').textContent()).toBe(division);
      expect(await section.locator('.import-comparison tbody tr').count()).toBe(91);
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      const source = planner.field('borders.source');
      await source.focus();
      await planner.page.keyboard.type('Utdragna för provet');
      await tabsTo(planner, planner.button('borders.take', { division: 'DeSO' }), 20);
      await planner.page.keyboard.press('Enter');
      await planner.sees(words('borders.taken'));
      await planner.sees(words('borders.inUse', { name: 'deso-utdragen.geojson' }));
      expect(await accessibilityViolations(planner.page)).toEqual([]);

      await planner.goesTo('areas');
      await planner.seesFigure('area', wider);
      await planner.undoes();
      await planner.seesFigure('area', shipped);
      await planner.redoes();
      await planner.seesFigure('area', wider);
      await planner.reloads();
      await planner.sees(words('borders.legend', { name: 'deso-utdragen.geojson' }));
      await planner.seesFigure('area', wider);

      // Taken out of the browser while the plan asks for them: the plan says so, and they can be put back.
      await planner.goesTo('data');
      const kept = await opensPart(planner.page.locator('.panel'), words('borders.kept.title'));
      await kept.getByText(words('borders.kept.plans', { plans: '' })).waitFor();
      await kept.getByRole('button', { name: words('borders.kept.remove') }).click();
      await planner.sees(words('borders.away', { name: 'deso-utdragen.geojson', source: 'Utdragna för provet' }));
      await kept.getByRole('button', { name: words('borders.kept.putBack') }).click();
      await planner.sees(words('borders.inUse', { name: 'deso-utdragen.geojson' }));
      await planner.goesTo('areas');
      await planner.seesFigure('area', wider);

      const { text } = await planner.savesFile();
      await planner.goesTo('data');
      await planner.button('borders.back').click();
      await planner.goesTo('areas');
      await planner.seesFigure('area', shipped);

      // Elsewhere the plan says which borders it was made with.
      const fingerprint = JSON.parse(text).borders[0].file.fingerprint;
      const elsewhere = text
        .replace(fingerprint, 'f'.repeat(64))
        .replace(/"title": "[^"]*"/, '"title": "Från annan dator"');
      await opensFile(planner, { name: 'plan.zonplan.json', content: elsewhere });
      await planner.sees(words('borders.awayNotice'));
      await planner.seesFigure('area', shipped);
      await planner.goesTo('data');
      await planner.sees(words('borders.away', { name: 'deso-utdragen.geojson', source: 'Utdragna för provet' }));

      // What no plan of the browser asks for any more can be taken out of it, and put back.
      await opensPart(planner.page.locator('.panel'), words('borders.kept.title'));
      const row = kept.getByRole('listitem').filter({ hasText: 'DeSO' });
      await row.filter({ hasText: words('borders.kept.unneeded') }).waitFor();
      await row.getByRole('button', { name: words('borders.kept.remove') }).click();
      await row.filter({ hasText: words('borders.kept.removed') }).waitFor();
      await row.getByRole('button', { name: words('borders.kept.putBack') }).click();
      await row.filter({ hasText: words('borders.kept.unneeded') }).waitFor();
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });

  it('with codes of its own becomes a division: on the map, in the table, and for indicators; undone as one step', async () => {
    await asPlanner({}, async (planner) => {
      const section = await dropsForImport(planner, { name: 'stadsdelar-2024.geojson', content: districts() });
      await section
        .getByLabel(words('borders.use'))
        .selectOption({ label: words('borders.useDivision', { count: 9 }) });
      await planner.writes(planner.field('borders.source'), 'Kommunen 2025');
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      await planner.button('borders.takeDivision').click();
      await planner.sees(words('borders.divisionTaken'));

      await planner.goesTo('areas');
      const division = planner.page.getByRole('radio', { name: 'stadsdelar', exact: true });
      await eventually('the division is the one shown', async () => await division.isChecked());
      const rows = planner.page.locator('.panel table tbody tr');
      await eventually('the table has its areas', async () => (await rows.count()) === 9);
      await planner.page.locator('.panel table').getByText(MARKUP).waitFor();

      const table = await dropsForImport(planner, {
        name: 'trygghet.csv',
        content: 'NYKO;Andel otrygga 2024\nS1;12,5\nS9;31\n',
      });
      await planner.sees(words('import.summary', { found: 2, all: 9, division: 'stadsdelar 2024' }));
      await table
        .getByRole('button', { name: words('import.letGo'), exact: true })
        .last()
        .click();

      await planner.undoes();
      await planner.goesTo('areas');
      await eventually('undo takes the division away', async () => (await division.count()) === 0);
    });
  });

  it('that is a drawing says what to do; cells pasted anywhere are a table; a list of houses goes to the companies', async () => {
    await asPlanner({}, async (planner) => {
      await dropsForImport(planner, { name: 'karta.dwg', content: 'AC1032' });
      await planner.sees(words('problem.import-convert-cad'));
      await planner.button('import.letGo').first().click();

      await planner.page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'hus\tlägenheter\nPåhittad 1:1\t30\n');
        clipboardData.items.add(new File(['bild'], 'image.png', { type: 'image/png' }));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await planner.page.locator('.import-file').getByText(words('import.pasted')).waitFor();
      await planner.button('import.asHoldings').click();
      await planner.sees(words('overlaps.waiting', { name: words('import.pasted') }));
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });
});
