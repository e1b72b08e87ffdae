import { accessibilitySv } from './accessibility.ts';
import { annexSv } from './annex.ts';
import { applicationSv } from './application.ts';
import { areaPageSv } from './area-page.ts';
import { bordersSv } from './borders.ts';
import { budgetSv } from './budget.ts';
import { budgetWorkSv } from './budget-work.ts';
import { changesSv } from './changes.ts';
import { compareSv } from './compare.ts';
import { dataSv } from './data.ts';
import { exportSv } from './export.ts';
import { frozenSv } from './frozen.ts';
import { importSv } from './import.ts';
import { needSv } from './need.ts';
import { overlapsSv } from './overlaps.ts';
import { partsSv } from './parts.ts';
import { pictureSv } from './picture.ts';
import { presentSv } from './present.ts';
import { reachSv } from './reach.ts';
import { screeningSv } from './screening.ts';
import { shareSv } from './share.ts';
import { trapsSv } from './traps.ts';
import { uncertaintySv } from './uncertainty.ts';
import { weightsSv } from './weights.ts';
import { whatIfSv } from './what-if.ts';

/** What is said only by parts of the screen that come after the first map. */
export const laterSwedish = {
  ...annexSv,
  ...pictureSv,
  ...presentSv,
  ...frozenSv,
  ...uncertaintySv,
  ...budgetSv,
  ...budgetWorkSv,
  ...dataSv,
  ...exportSv,
  ...importSv,
  ...overlapsSv,
  ...partsSv,
  ...reachSv,
  ...applicationSv,
  ...weightsSv,
  ...bordersSv,
  ...whatIfSv,
  ...trapsSv,
  ...areaPageSv,
  ...compareSv,
  ...changesSv,
  ...needSv,
  ...screeningSv,
  ...shareSv,
  ...accessibilitySv,
};
