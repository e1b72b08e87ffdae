import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { ZoneId } from '../../../../src/core/identifiers.ts';
import { asId } from '../../../../src/core/identifiers.ts';
import { answerReview } from '../../../../src/core/overlap/answer-review.ts';
import { applyPatch, EMPTY_DOCUMENT } from '../../../../src/core/plan/apply-patch.ts';
import type { ReviewSubject } from '../../../../src/core/plan/holdings.ts';
import { addZone } from '../../../../src/core/plan/operations/add-zone.ts';
import { setZoneShape } from '../../../../src/core/plan/operations/set-zone-shape.ts';
import type { PlanPatch } from '../../../../src/core/plan/patch.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import { readPlan } from '../../../../src/core/plan/read-plan.ts';
import type { Result } from '../../../../src/core/result.ts';
import type { Session } from '../../../../src/store/session-store.ts';
import { createSessionStore } from '../../../../src/store/session-store.ts';
import type { OverlapDrawing } from '../../../../src/ui/overlap-actions.ts';
import { overlapValues } from '../../../../src/ui/overlaps/overlap-values.ts';
import type { Workspace } from '../../../../src/ui/workspace.ts';
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
  const session = createSessionStore({ task: 'zones', selectedZones: [], camera: null } as unknown as Session);
  const drawn: (OverlapDrawing | null)[] = [];
  const workspace = {
    session,
    store: () => ({ id: 'plan', plan }),
    derived: { zoneMoney: () => new Map() },
    reference: sampleReference(),
    overlaps: { beside: () => [], clicked: () => null, draw: (drawing: OverlapDrawing | null) => drawn.push(drawing) },
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
});
