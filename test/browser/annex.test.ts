import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { eventually } from './driver/eventually.ts';
import { takePicture } from './driver/picture.ts';
import type { Planner } from './driver/planner.ts';
import { annexPageCount, opensAnnex, opensSample, printsToFile } from './driver/planner-paper.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';
import type { PagePicture } from './driver/read-pdf.ts';
import { PdfFile } from './driver/read-pdf.ts';

const ZONES = ['Vivalla', 'Varberga-Oxhagen', 'Markbacken-Västra Mark'];
const LINES = [
  'Fältarbete och mötesplatser',
  'Läxhjälp och tidiga insatser',
  'Väg till jobb',
  'Övergripande plan och uppföljning',
];
const CASE_NUMBER = 'Ks 1092/2026';
/** Maps of the whole municipality come before those of the zones. */
const MAPS_OF_ALL = 2;
const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
const A3_WIDTH_POINTS = 1191;

const asPlanner = plannersOfThisFile();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonplan-annex-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the annex', () => {
  it('prints as tagged A4 with contents, page numbers, every zone and line, and maps true to their scale', async () => {
    await asPlanner({}, async (planner) => {
      await opensSample(planner);
      await opensAnnex(planner);
      await planner.writes(planner.field('annex.caseNumber'), CASE_NUMBER);
      await planner.field('annex.date').fill('2026-11-24');
      await planner.field('annex.date').press('Enter');
      await planner.page.locator('.sheet__head').first().getByText(`${CASE_NUMBER} · 2026-11-24`).waitFor();
      const pageCount = await annexPageCount(planner);
      const legend = await legendOnSheet(planner);
      const path = join(folder, 'annex.pdf');
      await printsToFile(planner, path);
      const pdf = new PdfFile(path);

      const info = pdf.info('-f', '1', '-l', String(pageCount));
      expect(info.get('Pages')).toBe(String(pageCount));
      expect(info.get('Tagged')).toBe('yes');
      expect([...pdf.structure()]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']));
      for (let page = 1; page <= pageCount; page += 1) {
        expect(info.get(`Page${String(page).padStart(5)} size`) ?? '', `page ${page}`).toContain('A4');
      }
      expect(pdf.fonts().length).toBeGreaterThan(0);
      expect(pdf.fonts().filter(({ embedded }) => !embedded)).toEqual([]);

      const pages = pdf.pages();
      for (const [position, text] of pages.entries()) {
        expect(text).toContain(words('annex.page', { page: position + 1, pages: pageCount }));
        expect(text).toContain(CASE_NUMBER);
      }
      const whole = pdf.flowingText();
      for (const name of [...ZONES, ...LINES]) expect(whole).toContain(name);
      // What the contents say is where it is.
      for (const heading of [...ZONES.map((name, at) => `Zon ${at + 1}: ${name}`), 'Budget', 'Metod och källor']) {
        const page = Number(new RegExp(`^ *${heading} +(\\d+)$`, 'm').exec(pages[0] ?? '')?.[1]);
        expect(pages[page - 1], `${heading} on page ${page}`).toMatch(new RegExp(`^ *${heading}$`, 'm'));
      }

      // Every map page, on its own: colours, stated scale, and the bar as long as both say.
      const mapPages = pages.flatMap((text, position) => (text.includes('Skala 1:') ? [position + 1] : []));
      expect(mapPages).toHaveLength(MAPS_OF_ALL + ZONES.length);
      for (const page of mapPages) {
        const picture = pdf.picture(page, DOTS_PER_INCH);
        expectClassesOnMap(picture, legend, `page ${page}`, mapPages.indexOf(page) < MAPS_OF_ALL);
        const { denominator, lengthM, box } = scaleBarOf(pdf, page, pages[page - 1] ?? '');
        const barMm = (picture.longestDarkRun(box) / DOTS_PER_INCH) * MM_PER_INCH;
        expect(Math.abs((barMm / 1000) * denominator - lengthM) / lengthM, `page ${page}`).toBeLessThan(0.01);
      }
    });
  });

  it('adds a map sheet in A3 when asked, and has no accessibility violation', async () => {
    await asPlanner({ viewport: { width: 1280, height: 720 } }, async (planner) => {
      await opensSample(planner);
      const before = await opensAnnex(planner);
      const picture = await takePicture(planner.page, 'annex-1280');
      expect(await accessibilityViolations(planner.page), picture).toEqual([]);
      await planner.field('paper.a3').check();
      await eventually('there is a page more', async () => (await annexPageCount(planner)) === before + 1);
      const path = join(folder, 'annex-a3.pdf');
      await printsToFile(planner, path);
      const info = new PdfFile(path).info('-f', String(before), '-l', String(before + 1));
      expect(info.get(`Page${String(before).padStart(5)} size`)).toContain('A4');
      expect(info.get(`Page${String(before + 1).padStart(5)} size`)).toContain('A3');
      // The whole sheet is drawn, to its far end: what stands on the right of its foot is there.
      const a3 = new PdfFile(path).words(before + 1);
      expect(Math.max(...a3.map(({ right }) => right))).toBeGreaterThan(A3_WIDTH_POINTS * 0.9);

      await planner.page.keyboard.press('Escape');
      await planner.dialog('paper.title').waitFor({ state: 'detached' });
      await planner.goesTo('zones');
    });
  });
});

