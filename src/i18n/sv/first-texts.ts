import { areasSv } from './areas.ts';
import { commandsSv } from './commands.ts';
import { problemsSv } from './problems.ts';
import { shellSv } from './shell.ts';
import { yearBarSv } from './year-bar.ts';
import { zonesSv } from './zones.ts';

/** What the first coloured map says; `{{ name }}` is filled in when shown. */
export const firstSwedish = {
  ...shellSv,
  ...commandsSv,
  ...areasSv,
  ...zonesSv,
  ...yearBarSv,
  ...problemsSv,
};
