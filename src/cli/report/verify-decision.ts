import { readFile } from 'node:fs/promises';
import type { DecisionPayload } from '../../core/decision/decision-payload.ts';
import type { Problem } from '../../core/problem.ts';
import { english } from '../../i18n/en/english.ts';
import { fixedTranslate } from '../../i18n/fixed-translate.ts';
import { swedish } from '../../i18n/sv/swedish.ts';
import { decisionContent, filesOfPayload } from '../../io/decision/decision-content.ts';
import { parseDecisionPayload } from '../../io/decision/decision-file.ts';
import { textSha256 } from '../../io/decision/payload-checksum.ts';
import { changedParts, payloadTextOf } from '../../io/decision/read-decision-page.ts';
import { firstFigureThatDiffers } from './compare-figures.ts';
import type { FrozenAssets } from './decision-page.ts';
import { decisionPage } from './decision-page.ts';
import { problemLine } from './problem-line.ts';

export interface Verified {
  readonly verified: true;
  readonly sha256: string;
  readonly title: string;
  readonly dataHash: string;
  readonly method: number;
  readonly bytes: number;
}

/** What is wrong, a sentence each: where a byte was changed, and which figures do not come out. */
export interface Refuted {
  readonly verified: false;
  readonly reasons: readonly string[];
}

/**
 * Makes the page of a frozen decision again from its own payload and compares the bytes, works every figure out anew from
 * the plan and data in it, and says what differs and where.
 */
export async function verifyDecision(bytes: Buffer): Promise<Verified | Refuted> {
  const text = bytes.toString('utf8');
  const payloadText = payloadTextOf(text);
  if (payloadText === null) return refuted('the file holds no decision: the place of the payload is not there');
  const touched = changedParts(payloadText, text).map(
    ({ name, sha256 }) => `the part "${name}" of the payload is not the one that was frozen (its SHA-256 is ${sha256})`,
  );
  const payload = parseDecisionPayload(payloadText);
  if (!payload.ok) return refuted(...touched, problemLine('payload', payload.problem));
  const made = await remake(payloadText, payload.value);
  if (!made.ok) return refuted(...touched, problemLine('payload', made.problem));

  const reasons = [...touched];
  const figure = firstFigureThatDiffers(made.figures, payload.value.figures);
  if (figure !== null) reasons.push(`the figures do not come out: ${figure}`);
  const byte = firstByteThatDiffers(bytes, Buffer.from(made.page));
  if (byte !== null) reasons.push(byte);
  if (reasons.length > 0) return refuted(...reasons);
  return {
    verified: true,
    sha256: textSha256(payloadText),
    title: made.title,
    dataHash: payload.value.dataHash,
    method: payload.value.method,
    bytes: bytes.length,
  };
}

type Remade =
  | { readonly ok: true; readonly page: string; readonly figures: unknown; readonly title: string }
  | { readonly ok: false; readonly problem: Problem };

async function remake(payloadText: string, payload: DecisionPayload): Promise<Remade> {
  const files = await filesOfPayload(payload);
  if (!files.ok) return files;
  const content = await decisionContent(payload.plan, files.value);
  if (!content.ok) return content;
  const t = fixedTranslate(payload.language === 'sv' ? swedish : english);
  const page = decisionPage(payloadText, payload, content.value, await frozenAssets(), t);
  // Compared as it would be written, where a number has the digits of its text.
  const figures: unknown = JSON.parse(JSON.stringify(content.value.figures));
  return { ok: true, page, figures, title: content.value.plan.title };
}

/** The same files that the page takes them from. */
async function frozenAssets(): Promise<FrozenAssets> {
  const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  const [print, frozen, script] = await Promise.all([
    read('styles/print.css'),
    read('paper/frozen/frozen-style.css'),
    read('paper/frozen/frozen-player.mjs'),
  ]);
  return { style: `${print}${frozen}`, script };
}

/** Offset, line and column of the first difference, counted from 1 but for the offset. */
function firstByteThatDiffers(found: Buffer, made: Buffer): string | null {
  const length = Math.min(found.length, made.length);
  let at = 0;
  while (at < length && found[at] === made[at]) at += 1;
  if (at === length && found.length === made.length) return null;
  const before = found.subarray(0, at);
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const column = at - before.lastIndexOf(0x0a);
  const around = found
    .subarray(Math.max(0, at - 20), at + 20)
    .toString('utf8')
    .replace(/\s+/g, ' ');
  return `the page is not what its payload makes: byte ${at} (line ${line}, column ${column}), near "${around}"`;
}

function refuted(...reasons: readonly string[]): Refuted {
  return { verified: false, reasons };
}
