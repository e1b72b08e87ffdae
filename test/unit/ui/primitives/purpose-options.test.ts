import { describe, expect, it } from 'vitest';
import type { PurposeId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { effectivePurposes } from '../../../../src/core/plan/effective-lists.ts';
import { addPurpose } from '../../../../src/core/plan/operations/add-purpose.ts';
import { removePurpose } from '../../../../src/core/plan/operations/remove-purpose.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import { createTranslate, loadLaterTexts } from '../../../../src/i18n/translator.ts';
import { purposeOptions } from '../../../../src/ui/primitives/purpose-options.ts';
import type { Workspace } from '../../../../src/ui/workspace.ts';
import { followedBy, NEW_DOCUMENT } from '../../core/plan/plan-steps.ts';
import { SMALL_CATALOG } from '../../core/plan/small-catalog.ts';

await loadLaterTexts();

const education = asId<PurposeId>('education');
const catalog = {
  ...SMALL_CATALOG,
  purposes: [
    { id: education, name: { sv: 'Utbildning', en: 'Education' }, origin: 'strategy-area' as const },
    ...SMALL_CATALOG.purposes,
  ],
};
const document = followedBy(
  NEW_DOCUMENT,
  (plan) => addPurpose(plan, { id: asId<PurposeId>('own'), name: 'Fritid' }),
  (plan) => removePurpose(plan, { id: asId<PurposeId>('safety'), catalog }),
);
const { plan } = readPlan(document);

const workspace = {
  reference: { catalog },
  store: () => ({ plan: () => plan }),
  derived: {
    purposes: () => effectivePurposes(catalog, plan),
    entryName: ({ name }: { name: { sv: string } | string }) => (typeof name === 'string' ? name : name.sv),
  },
  t: createTranslate(() => 'sv'),
} as unknown as Workspace;

const shown = (chosen: PurposeId | null): readonly string[] =>
  purposeOptions(workspace, chosen).map(({ group, label }) => `${group}: ${label}`);

describe('the purposes to choose from', () => {
  it('stand under where they come from, the grant first and the plan last', () => {
    expect(shown(null)).toEqual([
      'Statsbidragets ändamål: Sysselsättning',
      'Strategins områden: Utbildning',
      'Planens egna: Fritid',
    ]);
  });

  it('keep one that was removed from the list where it is chosen', () => {
    expect(shown(asId<PurposeId>('safety'))).toContain('Statsbidragets ändamål: Ökad trygghet');
    expect(shown(asId<PurposeId>('nobody'))).toContain('Planens egna: nobody');
  });
});
