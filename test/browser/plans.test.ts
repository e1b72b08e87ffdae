import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { startStaticServer } from '../../src/cli/serve/static-server.mjs';
import { eventually } from './driver/eventually.ts';
import { planOfFile } from './driver/planner-figures.ts';
import {
  choosesInPlanMenu,
  closesDialog,
  dismissesMessages,
  mergesFile,
  opensFile,
  plansDialog,
  planTitles,
  seesMessage,
  seesPlan,
  typesZone,
} from './driver/planner-plans.ts';
import { plannersOfThisFile } from './driver/planner-session.ts';
import { words } from './driver/planner-words.ts';

const SQUARE = '59.270, 15.200\n59.270, 15.220\n59.280, 15.220\n59.280, 15.200';
const asPlanner = plannersOfThisFile();

describe('plans', () => {
  it('are made, named, copied, thrown away, taken back and done away with', async () => {
    await asPlanner({}, async (planner) => {
      await planner.button('plan.menu', { title: 'Ny plan' }).dblclick();
      await planner.writes(planner.field('plan.rename'), 'Norr');
      await seesPlan(planner, 'Norr');
      await planner.commands('command.newPlan');
      await seesPlan(planner, 'Ny plan');
      await choosesInPlanMenu(planner, 'Ny plan', 'plans.rename');
      await planner.writes(planner.field('plans.renameOf', { title: 'Ny plan' }), 'Söder');
      await seesPlan(planner, 'Söder');

      await choosesInPlanMenu(planner, 'Norr', 'plans.duplicate');
      await seesPlan(planner, 'Norr (kopia)');
      await choosesInPlanMenu(planner, 'Norr (kopia)', 'plans.moveToBin');
      await eventually('another plan is open', async () => (await planner.page.title()).includes('(kopia)') === false);
      await choosesInPlanMenu(planner, 'Norr', 'plans.moveToBin');
      const dialog = await plansDialog(planner);
      await eventually('one plan is left', async () => (await planTitles(dialog)).join() === 'Söder');

      await dialog.getByRole('button', { name: words('plans.restoreNamed', { title: 'Norr' }), exact: true }).click();
      await eventually('two plans', async () => (await planTitles(dialog)).toSorted().join() === 'Norr,Söder');
      await dialog.getByRole('button', { name: words('plans.emptyBin') }).click();
      await dialog.getByText(words('plans.emptyBinSure')).waitFor();
      await dialog.getByRole('button', { name: words('plans.emptyBinYes'), exact: true }).click();
      await dialog.getByText(words('plans.binEmpty')).waitFor();

      await planner.reloads();
      const again = await plansDialog(planner);
      expect((await planTitles(again)).toSorted()).toEqual(['Norr', 'Söder']);
    });
  });

  it('has a sample, clearly a sample, whose file opens to the same figures and the same money', async () => {
    await asPlanner({}, async (planner) => {
      await planner.goesTo('zones');
      await planner.button('command.samplePlan').click();
      await seesPlan(planner, `Exempelplan ${words('plan.sample')}`);
      await planner.page.locator('.top-bar').getByText(words('plan.sample'), { exact: true }).waitFor();
      const names = await eventually('the sample has zones', async () => {
        const now = await planner.zoneNames();
        return now.length > 1 ? now : null;
      });
      await planner.choosesZone(names[0] ?? '');
      const figures = await planner.figures();
      const money = await planner.page.locator('[data-money]').allTextContents();
      const file = await planner.savesFile();
      expect(file.name).toMatch(/\.zonplan\.json$/);

      await planner.commands('command.newPlan');
      await seesPlan(planner, 'Ny plan');
      await opensFile(planner, { name: file.name, content: file.text });
      await seesPlan(planner, `Exempelplan (2) ${words('plan.sample')}`);
      await seesMessage(planner, words('plans.openedBeside'));
      await planner.seesZones(names);
      await planner.choosesZone(names[0] ?? '');
      expect(await planner.figures()).toEqual(figures);
      expect(await planner.page.locator('[data-money]').allTextContents()).toEqual(money);
      expect((await planner.savesFile()).text).toBe(file.text.replace('"Exempelplan"', '"Exempelplan (2)"'));
      expect(await planTitles(await plansDialog(planner))).toHaveLength(4);
    });
  });

  it('merges a file that comes back from elsewhere, shows what differs, and can undo it', async () => {
    await asPlanner({}, async (planner) => {
      await typesZone(planner, SQUARE);
      await planner.namesZone('Torget');
      const mine = await planner.savesFile();
      const theirs = JSON.parse(mine.text);
      theirs.zones[0].name = 'Torget och parken';
      theirs.zones.push({ ...theirs.zones[0], id: 'from-elsewhere', name: 'Skolan', orderKey: 'b00' });
      await planner.namesZone('Stortorget');
      await planner.seesZones(['Stortorget']);

      await mergesFile(planner, { name: 'tillbaka.zonplan.json', content: JSON.stringify(theirs) });
      const dialog = planner.dialog('merge.title', { title: 'Ny plan' });
      const things = words('merge.count.zones.one', { count: 1 });
      await dialog.getByText(words('merge.added', { fileName: 'tillbaka.zonplan.json', things })).waitFor();
      await dialog.getByText(words('merge.conflicts.one', { count: 1 })).waitFor();
      await dialog.getByRole('radio', { name: /Stortorget/ }).waitFor();
      await dialog.getByRole('radio', { name: /Torget och parken/ }).check();
      await dialog.getByRole('button', { name: words('merge.finish'), exact: true }).click();
      await planner.seesZones(['Torget och parken', 'Skolan']);
      await planner.undoes();
      await planner.seesZones(['Stortorget']);
      await planner.redoes();
      await planner.seesZones(['Torget och parken', 'Skolan']);
    });
  });

  it('says what is wrong with a file and where, and leaves the open plan untouched', async () => {
    await asPlanner({}, async (planner) => {
      await typesZone(planner, SQUARE);
      const before = (await planner.savesFile()).text;
      const zone = (corner: string): string =>
        `{"format":"zonplan","version":1,"title":"Fel","zones":[{"id":"z1","name":"Z","geometry":{"type":"Polygon","coordinates":[[[15.2,59.27],${corner},[15.21,59.28],[15.2,59.27]]]}}]}`;
      const wrong: readonly (readonly [file: string, content: string, ...says: string[]])[] = [
        ['skadad.json', before.slice(0, -40), 'skadad', 'JSON'],
        ['annat.json', '{"type":"FeatureCollection","features":[]}', 'ingen Zonplan-fil'],
        ['nyare.json', before.replace('"version": 1', '"version": 7'), 'nyare version', '7'],
        ['absurd.json', zone('[5000,70]'), '5000, 70', 'zones[0].geometry.coordinates[0][1]'],
        ['meter.json', zone('[6570000,512000]'), '6570000, 512000', 'zones[0].geometry.coordinates[0][1]'],
        ['text.json', zone('["15.21","59.27"]'), 'zones[0].geometry.coordinates[0][1]'],
      ];
      for (const [name, content, ...says] of wrong) {
        expect(content, name).not.toBe(before);
        await opensFile(planner, { name, content });
        const message = await seesMessage(planner, says[0] ?? '');
        for (const part of [name, ...says]) expect(message).toContain(part);
        await dismissesMessages(planner);
      }
      await planner.seesZones(['Zon 1']);
      expect((await planner.savesFile()).text).toBe(before);
      const dialog = await plansDialog(planner);
      expect(await planTitles(dialog)).toEqual(['Ny plan']);
      await closesDialog(planner, dialog);
    });
  });

  it('say which file is missing where the data folder lacks one, and that the plans are kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zonplan-lacking-'));
    await cp(inject('builtApp'), folder, { recursive: true });
    await rm(join(folder, 'geo', 'deso-2025.geojson'));
    const marker = { application: 'zonplan', version: 'test', clone: 'lacking' } as const;
    const server = await startStaticServer({ directory: folder, port: 0, marker });
    try {
      const expectedTroubles = [/404/];
      await asPlanner({ baseUrl: server.address, map: null, expectedTroubles }, async (planner) => {
        await planner.sees(words('start.failed'));
        await planner.sees(words('problem.catalog-file-missing', { file: 'deso-2025.geojson' }));
        await planner.sees(words('start.failedHelp'));
      });
    } finally {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('stay in step in two tabs', async () => {
    await asPlanner({}, async (planner, openTab) => {
      const other = await openTab();
      await other.goesTo('zones');
      await typesZone(planner, SQUARE);
      await other.seesZones(['Zon 1']);
      await other.choosesZone('Zon 1');
      await other.seesFigure('residents', await planner.figure('residents'));
      await other.namesZone('Mitt i stan');
      await planner.seesZones(['Mitt i stan']);
      await planner.undoes();
      await planner.seesZones([]);
      await other.seesZones([]);
      await planner.redoes();
      await other.seesZones(['Mitt i stan']);
      await other.reloads();
      await other.goesTo('zones');
      await other.seesZones(['Mitt i stan']);
    });
  });

  it('tells at once that nothing can be saved where storage is denied, and offers the file', async () => {
    const beforeScripts = (): void => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('Storage is denied', 'SecurityError');
        },
      });
    };
    await asPlanner({ beforeScripts }, async (planner) => {
      await typesZone(planner, SQUARE);
      await planner.page.locator('[data-save="failed"]', { hasText: words('save.failed') }).waitFor();
      await seesMessage(planner, words('problem.storage-denied'));
      const waiting = planner.page.waitForEvent('download');
      await planner.button('save.saveFile').click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/\.zonplan\.json$/);
      expect(planOfFile((await planner.savesFile()).text).zones).toHaveLength(1);
    });
  });
});
