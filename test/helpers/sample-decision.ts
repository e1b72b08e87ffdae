import type { ReferenceData } from '../../src/core/catalog/reference-data.ts';
import { computePlanFigures } from '../../src/core/decision/plan-figures.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../src/core/plan/apply-patch.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import { makeSamplePlan } from '../../src/core/plan/sample-plan.ts';
import { fixedTranslate } from '../../src/i18n/fixed-translate.ts';
import { numberFormat } from '../../src/i18n/number-format.ts';
import { swedish } from '../../src/i18n/sv/swedish.ts';
import type { AnnexInput } from '../../src/paper/annex/annex-input.ts';

export function samplePlanDocument(reference: ReferenceData): PlainDocument {
  const made = makeSamplePlan(reference, 'sv');
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return applyPatch(EMPTY_DOCUMENT, made.value);
}

export function samplePlan(reference: ReferenceData): Plan {
  return readPlan(samplePlanDocument(reference)).plan;
}

/** The annex of a plan in Swedish, on the first visit's indicator. */
export function annexInputOf(plan: Plan, reference: ReferenceData): AnnexInput {
  const { start } = reference.catalog;
  return {
    plan,
    reference,
    figures: computePlanFigures(plan, reference),
    matter: { caseNumber: 'Ks 1/2026', officer: '', date: '2026-11-24' },
    view: { ...start, classes: { method: 'quantile', classCount: 5, manualBreaks: [] } },
    checksum: null,
    language: 'sv',
    t: fixedTranslate(swedish),
    format: numberFormat('sv'),
  };
}
