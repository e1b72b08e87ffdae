import { beforeAll, describe, expect, it } from 'vitest';
import { firstFigureThatDiffers } from '../../../../src/cli/report/compare-figures.ts';
import { verifyDecision } from '../../../../src/cli/report/verify-decision.ts';
import { PAYLOAD_END, PAYLOAD_START } from '../../../../src/core/decision/decision-page-marks.ts';
import { METHOD_VERSION } from '../../../../src/core/decision/decision-view.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { frozenDecision } from '../../../helpers/frozen-decision.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

/** Changed one byte at a time, spread over the whole file. */
const PLACES = 24;

let plan: Plan;
let page: Buffer;
beforeAll(async () => {
  plan = samplePlan(await shippedReference());
  page = Buffer.from(await frozenDecision(plan));
});

/** The reasons, or none where the file is verified. */
async function reasonsAgainst(bytes: Buffer): Promise<readonly string[]> {
  const answer = await verifyDecision(bytes);
  return answer.verified ? [] : answer.reasons;
}

function withByteChanged(at: number): Buffer {
  const changed = Buffer.from(page);
  // A letter or digit becomes its neighbour, so that text stays text and JSON often stays JSON.
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Outside the payload the byte is named; inside it, whose bytes make the whole page, the part that holds it. */
async function expectFoundAt(at: number, bits: number): Promise<void> {
  const changed = Buffer.from(page);
  changed[at] = (changed[at] ?? 0) ^ bits;
  const reasons = (await reasonsAgainst(changed)).join('\n');
  const start = page.indexOf(PAYLOAD_START);
  const end = page.indexOf(PAYLOAD_END, start);
  if (at < start || at >= end + PAYLOAD_END.length) {
    expect(reasons).toContain(`byte ${at} (line `);
  } else if (at < start + PAYLOAD_START.length) {
    expect(reasons).toContain('the place of the payload is not there');
  } else if (at >= end) {
    // The payload then goes on through the script behind it.
    expect(reasons).toContain('payload: is not JSON');
  } else {
    const line = page.subarray(page.lastIndexOf('\n', at) + 1, at).toString('utf8');
    const part = /^\[?"([^"]+)"[:,]/.exec(line)?.[1];
    expect(reasons).toContain(part === undefined ? 'payload: ' : `the part "${part}" of the payload`);
  }
}

describe('the verification of a frozen decision', () => {
  it('makes the same bytes again, and names the checksum that the page shows', async () => {
    const answer = await verifyDecision(page);
    if (!answer.verified) throw new Error(answer.reasons.join('\n'));
    expect(page.toString('utf8')).toContain(`data-checksum="${answer.sha256}"`);
    expect(answer).toMatchObject({ title: plan.title, bytes: page.length, method: METHOD_VERSION });
  });

  it.each(Array.from({ length: PLACES }, (_, place) => place))(
    'fails for one changed byte anywhere, and says where: place %i of the file',
    async (place) => {
      const at = Math.floor(((place + 0.5) * page.length) / PLACES);
      // Each bit in turn: the eighth leaves bytes that are no text.
      await expectFoundAt(at, 1 << (place % 8));
    },
  );

  it.each<[string, () => number]>([
    ['first byte', () => 0],
    ['policy of the page', () => page.indexOf("script-src 'sha256-") + 25],
    ['checksum in its head', () => page.indexOf('name="zonplan-checksum"') + 40],
    ['styles', () => page.indexOf('.sheet {')],
    ['mark before the payload', () => page.indexOf(PAYLOAD_START) + 5],
    ['first byte of the payload', () => page.indexOf(PAYLOAD_START) + PAYLOAD_START.length],
    ['mark behind the payload', () => page.indexOf(PAYLOAD_END, page.indexOf(PAYLOAD_START)) + 1],
    ['script', () => page.lastIndexOf('preventDefault')],
    ['last byte', () => page.length - 1],
  ])('fails for a changed byte where few are, and says where: in the %s', async (_name, where) => {
    await expectFoundAt(where(), 1);
  });

  it('says which byte of the page was changed', async () => {
    const at = page.indexOf('Sammanfattning');
    const [reason] = await reasonsAgainst(withByteChanged(at));
    expect(reason).toContain(`byte ${at} `);
  });

  it('says which part of the payload was changed, and which figure does not come out', async () => {
    const text = page.toString('utf8');
    const start = text.indexOf(PAYLOAD_START);
    const figure = text.indexOf('"totalSek":', text.indexOf('"budget":', text.indexOf('\n"figures":', start)));
    const digit = Buffer.byteLength(text.slice(0, figure + '"totalSek":'.length));
    const reasons = await reasonsAgainst(withByteChanged(digit));
    expect(reasons[0]).toContain('the part "figures" of the payload');
    expect(reasons[1]).toMatch(/figures\.(lines\[0\]|budget)\.totalSek is \d+, worked out anew it is \d+/);

    const schools = Buffer.byteLength(text.slice(0, text.indexOf('["schools.geojson"', start) + 60));
    expect((await reasonsAgainst(withByteChanged(schools)))[0]).toContain('the part "schools.geojson"');
  });

  it('fails for a file that goes on after its end, or is no decision at all', async () => {
    expect(await reasonsAgainst(Buffer.concat([page, Buffer.from(' ')]))).toHaveLength(1);
    expect((await reasonsAgainst(Buffer.from('<html></html>')))[0]).toContain('holds no decision');
  });

  it('compares figures to a billionth', () => {
    expect(firstFigureThatDiffers({ a: [1, 2] }, { a: [1, 2 + 1e-10] })).toBeNull();
    expect(firstFigureThatDiffers({ a: [1, 2] }, { a: [1, 2.00001] })).toContain('figures.a[1]');
    expect(firstFigureThatDiffers({ a: null }, { a: 0 })).toContain('figures.a');
  });

  it('lets nothing in the page be fetched or run but its one script, and holds names as text', async () => {
    const hostile = '</script><script>alert(1)</script>';
    const zones = plan.zones.map((zone) => ({ ...zone, name: hostile, note: hostile }));
    const text = await frozenDecision({ ...plan, title: hostile, zones });
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).toContain("default-src 'none'; script-src 'sha256-");
    expect(text).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(await reasonsAgainst(Buffer.from(text))).toEqual([]);
  });
});
