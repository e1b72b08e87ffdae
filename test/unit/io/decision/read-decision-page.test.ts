import { beforeAll, describe, expect, it } from 'vitest';
import { METHOD_VERSION } from '../../../../src/core/decision/decision-view.ts';
import { parseDecisionPayload } from '../../../../src/io/decision/decision-file.ts';
import { payloadTextOf, readDecisionPage } from '../../../../src/io/decision/read-decision-page.ts';
import { frozenDecision } from '../../../helpers/frozen-decision.ts';
import { samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const FILE = 'Exempelplan.beslut.html';
let page = '';
beforeAll(async () => {
  page = await frozenDecision(samplePlan(await shippedReference()));
});

function problemOf(text: string) {
  const read = readDecisionPage(text, FILE);
  return read.ok ? null : read.problem;
}

describe('the file of a frozen decision', () => {
  it('is read where its payload is the one that its checksums are of', () => {
    const read = readDecisionPage(page, FILE);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(page).toContain(`data-checksum="${read.value.checksum}"`);
    expect(read.value.payload.figures.zones).toHaveLength(3);
    expect(read.value.payload.method).toBe(METHOD_VERSION);
  });

  it('is refused where anything in the payload is another, and the part is named', () => {
    const name = page.indexOf('Vivalla', page.indexOf('"plan":'));
    const changed = `${page.slice(0, name)}Wivalla${page.slice(name + 7)}`;
    expect(problemOf(changed)).toMatchObject({ code: 'decision-changed', details: { file: FILE, what: 'plan' } });
  });

  it('is refused where a checksum that it shows is another', () => {
    const sum = /<meta name="zonplan-checksum" content="([0-9a-f]{64})">/.exec(page)?.[1] ?? '';
    const other = 'f'.repeat(64);
    expect(sum).toHaveLength(64);
    expect(problemOf(page.replace(`content="${sum}"`, `content="${other}"`))?.code).toBe('decision-changed');
    expect(problemOf(page.replace(`data-checksum="${sum}"`, `data-checksum="${other}"`))?.code).toBe(
      'decision-changed',
    );
  });

  it('is not any other page', () => {
    expect(problemOf('<html></html>')).toEqual({ code: 'decision-not-found', details: { file: FILE } });
    expect(problemOf('')).toMatchObject({ code: 'decision-not-found' });
  });

  it('may be of an earlier method where its figures are only to be seen, never of a later one', () => {
    const text = payloadTextOf(page) ?? '';
    const ofMethod = (method: number): string => text.replace(`"method":${METHOD_VERSION}`, `"method":${method}`);
    expect(parseDecisionPayload(ofMethod(METHOD_VERSION - 1)).ok).toBe(false);
    expect(parseDecisionPayload(ofMethod(METHOD_VERSION - 1), { earlierMethods: true }).ok).toBe(true);
    const later = parseDecisionPayload(ofMethod(METHOD_VERSION + 1), { earlierMethods: true });
    expect(later.ok ? null : later.problem.code).toBe('file-from-newer-version');
  });
});
