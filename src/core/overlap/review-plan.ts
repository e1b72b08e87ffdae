import { budgetLeaves } from '../budget/leaves.ts';
import type { CompanyId } from '../identifiers.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../plan/apply-patch.ts';
import { amountFieldName, DOCUMENT_FORMAT_VERSION, META_ID } from '../plan/document-schema.ts';
import { fieldChanges } from '../plan/operations/changes.ts';
import { orderKeysAfter } from '../plan/order-key.ts';
import type { FieldChange, FieldValue } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { problem } from '../problem.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';

/**
 * A plan for one company to answer: the zones without notes, each zone's money by year and financier as one line, this
 * company with its own holdings, and what it and the municipality have answered about them. Other companies, their holdings
 * and their answers are not in it, nor lines, bodies and purposes of the plan. Problem: `entry-unknown`.
 */
export function reviewPlan(plan: Plan, companyId: CompanyId, title: string): Result<Plan> {
  const company = plan.companies.find(({ id }) => id === companyId);
  if (company === undefined) return fail(problem('entry-unknown', { entry: companyId }));
  const holdings = company.keeping === 'plan' ? plan.holdings.filter((holding) => holding.company === companyId) : [];
  const own = new Set(holdings.map(({ id }) => id));
  const answers = plan.reviewAnswers.filter(({ subject, company: answerer }) => {
    const isOurs = answerer === companyId || answerer === null;
    return isOurs && (answerer === companyId || subject.kind === 'zones' || own.has(subject.holding));
  });
  const shown = new Set(answers.map(({ given }) => given.shape));
  const { municipalityCode, dataHash, settings } = plan;
  const { firstYear, lastYear } = settings;
  const reviewRequest = { company: companyId, planTitle: plan.reviewRequest?.planTitle ?? plan.title };
  const changes: FieldChange[] = [
    ...fieldChanges('meta', META_ID, {
      formatVersion: DOCUMENT_FORMAT_VERSION,
      ...{ title, municipalityCode, dataHash, firstYear, lastYear, reviewRequest },
    }),
    ...plan.zones.flatMap(({ id, name, shape, colour, status, orderKey }) =>
      fieldChanges('zones', id, { name, shape: shape as unknown as FieldValue, colour, status, orderKey }),
    ),
    ...moneyOfZones(plan),
    ...entityChanges('companies', [company]),
    ...entityChanges('holdings', holdings),
    ...entityChanges('reviewAnswers', answers),
    ...entityChanges(
      'reviewedShapes',
      plan.reviewedShapes.filter(({ id }) => shown.has(id)),
    ),
  ];
  return succeed(readPlan(applyPatch(EMPTY_DOCUMENT, { changes })).plan);
}

function entityChanges(
  collection: 'companies' | 'holdings' | 'reviewAnswers' | 'reviewedShapes',
  entities: readonly { readonly id: string }[],
): readonly FieldChange[] {
  return entities.flatMap(({ id, ...fields }) =>
    fieldChanges(collection, id, fields as unknown as Readonly<Record<string, FieldValue>>),
  );
}

/** One line a zone: what lands there, not which lines it comes from. */
function moneyOfZones(plan: Plan): readonly FieldChange[] {
  const cells = new Map<string, Map<string, number>>();
  for (const { place, year, financier, amountSek } of budgetLeaves(plan)) {
    if (place.kind !== 'zone' || amountSek === 0) continue;
    const field = amountFieldName({ year, financier, costType: 'unallocated', measure: 'budget' });
    const own = cells.get(place.zone) ?? new Map<string, number>();
    cells.set(place.zone, own.set(field, (own.get(field) ?? 0) + amountSek));
  }
  const zones = plan.zones.filter(({ id }) => cells.has(id));
  const orderKeys = orderKeysAfter([], zones.length);
  return zones.flatMap(({ id, name }, position) =>
    fieldChanges('budgetLines', `zone-${id}`, {
      title: name,
      place: { kind: 'zones', weights: [{ zone: id, weight: 1 }] },
      orderKey: orderKeys[position],
      ...Object.fromEntries(cells.get(id) ?? []),
    }),
  );
}
