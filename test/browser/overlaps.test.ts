import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import type { Planner } from './driver/planner.ts';
import { addsLine } from './driver/planner-budget.ts';
import { Keys } from './driver/planner-keys.ts';
import {
  addsCompany,
  answersAll,
  buildingCount,
  companyRow,
  isInSight,
  looksAtCompanyZone,
  readsHoldings,
  rowsWith,
  savesBy,
  seesRows,
  takesInAnswers,
} from './driver/planner-overlaps.ts';
import { printsToFile } from './driver/planner-paper.ts';
import { closesDialog, opensFile, typesZone } from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';
import { PdfFile } from './driver/read-pdf.ts';

const asPlanner = plannersOfThisFile();
/** A centimetre: what most printers leave white. */
const LEAST_MARGIN_POINTS = 28;
const ZONE = '59.270, 15.200\n59.270, 15.220\n59.280, 15.220\n59.280, 15.200';
const MOVED = '59.270, 15.200\n59.270, 15.215\n59.280, 15.215\n59.280, 15.200';
const NARROWER = '59.275, 15.210\n59.275, 15.230\n59.279, 15.230\n59.279, 15.210';
/** Zones in the order of the plan. */
const BOTH_ZONES = /^Mitten och Intill/;
const BESIDE = '59.275, 15.210\n59.275, 15.230\n59.285, 15.230\n59.285, 15.210';

/** 500 buildings in a grid of 25 by 20, some of them without a place. */
function buildings(): string {
  const rows = Array.from({ length: 500 }, (_, n) => {
    const [column, row] = [n % 25, Math.floor(n / 25)];
    const place = n === 499 ? ';' : `${(59.2655 + row * 0.0009).toFixed(5)};${(15.1951 + column * 0.0012).toFixed(5)}`;
    return `Hus ${n + 1};PÅHITTAD 1:${n + 1};${12 + (n % 30)};${place}`;
  });
  return ['Byggnad;Fastighetsbeteckning;Antal lägenheter;Lat;Lon', ...rows].join('\n');
}

/** A list by designation, one of which no layer knows; and a layer that has the other. */
const LIST = { name: 'grannen.csv', content: 'Fastighetsbeteckning;Lägenheter\nGrannen 1:1;40\nGrannen 1:2;7\n' };
const PROPERTIES = {
  name: 'fastigheter.geojson',
  content: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { fastighetsbeteckning: 'ÖREBRO GRANNEN 1:1' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [15.206, 59.274],
              [15.207, 59.274],
              [15.207, 59.2745],
              [15.206, 59.2745],
              [15.206, 59.274],
            ],
          ],
        },
      },
    ],
  }),
};

