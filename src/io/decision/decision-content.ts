import { CATALOG_FILE } from '../../core/catalog/catalog-schema.ts';
import { assembleReference, namedFiles } from '../../core/catalog/reading/assemble-reference.ts';
import type { ReferenceData } from '../../core/catalog/reference-data.ts';
import type { DecisionPayload } from '../../core/decision/decision-payload.ts';
import { DECISION_FORMAT, DECISION_VERSION } from '../../core/decision/decision-payload.ts';
import type { DecisionView } from '../../core/decision/decision-view.ts';
import { METHOD_VERSION } from '../../core/decision/decision-view.ts';
import type { PlanFigures } from '../../core/decision/plan-figures.ts';
import { computePlanFigures } from '../../core/decision/plan-figures.ts';
import { withImports } from '../../core/import/imported-reference.ts';
import { applyPatch } from '../../core/plan/apply-patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { fillSpan } from '../../core/plan/plan-span.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import type { ReferenceFiles } from '../catalog/load-reference-data.ts';
import { readReferenceFiles } from '../catalog/load-reference-data.ts';
import { parsePlanFile } from '../plan-file/parse-plan-file.ts';

/** A plan over the data that it is decided on, with every figure worked out anew. */
export interface DecisionContent {
  readonly plan: Plan;
  readonly reference: ReferenceData;
  readonly figures: PlanFigures;
}

/** The plan as its file says it, over the files as they are: the one way to the figures, for page and command line. */
export async function decisionContent(planText: string, files: ReferenceFiles): Promise<Result<DecisionContent>> {
  const file = parsePlanFile(planText);
  if (!file.ok) return file;
  const own = await assembleReference(files.catalog, files.files);
  if (!own.ok) return own;
  const { plan } = readPlan(applyPatch(file.value.document, fillSpan(file.value.document, own.value.catalog)));
  const reference = withImports(own.value, plan.importedIndicators);
  return succeed({ plan, reference, figures: computePlanFigures(plan, reference) });
}

export function decisionPayload(
  planText: string,
  { catalog, files }: ReferenceFiles,
  content: DecisionContent,
  options: { readonly view: DecisionView; readonly language: 'sv' | 'en' },
): DecisionPayload {
  return {
    format: DECISION_FORMAT,
    version: DECISION_VERSION,
    method: METHOD_VERSION,
    language: options.language,
    view: options.view,
    plan: planText,
    dataHash: content.reference.contentHash,
    data: [CATALOG_FILE, ...namedFiles(catalog)].map((name) => [name, files.get(name)?.text ?? ''] as const),
    figures: content.figures,
  };
}

/** The files that a payload holds, as if they lay in a folder. */
export async function filesOfPayload(payload: DecisionPayload): Promise<Result<ReferenceFiles>> {
  const texts = new Map(payload.data);
  const encoder = new TextEncoder();
  return await readReferenceFiles((file) => {
    const text = texts.get(file);
    return Promise.resolve(
      text === undefined
        ? fail(problem('catalog-file-missing', { file }))
        : succeed({ text, bytes: encoder.encode(text) }),
    );
  });
}
