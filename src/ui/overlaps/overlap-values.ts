import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createRoot, createSignal, getOwner, on, runWithOwner, untrack } from 'solid-js';
import { boxOfPolygons } from '../../core/geometry/measure.ts';
import type { CompanyId, HoldingId, ZoneId } from '../../core/identifiers.ts';
import { zoneBoundaryOf, zonePolygons } from '../../core/indicator/zone-shape.ts';
import { commonPiece } from '../../core/overlap/common-ground.ts';
import { buildHoldingIndex } from '../../core/overlap/holding-index.ts';
import { holdingPeople } from '../../core/overlap/holding-people.ts';
import type { LedgerZone } from '../../core/overlap/ledger-input.ts';
import { overlapLedger } from '../../core/overlap/overlap-ledger.ts';
import { areaPeople } from '../../core/overlap/residents-inside.ts';
import type { ReviewState } from '../../core/overlap/review-state.ts';
import { answersBySubject, reviewState, subjectKey } from '../../core/overlap/review-state.ts';
import type { LedgerView, SubjectFacts } from '../../core/overlap/subject-facts.ts';
import { ledgerView, subjectFacts } from '../../core/overlap/subject-facts.ts';
import type { Company, Holding, ReviewAnswer, ReviewSubject } from '../../core/plan/holdings.ts';
import type { Workspace } from '../workspace.ts';

/** What is looked at in the task. */
export type OverlapChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'holdings'; readonly company: CompanyId | null; readonly zone: ZoneId | null }
  | { readonly kind: 'ground'; readonly zones: readonly ZoneId[] };

/** Everything the overlap task computes. Stands still while another task is shown. */
export interface OverlapValues {
  /** Those in the plan and those kept beside it. */
  readonly holdings: Accessor<readonly Holding[]>;
  readonly companies: Accessor<ReadonlyMap<CompanyId, Company>>;
  /** Null until the task is shown. */
  readonly view: Accessor<LedgerView | null>;
  readonly choice: Accessor<OverlapChoice>;
  choose(choice: OverlapChoice): void;
  readonly nearM: Accessor<number>;
  setNearM(distanceM: number): void;
  readonly chosenHolding: Accessor<HoldingId | null>;
  chooseHolding(holding: HoldingId | null): void;
  /** How many overlaps the person answered about last; 0 before any, and when something else is looked at. */
  readonly answeredCount: Accessor<number>;
  setAnsweredCount(count: number): void;
  /** What was answered about an overlap, newest first. */
  answersOf(subject: ReviewSubject): readonly ReviewAnswer[];
  stateOf(subject: ReviewSubject): ReviewState;
  factsOf(subject: ReviewSubject): SubjectFacts | null;
  /** Answers about overlaps that are no more: a holding out of its zone, a zone gone. */
  readonly gone: Accessor<readonly ReviewAnswer[]>;
  /** Who answers here: the company in a plan made for it, else the municipality. */
  readonly answerer: Accessor<Company | null>;
  /** In a company's own review its own counts are hidden from nobody. */
  readonly showsOwnCounts: Accessor<boolean>;
}

const made = new WeakMap<Workspace, OverlapValues>();

/** One for the page: panel, detail and map look at the same. */
export function overlapValues(workspace: Workspace): OverlapValues {
  const known = made.get(workspace);
  if (known !== undefined) return known;
  const values = createRoot(() => createOverlapValues(workspace));
  made.set(workspace, values);
  return values;
}

const DEFAULT_NEAR_M = 100;
/** As many pieces, the largest, as can be told apart on a map. */
const MOST_PIECES = 40;

