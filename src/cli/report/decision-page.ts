import type { DecisionPayload } from '../../core/decision/decision-payload.ts';
import { numberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { DecisionContent } from '../../io/decision/decision-content.ts';
import { policyHash } from '../../io/decision/decision-file.ts';
import { payloadParts, textSha256 } from '../../io/decision/payload-checksum.ts';
import type { AnnexInput } from '../../paper/annex/annex-input.ts';
import { frozenPage } from '../../paper/frozen/frozen-page.ts';

/** The style sheet and the script that every frozen page holds. */
export interface FrozenAssets {
  readonly style: string;
  readonly script: string;
}

/** What a decision's pages are drawn from: the figures are those of the payload, whatever `content` would say. */
export function decisionInput(
  payload: DecisionPayload,
  { plan, reference }: Pick<DecisionContent, 'plan' | 'reference'>,
  checksum: string,
  t: Translate,
): AnnexInput {
  const { figures, view, language } = payload;
  return { plan, reference, figures, matter: plan.matter, view, checksum, language, t, format: numberFormat(language) };
}

/** The frozen page of a payload. Free of Node, so that page and command line make the same bytes. */
export function decisionPage(
  payloadText: string,
  payload: DecisionPayload,
  content: DecisionContent,
  { style, script }: FrozenAssets,
  t: Translate,
): string {
  const checksum = textSha256(payloadText);
  return frozenPage(decisionInput(payload, content, checksum, t), {
    payload: payloadText,
    checksum,
    parts: payloadParts(payloadText),
    style,
    styleHash: policyHash(style),
    script,
    scriptHash: policyHash(script),
  });
}
