import { setTimeout } from 'node:timers/promises';
import { runGeoScb } from './scb/run-geo-scb.ts';

/** `npm run geo:scb -- --kommun 0180`: SCB's borders and tables of one municipality to the data folder, or why not and exit 1. */
process.exitCode = await runGeoScb(process.argv.slice(2), {
  fetch: globalThis.fetch,
  now: Date.now,
  wait: (milliseconds) => setTimeout(milliseconds),
  tell: (line) => console.log(line),
  complain: (line) => console.error(line),
});