function createOverlapValues(workspace: Workspace): OverlapValues {
  const { session, store, derived, reference, overlaps } = workspace;
  const owner = getOwner();
  const [choice, setChoice] = createSignal<OverlapChoice>({ kind: 'none' });
  const [answeredCount, setAnsweredCount] = createSignal(0);
  const choose = (next: OverlapChoice): void => {
    showOnMap(next);
    setChoice(next);
    setAnsweredCount(0);
  };
  const [nearM, setNearM] = createSignal(DEFAULT_NEAR_M);
  const [chosenHolding, chooseHolding] = createSignal<HoldingId | null>(null);
  const isShown = createMemo(() => session.state.task === 'overlaps');
  const plan = () => store().plan();
  const areas = areaPeople(reference);

  // Lists of the plan by themselves: an edit of anything else ends here, and twenty thousand holdings stay what they are.
  const planHoldings = createMemo(() => plan().holdings);
  const planCompanies = createMemo(() => plan().companies);
  const planAnswers = createMemo(() => plan().reviewAnswers);
  const holdings = createMemo<readonly Holding[]>((before) => {
    if (!isShown()) return before;
    const beside = overlaps.beside();
    const kept = planHoldings();
    if (beside.length === 0) return kept;
    const inPlan = new Set(kept.map(({ id }) => id));
    return [...kept, ...beside.filter(({ id }) => !inPlan.has(id))];
  }, []);
  const index = createMemo(() => buildHoldingIndex(holdings()));
  const people = createMemo(() => holdingPeople(index(), areas));
  const zones = keepZones(derived);
  const view = createMemo<LedgerView | null>((before) => {
    if (!isShown()) return before;
    const input = { zones: zones(), index: index(), holdingPeople: people(), areas, nearM: nearM() };
    return ledgerView(overlapLedger(input), input);
  }, null);

  const answers = createMemo(() => answersBySubject(planAnswers()));
  const facts = createMemo(() => {
    const now = view();
    const known = new Map<string, SubjectFacts | null>();
    return (subject: ReviewSubject): SubjectFacts | null => {
      if (now === null) return null;
      const key = subjectKey(subject);
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const found = subjectFacts(now, subject);
      known.set(key, found);
      return found;
    };
  });
  const answersOf = (subject: ReviewSubject) => answers().get(subjectKey(subject)) ?? [];
  const stateOf = (subject: ReviewSubject): ReviewState => {
    const own = answersOf(subject);
    return own.length === 0 ? { kind: 'unanswered' } : reviewState(own, facts()(subject)?.fingerprint ?? null);
  };
  const gone = createMemo(() => {
    if (view() === null) return [];
    return [...answers().values()].flatMap(([newest]) =>
      newest !== undefined && facts()(newest.subject) === null ? [newest] : [],
    );
  });
  const companies = createMemo(() => new Map(planCompanies().map((company) => [company.id, company])));
  const answerer = () => {
    const request = plan().reviewRequest;
    return request === null ? null : (companies().get(request.company) ?? null);
  };

  runWithOwner(owner, () => {
    createEffect(
      on(
        () => store().id,
        () => choose({ kind: 'none' }),
        { defer: true },
      ),
    );
    createEffect(
      on(
        overlaps.clicked,
        (id) => {
          if (id === null) return;
          chooseHolding(id);
          const holding = holdings().find((each) => each.id === id);
          if (holding !== undefined && choice().kind !== 'holdings') {
            choose({ kind: 'holdings', company: holding.company, zone: null });
          }
        },
        { defer: true },
      ),
    );
    // A zone clicked on the map is the zone looked at.
    createEffect(
      on(
        () => session.state.selectedZones,
        ([zone, ...others]) => {
          if (!isShown() || zone === undefined || others.length > 0) return;
          const now = choice();
          choose({ kind: 'holdings', company: now.kind === 'holdings' ? now.company : null, zone });
        },
        { defer: true },
      ),
    );
    createEffect(() => {
      if (isShown()) overlaps.draw(drawingOf());
      else overlaps.draw(null);
    });
  });

  /** Apart from zones and money: what an edit of these leaves alone is not handed to the map again. */
  const drawnHoldings = createMemo(() => {
    const chosen = choice();
    const lit = chosenHolding();
    const company = chosen.kind === 'holdings' ? chosen.company : null;
    return holdings().flatMap(({ id, place, company: owner }) =>
      place === null || (company !== null && company !== owner)
        ? []
        : [
            {
              id,
              place: place.kind === 'point' ? { position: place.position } : { polygons: place.polygons },
              colour: companies().get(owner)?.colour ?? 0,
              chosen: id === lit,
            },
          ],
    );
  });

  /** What is newly looked at is brought into view; what was in view already stays where it is. */
  function showOnMap(next: OverlapChoice): void {
    const before = untrack(choice);
    if (next.kind === 'holdings' && next.zone !== null) {
      if (before.kind !== 'holdings' || before.zone !== next.zone) workspace.map.zoomToZone(next.zone);
    } else if (next.kind === 'ground') {
      const ground = next.zones.flatMap((id) => untrack(view)?.ledger.zones.get(id) ?? []);
      const target = boxOfPolygons(commonPiece(ground));
      if (target !== null) session.showOnMap({ kind: 'box', box: target });
    }
  }

  function drawingOf() {
    const now = view();
    const chosen = choice();
    const lit = chosenHolding();
    const subject: ReviewSubject | null =
      chosen.kind === 'ground'
        ? { kind: 'zones', zones: chosen.zones }
        : chosen.kind === 'holdings' && chosen.zone !== null && lit !== null
          ? { kind: 'holding', zone: chosen.zone, holding: lit }
          : null;
    return {
      holdings: drawnHoldings(),
      pieces: piecesOf(now, subject),
      before: subject === null ? [] : shapesBefore(subject),
    };
  }

  /** What is looked at, and, until one is, the ground that zones share two by two. */
  function piecesOf(now: LedgerView | null, subject: ReviewSubject | null) {
    if (now === null) return [];
    const { grounds, zones: known } = now.ledger;
    const pieceOf = (ids: readonly ZoneId[], chosenOne: boolean) => {
      const polygons = commonPiece(ids.flatMap((id) => known.get(id) ?? []));
      return polygons.length === 0 ? [] : [{ polygons, chosen: chosenOne }];
    };
    if (subject?.kind === 'zones') return pieceOf(subject.zones, true);
    const piece = subject === null ? null : (facts()(subject)?.piece ?? null);
    if (piece !== null) return [{ polygons: piece, chosen: true }];
    return grounds
      .filter(({ zones: ids, isSliver }) => ids.length === 2 && !isSliver)
      .sort((one, other) => other.areaM2 - one.areaM2)
      .slice(0, MOST_PIECES)
      .flatMap(({ zones: ids }) => pieceOf(ids, false));
  }

  function shapesBefore(subject: ReviewSubject) {
    const state = stateOf(subject);
    if (state.kind !== 'changed') return [];
    const shape = plan().reviewedShapes.find(({ id }) => id === state.answer.given.shape);
    return shape === undefined ? [] : [shape.polygons];
  }

  return {
    holdings,
    companies,
    view,
    choice,
    choose,
    nearM,
    setNearM,
    chosenHolding,
    chooseHolding,
    answeredCount,
    setAnsweredCount,
    answersOf,
    stateOf,
    factsOf: (subject) => facts()(subject),
    gone,
    answerer,
    showsOwnCounts: () => plan().reviewRequest !== null,
  };

  /** Zones as the ledger wants them, the same objects for as long as border, name and money are the same. */
  function keepZones(values: typeof derived): Accessor<readonly LedgerZone[]> {
    let earlier = new Map<ZoneId, LedgerZone>();
    return createMemo<readonly LedgerZone[]>((before) => {
      if (!isShown()) return before;
      const money = values.zoneMoney();
      const listed = plan().zones.flatMap(({ id, name, shape }): readonly LedgerZone[] => {
        const polygons = zonePolygons(shape, reference);
        const boundary = zoneBoundaryOf(shape, reference);
        if (!polygons.ok || !boundary.ok) return [];
        const own = money.get(id) ?? [];
        const known = earlier.get(id);
        const isSame = known?.boundary === boundary.value && known.name === name && known.money === own;
        return [isSame ? known : { id, name, polygons: polygons.value, boundary: boundary.value, money: own }];
      });
      earlier = new Map(listed.map((zone) => [zone.id, zone]));
      return listed;
    }, []);
  }
}
