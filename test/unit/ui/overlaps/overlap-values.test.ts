import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { LonLatMultiPolygon } from '../../../../src/core/geometry/lon-lat.ts';
import type { CompanyId, ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { answerReview } from '../../../../src/core/overlap/answer-review.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../../../src/core/plan/apply-patch.ts';
import type { ReviewSubject } from '../../../../src/core/plan/holdings.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { addCompany, putHoldings } from '../../../../src/core/plan/operations/companies.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import type { PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import { numberFormat } from '../../../../src/i18n/number-format.ts';
import { createTranslate, loadLaterTexts } from '../../../../src/i18n/translator.ts';
import type { Session } from '../../../../src/store/session-store.ts';
import { createSessionStore } from '../../../../src/store/session-store.ts';
import type { OverlapDrawing } from '../../../../src/ui/overlap-actions.ts';
import { companyZoneReport } from '../../../../src/ui/overlaps/company-zone-report.ts';
import { holdingRows } from '../../../../src/ui/overlaps/holding-rows.ts';
import { holdingFileTable, holdingTable } from '../../../../src/ui/overlaps/holding-text.ts';
import { pageOfHoldings, reportRows } from '../../../../src/ui/overlaps/holdings-page.ts';
import { overlapValues } from '../../../../src/ui/overlaps/overlap-values.ts';
import type { Workspace } from '../../../../src/ui/workspace.ts';
import { holding } from '../../../helpers/overlap-cases.ts';
import { gridRectangle, sampleReference } from '../../../helpers/sample-reference.ts';

const [A, B] = [asId<ZoneId>('a'), asId<ZoneId>('b')];
const BOTH: ReviewSubject = { kind: 'zones', zones: [A, B] };

/** As much of a page as the task asks for, with two zones that overlap. */
function page() {
  const [document, setDocument] = createSignal(EMPTY_DOCUMENT);
  const plan = (): Plan => readPlan(document()).plan;
  const commit = (result: Result<PlanPatch>): void => {
    if (!result.ok) throw new Error(result.problem.code);
    setDocument((before) => applyPatch(before, result.value));
  };
  const session = createSessionStore({
    task: 'zones',
    selectedZones: [],
    camera: null,
    language: 'sv',
    year: 2026,
  } as unknown as Session);
  const drawn: (OverlapDrawing | null)[] = [];
  const workspace = {
    session,
    store: () => ({ id: 'plan', plan }),
    derived: { zoneMoney: () => new Map() },
    reference: sampleReference(),
    overlaps: { beside: () => [], clicked: () => null, draw: (drawing: OverlapDrawing | null) => drawn.push(drawing) },
    t: createTranslate(() => 'sv'),
    format: () => numberFormat('sv'),
    map: { zoomToZone: () => undefined },
  } as unknown as Workspace;
  const zone = (id: ZoneId, west: number, east: number) => ({
    id,
    shape: { kind: 'drawn', polygons: gridRectangle(west, 0, east, 1) } as const,
  });
  commit(addZone(plan(), { name: 'A', ...zone(A, 0, 1) }));
  commit(addZone(plan(), { name: 'B', ...zone(B, 0.5, 1.5) }));
  return { workspace, session, plan, commit, zone, lastDrawn: () => drawn.at(-1) };
}

describe('the overlap task', () => {
  it('draws the ground that zones share, the one that is looked at apart, and as it was when a border has moved', () => {
    const { workspace, session, plan, commit, zone, lastDrawn } = page();
    const values = overlapValues(workspace);
    expect(lastDrawn()).toBeNull();
    session.set({ task: 'overlaps' });
    expect(lastDrawn()?.pieces.map(({ chosen }) => chosen)).toEqual([false]);

    values.choose({ kind: 'ground', zones: [A, B] });
    expect(lastDrawn()?.pieces.map(({ chosen }) => chosen)).toEqual([true]);
    const view = values.view();
    if (view === null) throw new Error('the task is shown');
    const answer = { status: 'agreed', comment: 'Olika uppdrag', role: 'kommunen', company: null } as const;
    const patch = answerReview(plan(), view, [BOTH], { ...answer, answeredAt: '2026-11-23', newId: () => 'answer' });
    commit({ ok: true, value: patch });
    expect(values.stateOf(BOTH)).toMatchObject({ kind: 'answered', status: 'agreed' });
    expect(lastDrawn()?.before).toEqual([]);

    session.set({ task: 'zones' });
    expect(lastDrawn()).toBeNull();
    commit(setZoneShape(plan(), zone(B, 0.75, 1.5)));
    session.set({ task: 'overlaps' });
    expect(values.stateOf(BOTH).kind).toBe('changed');
    expect(lastDrawn()?.pieces).toHaveLength(1);
    expect(lastDrawn()?.before).toHaveLength(1);
  });

  it('lists each holding with zone, share and money, and hides the part of a building that is of few', async () => {
    await loadLaterTexts();
    const { workspace, session, plan, commit } = page();
    const company = asId<CompanyId>('a');
    commit(addCompany(plan(), { id: company, name: 'Bolaget', contactRole: '', keeping: 'plan' }));
    // Two residents a dwelling there: 28 in one that is 70 % in A, 60 in one that is wholly in A.
    const house = (id: string, polygons: LonLatMultiPolygon, dwellings: number) => ({
      ...holding(id, { kind: 'polygons', polygons }, dwellings),
      attributes: { Byggår: `1967 ${id}`, Adress: 'Ö' },
    });
    const houses = [
      house('cut', gridRectangle(0.2, 0.93, 0.25, 1.03), 14),
      house('whole', gridRectangle(0.3, 0.3, 0.35, 0.35), 30),
    ];
    commit({ ok: true, value: putHoldings(houses) });
    session.set({ task: 'overlaps' });
    const values = overlapValues(workspace);
    const rows = reportRows(workspace, holdingRows(values, company, null));
    const { rows: listed } = pageOfHoldings(workspace, holdingTable(workspace, values, rows, 'Rapport'));
    const few = workspace.t('overlaps.tooFew');
    expect(listed.map((cells) => cells.map((cell) => cell.replace('\u00A0', ' ')))).toEqual([
      ['Hus cut', 'A', '70,0 % i zonen', '70,0 %', '14', few, few, workspace.t('overlaps.state.unanswered')],
      ['Hus whole', 'A', 'i zonen', '100,0 %', '30', '60', '0', workspace.t('overlaps.state.unanswered')],
    ]);
    // In a file what the company's own list said comes after, and is hidden with the counts.
    const file = holdingFileTable(workspace, values, rows, 'Rapport');
    expect(file.fields.slice(-2)).toEqual([
      { name: 'byggar', title: 'Byggår', kind: 'text' },
      { name: 'adress_2', title: 'Adress 2', kind: 'text' },
    ]);
    expect(file.rows.map((row) => row.values.slice(-2))).toEqual([
      [null, null],
      ['1967 whole', 'Ö'],
    ]);
  });

  it('writes no number of dwellings in the report of a company where none is known', async () => {
    await loadLaterTexts();
    const { workspace, session, plan, commit } = page();
    const [silent, open] = [asId<CompanyId>('silent'), asId<CompanyId>('open')];
    for (const id of [silent, open]) {
      commit(addCompany(plan(), { id, name: id, contactRole: '', keeping: 'plan' }));
    }
    const place = { kind: 'polygons', polygons: gridRectangle(0.3, 0.3, 0.35, 0.35) } as const;
    const houses = [
      { ...holding('unknown', place, null), company: silent },
      { ...holding('half', place, null), company: open },
      { ...holding('known', place, 30), company: open },
    ];
    commit({ ok: true, value: putHoldings(houses) });
    session.set({ task: 'overlaps' });
    const values = overlapValues(workspace);
    const dwellings = (company: CompanyId) => {
      const { fields, rows } = companyZoneReport(workspace, values, company);
      const column = fields.findIndex(({ name }) => name === 'lagenheter');
      return rows.map((row) => row.values[column]);
    };
    expect(dwellings(silent)).toEqual([null]);
    expect(dwellings(open)).toEqual([30]);
  });
});
