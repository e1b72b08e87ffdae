import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import { contrastRatio } from '../../../../src/core/indicator/colour-ramps.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { annexBlocks } from '../../../../src/paper/annex/annex-document.ts';
import type { AnnexBlock } from '../../../../src/paper/annex/annex-input.ts';
import type { PageChild } from '../../../../src/paper/page-node.ts';
import { textOfNode } from '../../../../src/paper/page-node.ts';
import { annexInputOf, samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

let reference: ReferenceData;
let plan: Plan;
let blocks: readonly AnnexBlock[];

beforeAll(async () => {
  reference = await shippedReference();
  plan = samplePlan(reference);
  blocks = annexBlocks(annexInputOf(plan, reference));
});

type AnyNode = Exclude<PageChild, string>;

function descendants(node: PageChild): readonly AnyNode[] {
  return typeof node === 'string' ? [] : [node, ...node.children.flatMap(descendants)];
}

const allNodes = () => blocks.flatMap(({ node }) => descendants(node));
const text = () => blocks.map(({ node }) => textOfNode(node)).join('\n');

describe('the annex', () => {
  it('names every zone, line, purpose of a zone, indicator and source', () => {
    const { catalog } = reference;
    const names = [
      ...plan.zones.map(({ name }) => name),
      ...plan.budgetLines.map(({ title }) => title),
      ...catalog.indicators.map(({ name }) => name.sv),
      ...catalog.indicators.map(({ source }) => source),
    ];
    for (const name of names) expect(text()).toContain(name);
  });

  it('says how much each zone holds, and writes the whole budget in kronor', () => {
    expect(text()).toContain('15\u00A0136');
    const total = plan.budgetLines.flatMap(({ amounts }) => amounts).reduce((sum, { amountSek }) => sum + amountSek, 0);
    expect(text()).toContain(annexInputOf(plan, reference).format.kronor(total));
  });

  it('says what reaches areas of each type, and what reaches none, summing to the whole budget', () => {
    const rows = allNodes()
      .filter(({ tag }) => tag === 'table')
      .find((table) => textOfNode(table).includes('områden av varje typ'));
    const texts = descendants(rows ?? '')
      .filter(({ tag }) => tag === 'tr')
      .map((row) => row.children.map(textOfNode));
    const kronor = texts.slice(1).map((cells) => Number((cells[3] ?? '').replace(/\D/g, '')));
    const total = kronor.pop();
    expect(total).toBeGreaterThan(0);
    expect(kronor.reduce((sum, sek) => sum + sek, 0)).toBe(total);
    expect(texts.some(([name]) => name?.startsWith('1. '))).toBe(true);
    expect(texts.some(([name]) => name === 'Kommunövergripande')).toBe(true);
    expect(text()).toMatch(/\d+\u00A0% av pengarna når områden av typ 1 och 2/);
  });

  it('gives each heading an id of its own', () => {
    const ids = blocks.flatMap(({ heading }) => (heading === undefined ? [] : [heading.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(`zone-${plan.zones.length}`);
    const drawn = allNodes().flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('can be read in greyscale: each class is clearly darker or lighter than the next', () => {
    const legend = allNodes().find(({ attributes }) => attributes['data-part'] === 'legend');
    const fills = descendants(legend ?? '').flatMap(({ attributes }) => attributes['fill'] ?? []);
    const colours = fills.filter((fill) => /^#[0-9a-f]{6}$/.test(fill) && fill !== '#000000');
    expect(colours).toHaveLength(5);
    const white = colours.map((colour) => contrastRatio(colour, '#ffffff'));
    for (const [position, ratio] of white.slice(1).entries()) {
      expect((white[position] ?? 0) / ratio).toBeGreaterThan(1.2);
    }
  });

  it('holds what a person wrote as text, whatever it looks like', () => {
    const hostile = '<script>alert(1)</script>';
    const zones = plan.zones.map((zone) => ({ ...zone, name: hostile, note: hostile }));
    const made = annexBlocks(annexInputOf({ ...plan, title: hostile, zones }, reference));
    const tags = made.flatMap(({ node }) => descendants(node)).map(({ tag }) => String(tag));
    expect(tags).not.toContain('script');
    expect(made.map(({ node }) => textOfNode(node)).join('')).toContain(hostile);
  });

  it('stands without zones and lines', () => {
    const empty = annexBlocks(annexInputOf({ ...plan, zones: [], budgetLines: [] }, reference));
    const words = empty.map(({ node }) => textOfNode(node)).join('\n');
    expect(words).toContain('Planen har inga insatszoner.');
    expect(words).toContain('Planen har inga budgetrader.');
  });
});