interface PrintedLegend {
  /** Of the classes, #rrggbb. */
  readonly colours: readonly string[];
  /** What part of its sheet one of their swatches takes. */
  readonly swatchShare: number;
}

/** The colours of the legend's classes, and what part of its sheet one of their swatches takes. */
async function legendOnSheet(planner: Planner): Promise<PrintedLegend> {
  const swatches = await planner.page
    .locator('.doc-map')
    .first()
    .locator('[data-part="legend"] rect')
    .evaluateAll((boxes) =>
      boxes.map((box) => {
        const [own, sheet] = [box.getBoundingClientRect(), box.closest('.sheet')?.getBoundingClientRect()];
        const share = sheet === undefined ? 0 : (own.width * own.height) / (sheet.width * sheet.height);
        return { colour: box.getAttribute('fill') ?? '', share };
      }),
    );
  const plain = swatches.filter(({ colour }) => colour.startsWith('#'));
  expect(plain.length).toBeGreaterThan(2);
  const swatchShare = Math.max(...plain.map(({ share }) => share));
  expect(swatchShare).toBeGreaterThan(0);
  return { colours: plain.map(({ colour }) => colour), swatchShare };
}
/**
 * Every class colour is in the legend, and not there alone: on a map of the whole municipality there are areas of every class,
 * on any other a good piece of some.
 */
function expectClassesOnMap(picture: PagePicture, legend: PrintedLegend, where: string, isOfAll: boolean): void {
  const counts = legend.colours.map((colour) => picture.countOf(colour));
  expect(Math.min(...counts), `legend on ${where}`).toBeGreaterThan(1000);
  const swatchPixels = 1.05 * legend.swatchShare * picture.width * picture.height;
  const onMap = counts.map((count) => count - swatchPixels);
  if (isOfAll) expect(Math.min(...onMap), `areas of every class on ${where}`).toBeGreaterThan(500);
  expect(Math.max(...onMap), `areas on ${where}`).toBeGreaterThan(100_000);
}

/** The length that stands over the bar, and the place under it where the bar is, in pixels. */
function scaleBarOf(pdf: PdfFile, page: number, text: string) {
  const denominator = Number(/Skala 1:([\d ]+?) vid/.exec(text)?.[1]?.replaceAll(' ', ''));
  const found = pdf.words(page);
  const unit = found.findLast((word) => word.text === 'm' || word.text === 'km');
  const number = unit === undefined ? undefined : found[found.indexOf(unit) - 1];
  if (unit === undefined || number === undefined) throw new Error(`page ${page} has no scale bar`);
  const pixels = (points: number): number => Math.round((points / POINTS_PER_INCH) * DOTS_PER_INCH);
  return {
    denominator,
    lengthM: Number(number.text) * (unit.text === 'km' ? 1000 : 1),
    box: {
      left: pixels(number.left - 150),
      right: pixels(unit.right + 150),
      top: pixels(unit.bottom - 2),
      bottom: pixels(unit.bottom + 10),
    },
  };
}
