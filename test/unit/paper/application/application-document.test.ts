import { beforeAll, describe, expect, it } from 'vitest';
import { applicationPack, totalOf } from '../../../../src/core/budget/application.ts';
import type { ReferenceData } from '../../../../src/core/catalog/reference-data.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { policyHash } from '../../../../src/io/decision/decision-file.ts';
import { applicationBlocks } from '../../../../src/paper/application/application-document.ts';
import type { ApplicationInput } from '../../../../src/paper/application/application-input.ts';
import { applicationPage } from '../../../../src/paper/application/application-page.ts';
import { textOfNode } from '../../../../src/paper/page-node.ts';
import { annexInputOf, samplePlan } from '../../../helpers/sample-decision.ts';
import { shippedReference } from '../../../helpers/shipped-reference.ts';

const span = { firstYear: 2026, lastYear: 2027 };
let reference: ReferenceData;
let plan: Plan;

beforeAll(async () => {
  reference = await shippedReference();
  plan = samplePlan(reference);
});

function inputOf(asked: Plan): ApplicationInput {
  const challenged = { shareOfMoney: 0.5, shareOfResidents: 0.15 };
  return { ...annexInputOf(asked, reference), pack: applicationPack(asked, span), challenged };
}

function textOf(asked: Plan): string {
  return applicationBlocks(inputOf(asked))
    .map(({ node }) => textOfNode(node))
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

describe('the application on paper', () => {
  it('has use, goals, time plan and budget for every zone with money, and for what is for all', () => {
    const headings = applicationBlocks(inputOf(plan)).flatMap(({ heading }) => heading ?? []);
    const sections = headings.filter(({ level, id }) => level === 1 && id.startsWith('section-'));
    expect(sections.map(({ text }) => text)).toEqual([
      ...plan.zones.map(({ name }, position) => `${position + 1}. ${name}`),
      `${plan.zones.length + 1}. Kommunövergripande`,
    ]);
    for (const part of ['Beskrivning av användning', 'Mål', 'Tidsplan', 'Budget']) {
      expect(headings.filter(({ text }) => text === part)).toHaveLength(sections.length);
    }
  });

  it('says what is applied for, how it stands to the 90 per cent, what it reaches, and every source', () => {
    const { stateGrantSek, coFinancingSek } = totalOf(applicationPack(plan, span).years);
    const { format } = inputOf(plan);
    const said = textOf(plan);
    const plain = (amountSek: number) => format.kronor(amountSek).replaceAll('\u00A0', ' ');
    expect(said).toContain(
      `avser ${plain(stateGrantSek)} i statsbidrag och ${plain(coFinancingSek)} i medfinansiering`,
    );
    expect(said).toContain('taket är 90 % (§ 7)');
    expect(said).toContain('når 50 % områden av typ 1–2, där 15 % av kommunens invånare bor');
    for (const { source } of reference.catalog.divisions) expect(said).toContain(source);
    expect(said).toContain('Ks 1/2026');
  });

  it('lists each line that lacks a goal or dates, and marks where they should have been', () => {
    const marks = (asked: Plan) => JSON.stringify(applicationBlocks(inputOf(asked))).split('"tag":"em"').length - 1;
    const said = textOf(plan);
    expect(marks(plan)).toBeGreaterThan(0);
    for (const { title } of plan.budgetLines.slice(0, 2)) expect(said).toContain(`${title}mål, start och slut`);
    const complete: Plan = {
      ...plan,
      budgetLines: plan.budgetLines.map((line) => ({
        ...line,
        note: 'Mer närvaro',
        goal: { ...line.goal, text: 'Fler känner sig trygga', baseline: 61.5, target: 70, measure: 'Trygghetsmätning' },
        startDate: '2026-01-01',
        endDate: '2027-12-31',
      })),
    };
    const whole = textOf(complete);
    expect(marks(complete)).toBe(0);
    expect(whole).toContain('Inget saknas');
    for (const part of ['Fler känner sig trygga', 'Trygghetsmätning', '61,5', '2027-12-31', 'Mer närvaro']) {
      expect(whole).toContain(part);
    }
  });

  it('warns where the grant is more than its share of the costs', () => {
    const alone: Plan = {
      ...plan,
      budgetLines: plan.budgetLines.map((line) => ({
        ...line,
        amounts: line.amounts.filter(({ financier }) => financier === 'state-grant'),
      })),
    };
    expect(textOf(alone)).toContain('Statsbidraget täcker 100,0 % av kostnaderna');
    expect(textOf(alone)).toContain('Det är över taket');
  });
});

describe('the application as a file', () => {
  it('runs nothing, fetches nothing, and lets no text become markup', () => {
    const hostile = '<img src=x onerror=alert(1)></style></title><script>alert(2)</script>';
    const [zone, ...zones] = plan.zones;
    const [line, ...lines] = plan.budgetLines;
    if (zone === undefined || line === undefined) throw new Error('the sample has zones and lines');
    const goal = { ...line.goal, text: hostile, measure: hostile };
    const attacked: Plan = {
      ...plan,
      title: hostile,
      zones: [{ ...zone, name: hostile, note: hostile }, ...zones],
      budgetLines: [{ ...line, title: hostile, note: hostile, partners: hostile, goal }, ...lines],
    };
    const style = 'p { color: black; }';
    const page = applicationPage({
      title: attacked.title,
      language: 'sv',
      blocks: applicationBlocks(inputOf(attacked)),
      style,
      styleHash: policyHash(style),
    });
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<img|<iframe|<object|<link|onerror=alert\(1\)>|javascript:/i);
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;img src=x');
  });
});
