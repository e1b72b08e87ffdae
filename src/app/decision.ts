/** The decision of the open plan as it is frozen: fetched with paper, when it is first asked for. */
import type { FrozenAssets } from '../cli/report/decision-page.ts';
import { decisionInput, decisionPage } from '../cli/report/decision-page.ts';
import { referenceHash } from '../core/catalog/reading/assemble-reference.ts';
import type { DecisionPayload } from '../core/decision/decision-payload.ts';
import { payloadText } from '../core/decision/decision-payload.ts';
import type { DecisionView } from '../core/decision/decision-view.ts';
import { succeed } from '../core/result.ts';
import { filesWithBorders } from '../io/borders/files-with-borders.ts';
import { fetchReferenceFile } from '../io/catalog/fetch-reference-file.ts';
import type { ReferenceFiles } from '../io/catalog/load-reference-data.ts';
import { readReferenceFiles } from '../io/catalog/load-reference-data.ts';
import type { DecisionContent } from '../io/decision/decision-content.ts';
import { decisionContent, decisionPayload } from '../io/decision/decision-content.ts';
import { textSha256 } from '../io/decision/payload-checksum.ts';
import { writePlanFile } from '../io/plan-file/write-plan-file.ts';
import type { AnnexInput } from '../paper/annex/annex-input.ts';
import script from '../paper/frozen/frozen-player.mjs?raw';
import frozenStyle from '../paper/frozen/frozen-style.css?raw';
import printStyle from '../styles/print.css?raw';
import type { Workspace } from '../ui/workspace.ts';
import { bordersFound } from './plan-borders.ts';

const ASSETS: FrozenAssets = { style: `${printStyle}${frozenStyle}`, script };

export interface Decision {
  readonly text: string;
  readonly checksum: string;
  readonly payload: DecisionPayload;
  readonly content: DecisionContent;
}

/** Read once: the data of a page do not change while it is open, and are known by their hash. */
let fetched: ReferenceFiles | null = null;

/** Null where the data cannot be read again, or are not those that the page has: then nothing could be proved. */
export async function makeDecision(workspace: Workspace): Promise<Decision | null> {
  if (fetched === null) {
    const files = await readReferenceFiles(fetchReferenceFile);
    if (!files.ok) return null;
    fetched = files.value;
  }
  if (referenceHash(fetched) !== workspace.reference.contentHash) {
    fetched = null;
    return null;
  }
  const plan = workspace.store().plan();
  const given = succeed(fetched);
  const files = plan.borders.length === 0 ? given : await filesWithBorders(fetched, plan.borders, bordersFound());
  if (!files.ok) return null;
  const planText = writePlanFile(plan);
  const content = await decisionContent(planText, files.value);
  if (!content.ok) return null;
  const { language } = workspace.session.state;
  const payload = decisionPayload(planText, files.value, content.value, { view: viewOf(workspace), language });
  const text = payloadText(payload);
  return { text, checksum: textSha256(text), payload, content: content.value };
}

/** What the maps show: an indicator that is only looked at before it is imported is not of the plan. */
export function viewOf({ session, reference }: Workspace): DecisionView {
  const { indicator, division, classMethod, classCount, manualBreaks } = session.state;
  const isThere = reference.catalog.indicators.some(({ id }) => id === indicator);
  return {
    indicator: isThere ? indicator : reference.catalog.start.indicator,
    division,
    classes: { method: classMethod, classCount, manualBreaks: [...manualBreaks] },
  };
}

export function inputOf({ payload, content, checksum }: Decision, workspace: Workspace): AnnexInput {
  return decisionInput(payload, content, checksum, workspace.t);
}

export function pageOf({ text, payload, content }: Decision, workspace: Workspace): string {
  return decisionPage(text, payload, content, ASSETS, workspace.t);
}
