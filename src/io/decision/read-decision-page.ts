import { CHECKSUM_NAME, PAYLOAD_END, PAYLOAD_START } from '../../core/decision/decision-page-marks.ts';
import type { DecisionPayload } from '../../core/decision/decision-payload.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { parseDecisionPayload } from './decision-file.ts';
import type { PayloadPart } from './payload-checksum.ts';
import { payloadParts, textSha256 } from './payload-checksum.ts';

export interface ReadDecision {
  readonly payload: DecisionPayload;
  /** SHA-256 of the payload, worked out anew and the one that the page names. */
  readonly checksum: string;
}

/** The payload's text, or null where the page is no decision. */
export function payloadTextOf(page: string): string | null {
  const start = page.indexOf(PAYLOAD_START);
  const end = start === -1 ? -1 : page.indexOf(PAYLOAD_END, start);
  return end === -1 ? null : page.slice(start + PAYLOAD_START.length, end);
}

/** Names of the parts of a payload whose checksum is not the one that the page shows for it. */
export function changedParts(payloadText: string, page: string): readonly PayloadPart[] {
  return payloadParts(payloadText).filter(
    ({ name, sha256 }) => !page.includes(`<li>${name} <span>${sha256}</span></li>`),
  );
}

/**
 * Reads the file of a frozen decision and holds its payload against every checksum that the page shows. Decisions of
 * earlier methods are read too. Problems: `decision-not-found`, `decision-changed` (`what` names the parts), and those of
 * the payload. The page's own words are not compared: `report --verify` makes the page again and does.
 */
export function readDecisionPage(page: string, file: string): Result<ReadDecision> {
  const payloadText = payloadTextOf(page);
  if (payloadText === null) return fail(problem('decision-not-found', { file }));
  const checksum = textSha256(payloadText);
  const changed = changedParts(payloadText, page);
  const isNamed =
    page.includes(`<meta name="${CHECKSUM_NAME}" content="${checksum}">`) &&
    page.includes(`data-checksum="${checksum}"`);
  if (changed.length > 0 || !isNamed) {
    return fail(problem('decision-changed', { file, what: changed.map(({ name }) => name).join(', ') || 'sha-256' }));
  }
  const payload = parseDecisionPayload(payloadText, { earlierMethods: true });
  return payload.ok ? succeed({ payload: payload.value, checksum }) : payload;
}
