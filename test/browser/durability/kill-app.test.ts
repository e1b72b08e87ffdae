import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';
import { launchOn } from '../../bench/kill-bench.ts';
import { guardContext } from '../driver/guarded-page.ts';
import type { KillableBrowser } from '../driver/launch-browser.ts';
import { Planner } from '../driver/planner.ts';

/** The app on the profile's own context, so that what it keeps is on disk, guarded as in every other test. */
async function openApp({ browser }: KillableBrowser) {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser on a profile has a context');
  const guard = await guardContext(context, inject('baseUrl'));
  const planner = new Planner(await context.newPage());
  await planner.page.setViewportSize({ width: 1440, height: 900 });
  await planner.page.goto(inject('baseUrl'));
  await planner.seesTheMap();
  return { planner, guard };
}

describe('a plan in the app itself', () => {
  it('holds what the sign called saved after the browser was killed, twice in a row', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'zonplan-profile-'));
    let running = await launchOn(profile);
    try {
      const first = await openApp(running);
      await first.planner.goesTo('zones');
      await first.planner.commands('command.samplePlan');
      await first.planner.choosesZone('Vivalla');
      await first.planner.namesZone('Vivalla norra');
      await first.planner.seesSaved();
      await first.guard.check();
      await running.kill();

      running = await launchOn(profile);
      const second = await openApp(running);
      await second.planner.goesTo('zones');
      await second.planner.choosesZone('Vivalla norra');
      await second.planner.namesZone('Vivalla mitt');
      await second.planner.seesSaved();
      await second.guard.check();
      await running.kill();

      running = await launchOn(profile);
      const third = await openApp(running);
      await third.planner.goesTo('zones');
      await third.planner.choosesZone('Vivalla mitt');
      await third.guard.check();
    } finally {
      await running.kill();
      // Chromium's children may still be letting go of their files.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
});
