import { areasSv } from './areas.ts';
import { budgetSv } from './budget.ts';
import { commandsSv } from './commands.ts';
import { dataSv } from './data.ts';
import { problemsSv } from './problems.ts';
import { shellSv } from './shell.ts';
import { uncertaintySv } from './uncertainty.ts';
import { weightsSv } from './weights.ts';
import { zonesSv } from './zones.ts';

/** Swedish is the source language: its keys are the keys. `{{ name }}` is filled in when shown. */
export const swedish = {
  ...shellSv,
  ...commandsSv,
  ...areasSv,
  ...zonesSv,
  ...uncertaintySv,
  ...budgetSv,
  ...dataSv,
  ...weightsSv,
  ...problemsSv,
};

export type Dictionary = Readonly<Record<keyof typeof swedish, string>>;
