import { deflateSync, inflateSync } from 'fflate';
import { isRecord } from '../../core/plan/field-values.ts';
import type { PlainDocument } from '../../core/plan/patch.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import type { PlanView } from '../../core/share/plan-view.ts';
import { planViewRecord, readPlanView } from '../../core/share/plan-view.ts';
import type { SharedPlan } from '../../core/share/shared-plan.ts';
import { crc32 } from '../durable-log/checksum.ts';
import { parsePlanFile } from '../plan-file/parse-plan-file.ts';
import { writePlanFile } from '../plan-file/write-plan-file.ts';
import { withCells, withRuns } from './amount-runs.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { LINK_WORDS } from './link-words.ts';

/** What the fragment of such an address begins with; the rest is base64url. */
export const PLAN_FRAGMENT = '#plan=';
const PLAN_LINK_VERSION = 1;

/**
 * Characters of a whole address. Browsers take far longer ones, and a fragment is sent to no server, but mail and chat
 * programs and the services that rewrite their links keep to what one line of a request may hold, 8 kB.
 */
export const MAXIMUM_LINK_CHARACTERS = 8000;

/** Version, then the checksum of what follows, most significant byte first. */
const HEAD_BYTES = 5;

export interface PlanLinkReading {
  readonly document: PlainDocument;
  readonly view: PlanView;
  /** Paths of what this version does not know: told, and left out. */
  readonly ignoredFields: readonly string[];
}

/** The fragment that carries a plan and what was looked at: the same always gives the same. */
export function writePlanFragment({ plan }: SharedPlan, view: PlanView): string {
  const file = withRuns(JSON.parse(writePlanFile(plan)) as Readonly<Record<string, unknown>>);
  if (file === null) throw new Error('plan link: a plan file has a list of budget lines');
  const content = { plan: file, view: planViewRecord(view) };
  const encoder = new TextEncoder();
  const packed = deflateSync(encoder.encode(JSON.stringify(content)), {
    level: 9,
    dictionary: encoder.encode(LINK_WORDS),
  });
  const bytes = new Uint8Array(HEAD_BYTES + packed.length);
  bytes[0] = PLAN_LINK_VERSION;
  new DataView(bytes.buffer).setUint32(1, crc32(packed));
  bytes.set(packed, HEAD_BYTES);
  return `${PLAN_FRAGMENT}${toBase64Url(bytes)}`;
}

/**
 * Reads what `writePlanFragment` wrote. Problems: `link-too-long`, `link-damaged`, `link-from-newer-version`. The checksum
 * is looked at before anything is unpacked; it guards against damage, not against intent, so what comes out is read as
 * strictly as a plan file from outside. At most 1,032 times its length comes out of DEFLATE, 6 MB of the longest link.
 */
export function readPlanFragment(fragment: string): Result<PlanLinkReading> {
  if (fragment.length > MAXIMUM_LINK_CHARACTERS) {
    return fail(problem('link-too-long', { length: fragment.length, limit: MAXIMUM_LINK_CHARACTERS }));
  }
  const damaged = fail(problem('link-damaged'));
  if (!fragment.startsWith(PLAN_FRAGMENT)) return damaged;
  const bytes = fromBase64Url(fragment.slice(PLAN_FRAGMENT.length));
  const version = bytes?.[0];
  if (bytes === null || version === undefined || version === 0) return damaged;
  if (version > PLAN_LINK_VERSION) {
    return fail(problem('link-from-newer-version', { version, supported: PLAN_LINK_VERSION }));
  }
  if (bytes.length <= HEAD_BYTES) return damaged;
  const packed = bytes.subarray(HEAD_BYTES);
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(1) !== crc32(packed)) return damaged;
  const content = unpack(packed);
  if (!isRecord(content) || !isRecord(content['plan'])) return damaged;
  const file = withCells(content['plan']);
  const read = file === null ? damaged : parsePlanFile(JSON.stringify(file));
  return read.ok ? succeed({ ...read.value, view: readPlanView(content['view']) }) : damaged;
}

/** Undefined where it is not what was packed. */
function unpack(packed: Uint8Array): unknown {
  try {
    const bytes = inflateSync(packed, { dictionary: new TextEncoder().encode(LINK_WORDS) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
