import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { ComparedSide } from '../../../../src/core/decision/compared-side.ts';
import { decisionChanges } from '../../../../src/core/decision/decision-changes.ts';
import { computePlanFigures } from '../../../../src/core/decision/plan-figures.ts';
import type { BudgetLineId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { applyPatch } from '../../../../src/core/plan/apply-patch.ts';
import { removeZone } from '../../../../src/core/plan/operations/remove-zone.ts';
import { renameZone } from '../../../../src/core/plan/operations/rename-zone.ts';
import { setBudgetAmount } from '../../../../src/core/plan/operations/set-budget-amount.ts';
import { setBudgetLine } from '../../../../src/core/plan/operations/set-budget-line.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import type { PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { english } from '../../../../src/i18n/en/english.ts';
import { fixedTranslate } from '../../../../src/i18n/fixed-translate.ts';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { swedish } from '../../../../src/i18n/sv/swedish.ts';
import { changesBlocks } from '../../../../src/paper/changes/changes-document.ts';
import type { ChangesInput } from '../../../../src/paper/changes/changes-input.ts';
import { changesSummary } from '../../../../src/paper/changes/changes-summary.ts';
import type { PageChild } from '../../../../src/paper/page-node.ts';
import { textOfNode } from '../../../../src/paper/page-node.ts';
import { samplePlanDocument } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const ZONE = asId<ZoneId>('sample-zone-1');
const LINE = asId<BudgetLineId>('sample-line-1');
const CELL = { year: 2026, financier: 'state-grant', costType: 'unallocated', measure: 'budget' } as const;

let reference: ReferenceData;
let before: ComparedSide;

beforeAll(async () => {
  reference = await shippedReference();
  before = sideOf(readPlan(samplePlanDocument(reference)).plan);
});

function sideOf(plan: Plan, method = 1): ComparedSide {
  return { plan, reference, figures: computePlanFigures(plan, reference), method };
}

function inputOf(after: ComparedSide, language: 'sv' | 'en' = 'sv'): ChangesInput {
  return {
    before,
    after,
    changes: decisionChanges(before, after),
    checksum: 'ab'.repeat(32),
    figuresAgree: true,
    comparedOn: '2026-12-01T10:00:00.000Z',
    everyFigure: false,
    language,
    t: fixedTranslate(language === 'sv' ? swedish : english),
    format: numberFormat(language),
  };
}

function changedPlan(...operations: readonly ((plan: Plan) => Result<PlanPatch>)[]): ComparedSide {
  let document = samplePlanDocument(reference);
  for (const operation of operations) {
    const patch = operation(readPlan(document).plan);
    if (!patch.ok) throw new Error(JSON.stringify(patch.problem));
    document = applyPatch(document, patch.value);
  }
  return sideOf(readPlan(document).plan);
}

function grows(plan: Plan): Result<PlanPatch> {
  const shape = plan.zones.find(({ id }) => id === ZONE)?.shape;
  if (shape?.kind !== 'areas') throw new Error('the zone is not made of areas');
  const taken = new Set(plan.zones.flatMap((zone) => (zone.shape.kind === 'areas' ? zone.shape.codes : [])));
  const code = reference.divisions.get(shape.division)?.areas.find((area) => !taken.has(area.code))?.code;
  return setZoneShape(plan, {
    id: ZONE,
    shape: { ...shape, codes: [...shape.codes, ...(code === undefined ? [] : [code])] },
  });
}

function amountMore(sek: number) {
  return (plan: Plan): Result<PlanPatch> => {
    const was = before.figures.lines[0]?.amounts.find(({ year }) => year === 2026)?.amountSek ?? 0;
    return setBudgetAmount(plan, { id: LINE, cell: CELL, amountSek: was + sek });
  };
}

/** Every row of every table, cells apart. */
function rowsOf(input: ChangesInput): readonly string[] {
  const rows: string[] = [];
  const visit = (node: PageChild): void => {
    if (typeof node === 'string') return;
    if (node.tag === 'tr') rows.push(node.children.map(textOfNode).join(' | ').replaceAll('\u00A0', ' '));
    else for (const child of node.children) visit(child);
  };
  for (const { node } of changesBlocks(input)) visit(node);
  return rows;
}

function textOf(input: ChangesInput): string {
  return changesBlocks(input)
    .map(({ node }) => textOfNode(node))
    .join('\n');
}

describe('the paper that says what has changed since the decision', () => {
  it('begins with one sentence, in both languages', () => {
    const after = changedPlan(
      grows,
      (plan) => renameZone(plan, { id: asId<ZoneId>('sample-zone-2'), name: 'Oxhagen' }),
      amountMore(1_200_000),
    );
    const plain = (input: ChangesInput): string => changesSummary(input).replaceAll('\u00A0', ' ');
    expect(plain(inputOf(after))).toBe('Sedan beslutet: 2 zoner ändrade, en rad ändrad, +1,2 mnkr 2026; samma data.');
    expect(plain(inputOf(after, 'en'))).toBe(
      'Since the decision: 2 zones changed, one line changed, +1.2 SEK m in 2026; the same data.',
    );
    expect(textOf(inputOf(after))).toContain(changesSummary(inputOf(after)));
  });

  it('says that nothing has changed, or nothing but how figures are worked out', () => {
    expect(changesSummary(inputOf(before))).toBe(
      'Inget har ändrats sedan beslutet: samma zoner, rader, tilldelning och data.',
    );
    const later = { ...before, method: 2 };
    expect(changesSummary(inputOf(later))).toBe(
      'Zoner och pengar är oförändrade sedan beslutet; samma data, men talen räknas på ett annat sätt.',
    );
    expect(rowsOf(inputOf(before))).toEqual([]);
  });

  it('tells many years of money together', () => {
    const after = changedPlan((plan) => removeZone(plan, { id: ZONE, now: '2026-12-01T00:00:00.000Z' }));
    const lines = [2024, 2025, 2026, 2027].map(
      (year) => (plan: Plan) => setBudgetAmount(plan, { id: LINE, cell: { ...CELL, year }, amountSek: 0 }),
    );
    const summary = changesSummary(inputOf(changedPlan(...lines)));
    expect(summary).toMatch(/, \u2212[\d,]+\u00A0mnkr över 4 år; samma data\.$/);
    expect(changesSummary(inputOf(after))).toContain('en zon borttagen');
  });

  it('puts each thing that changed beside what it was, and names what did not', () => {
    const input = inputOf(
      changedPlan(grows, amountMore(1_200_000), (plan) => setBudgetLine(plan, { id: LINE, title: 'Fältarbete' })),
    );
    const rows = rowsOf(input);
    const [zone] = input.changes.zones;
    const km2 = (areaM2: number | undefined): string =>
      input.format.squareKilometres(areaM2 ?? 0).replaceAll('\u00A0', ' ');
    expect(rows).toContain('Vivalla – ändrad');
    const [was, is] = [zone?.before?.areaM2 ?? 0, zone?.after?.areaM2 ?? 0];
    expect(rows).toContain(`Yta | ${km2(was)} | ${km2(is)} | +${km2(is - was)}`);
    expect(rows).toContain('Fältarbete – ändrad');
    expect(rows).toContain('Benämning | Fältarbete och mötesplatser | Fältarbete | ');
    expect(
      rows.some((row) => /^2026, statsbidrag.* \| \+1 200 000 kr$/i.test(row)),
      rows.join('\n'),
    ).toBe(true);
    expect(rows).toContain('Alla zoner tillsammans');
    const text = textOf(input);
    expect(text).toContain('Oförändrade zoner: Varberga-Oxhagen, Markbacken-Västra Mark.');
    expect(text).toContain('Vivalla när det beslutades');
    expect(text).toContain('ab'.repeat(32));
  });

  it('shows every figure where that is asked for, with a difference only where it reads otherwise', () => {
    const input = { ...inputOf(before), everyFigure: true };
    const rows = rowsOf(input);
    expect(rows.length).toBeGreaterThan(input.changes.figures.length);
    expect(rows.filter((row) => row.includes('Invånare'))).not.toEqual([]);
    expect(rows.slice(1).every((row) => !row.includes(' | ') || row.endsWith(' | '))).toBe(true);
  });

  it('warns where it is another plan, and where the decided figures do not come out', () => {
    const other = { ...before.plan, municipalityCode: '0180' };
    const warned = textOf({ ...inputOf(sideOf(other)), figuresAgree: false });
    expect(warned).toContain('Filen gäller en annan plan');
    expect(warned).toContain('går inte att räkna fram på nytt');
  });
});