describe('overlaps', () => {
  it('are reviewed by a company in its own profile, merged back, and expire when the border moves', async () => {
    await asPlanner({}, async (planner) => {
      await typesZone(planner, ZONE);
      await planner.namesZone('Mitten');
      await addsLine(planner, { title: 'Fältassistenter', zones: ['Mitten'], amounts: { 2026: '2 mnkr' } });
      await planner.page.keyboard.press('Alt+5');
      await addsCompany(planner, 'Granngården', 'ägare');
      await readsHoldings(planner, 'Granngården', LIST, PROPERTIES);
      await planner.sees('2 innehav, 1 utan plats');
      await companyRow(planner, 'Granngården').getByRole('button').first().click();
      await addsCompany(planner, 'ÖBO', 'förvaltare');
      await readsHoldings(planner, 'ÖBO', { name: 'hus.csv', content: buildings() });
      await planner.sees('500 innehav, 1 utan plats');
      const inZone = await buildingCount(planner, 'ÖBO', 'Mitten');
      expect(inZone).toBeGreaterThan(150);
      await readsReport(planner);
      await answersInSight(planner);

      const request = await savesBy(planner, () => planner.button('overlaps.send').click());
      expect(request.content.toString()).not.toContain('Grann');
      const answers = await answersOfCompany(request, inZone);

      expect(await takesInAnswers(planner, answers)).toBe(inZone);
      expect(await takesInAnswers(planner, answers)).toBe(0);
      await looksAtCompanyZone(planner, 'ÖBO', 'Mitten');
      expect(await rowsWith(planner, 'overlaps.state.agreed')).toBe(inZone);

      await planner.goesTo('zones');
      await planner.choosesZone('Mitten');
      await planner.button('command.zoneCorners').click();
      await planner.field('corners.label').fill(MOVED);
      await planner.button('corners.keep').click();
      await planner.goesTo('overlaps');
      // Fewer people share the same money: every answer that is left was given on other kronor.
      const changed = await seesRows(planner, 'overlaps.state.changed', (count) => count > 0);
      expect(changed).toBeLessThan(inZone);
      expect(await rowsWith(planner, 'overlaps.state.agreed')).toBe(0);
      await planner.sees(`${words('overlaps.goneTitle')} (${inZone - changed})`);
      await planner.undoes();
      await seesRows(planner, 'overlaps.state.agreed', (count) => count === inZone);
      expect(await accessibilityViolations(planner.page)).toEqual([]);
    });
  });

  it('of zones are named, drawn, and cut in one click, by the keyboard alone', async () => {
    await asPlanner({}, async (planner) => {
      await typesZone(planner, ZONE);
      await planner.namesZone('Mitten');
      await typesZone(planner, BESIDE);
      await planner.namesZone('Intill');
      const keys = new Keys(planner.page);
      await keys.press('Alt+5');
      await keys.goTo(BOTH_ZONES);
      await keys.press('Enter');
      await planner.sees('0,32 km² gemensamt');
      await keys.goTo(words('overlaps.giveAnswer'));
      await keys.press('Enter');
      await planner.sees(words('overlaps.needsReason'));
      // With a reason it is accepted; when a border moves the answer is as of then, with the shape of then and now.
      await keys.press('Shift+Tab', 'Shift+Tab');
      await keys.goTo(words('overlaps.comment'));
      await keys.type('Zonerna har olika uppdrag');
      await keys.goTo(words('overlaps.giveAnswer'));
      await keys.press('Enter');
      await planner.page.locator('[data-answered="1"]').waitFor();
      await keys.press('Alt+2');
      await keys.goTo(/^Intill/);
      await keys.press('Enter');
      await keys.goTo(words('command.zoneCorners'));
      await keys.press('Enter');
      await keys.goTo(words('corners.label'));
      await keys.fill(NARROWER);
      await keys.goTo(words('corners.keep'));
      await keys.press('Enter');
      await keys.press('Alt+5');
      await keys.goTo(BOTH_ZONES);
      await keys.press('Enter');
      await planner.sees(words('overlaps.state.changed'));
      for (const when of [words('overlaps.then'), words('overlaps.now')]) {
        await planner.page.getByRole('img', { name: words('overlaps.mapOf', { when }) }).waitFor();
      }
      expect(await accessibilityViolations(planner.page)).toEqual([]);
      await keys.goTo(words('overlaps.cut', { zone: 'Intill', other: 'Mitten' }));
      await keys.press('Enter');
      await planner.sees(words('overlaps.noGrounds'));
      await planner.undoes();
      await planner.page.getByRole('table', { name: words('overlaps.grounds') }).waitFor();
    });
  });

  /** What the company is to print: as approximate as the panel says, and nothing that axe has a word about. */
  async function readsReport(planner: Planner): Promise<void> {
    await planner.button('overlaps.report').click();
    const report = planner.dialog('overlaps.reportFor', { company: 'ÖBO' });
    await report
      .getByRole('row', { name: /Mitten/ })
      .first()
      .waitFor();
    expect(await accessibilityViolations(planner.page)).toEqual([]);
    expect(await leftOfPrint(planner)).toBeGreaterThan(LEAST_MARGIN_POINTS);
    await closesDialog(planner, report);
  }

  /** Where the leftmost word of the first page stands, in points. */
  async function leftOfPrint(planner: Planner): Promise<number> {
    const folder = await mkdtemp(join(tmpdir(), 'zonplan-'));
    try {
      const path = join(folder, 'report.pdf');
      await printsToFile(planner, path);
      return Math.min(...new PdfFile(path).words(1).map(({ left }) => left));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Of hundreds of rows one is chosen: the form that answers for it can be seen without looking for it. */
  async function answersInSight(planner: Planner): Promise<void> {
    await looksAtCompanyZone(planner, 'ÖBO', 'Mitten');
    const row = planner.page.locator('.detail tbody tr:has(.overlap-state) .row-button').first();
    const name = (await row.locator('span').first().textContent()) ?? '';
    await row.click();
    const form = planner.page.getByRole('heading', { name: words('overlaps.reviewOne', { name }), exact: true });
    await form.waitFor();
    expect(await isInSight(form)).toBe(true);
    await row.click();
  }

  /** The company, in a browser of its own: sees its own buildings only, agrees to all in the zone, and sends the file back. */
  async function answersOfCompany(request: Parameters<typeof opensFile>[1], count: number) {
    let answers: Parameters<typeof opensFile>[1] | null = null;
    await asPlanner({}, async (company) => {
      await opensFile(company, request);
      await company.goesTo('overlaps');
      await company.sees('Du granskar');
      expect(await company.page.locator('.overlap-companies > li').count()).toBe(1);
      await looksAtCompanyZone(company, 'ÖBO', 'Mitten');
      await seesRows(company, 'overlaps.state.unanswered', (rows) => rows === count);
      expect(await answersAll(company, 'agreed', 'Stämmer med vår lista')).toBe(count);
      await company.seesSaved();
      answers = await savesBy(company, () => company.button('overlaps.saveAnswers').click());
      expect(await accessibilityViolations(company.page)).toEqual([]);
    });
    if (answers === null) throw new Error('the company sent nothing back');
    return answers as Parameters<typeof opensFile>[1];
  }
});
