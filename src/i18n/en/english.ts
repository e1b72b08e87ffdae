import type { Dictionary } from '../sv/swedish.ts';
import { accessibilityEn } from './accessibility.ts';
import { annexEn } from './annex.ts';
import { applicationEn } from './application.ts';
import { areaPageEn } from './area-page.ts';
import { areasEn } from './areas.ts';
import { bordersEn } from './borders.ts';
import { budgetEn } from './budget.ts';
import { budgetWorkEn } from './budget-work.ts';
import { changesEn } from './changes.ts';
import { commandsEn } from './commands.ts';
import { compareEn } from './compare.ts';
import { dataEn } from './data.ts';
import { exportEn } from './export.ts';
import { frozenEn } from './frozen.ts';
import { importEn } from './import.ts';
import { needEn } from './need.ts';
import { overlapsEn } from './overlaps.ts';
import { partsEn } from './parts.ts';
import { pictureEn } from './picture.ts';
import { presentEn } from './present.ts';
import { problemsEn } from './problems.ts';
import { reachEn } from './reach.ts';
import { screeningEn } from './screening.ts';
import { shareEn } from './share.ts';
import { shellEn } from './shell.ts';
import { trapsEn } from './traps.ts';
import { uncertaintyEn } from './uncertainty.ts';
import { weightsEn } from './weights.ts';
import { whatIfEn } from './what-if.ts';
import { yearBarEn } from './year-bar.ts';
import { zonesEn } from './zones.ts';

export const english: Dictionary = {
  ...annexEn,
  ...pictureEn,
  ...presentEn,
  ...frozenEn,
  ...shellEn,
  ...commandsEn,
  ...areasEn,
  ...zonesEn,
  ...uncertaintyEn,
  ...yearBarEn,
  ...budgetEn,
  ...budgetWorkEn,
  ...dataEn,
  ...exportEn,
  ...importEn,
  ...overlapsEn,
  ...partsEn,
  ...reachEn,
  ...applicationEn,
  ...weightsEn,
  ...bordersEn,
  ...whatIfEn,
  ...trapsEn,
  ...areaPageEn,
  ...compareEn,
  ...changesEn,
  ...problemsEn,
  ...needEn,
  ...screeningEn,
  ...shareEn,
  ...accessibilityEn,
};
