import type { LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import { areaOfPolygonsM2 } from '../geometry/measure.ts';
import { intersectShapes } from '../geometry/shapes/intersect-shapes.ts';
import { resolveZoneBoundary } from '../geometry/zone-boundary.ts';
import type { HoldingId, ZoneId } from '../identifiers.ts';
import type { Holding, ReviewSubject } from '../plan/holdings.ts';
import { rememberEach } from '../remember.ts';
import { commonPiece } from './common-ground.ts';
import { canonicalShape, digestOf } from './fingerprint.ts';
import type { HoldingIndex } from './holding-index.ts';
import type { HoldingPeople } from './holding-people.ts';
import type { HoldingRelation } from './holding-relations.ts';
import { landingSek } from './landing.ts';
import type { LedgerInput, LedgerZone } from './ledger-input.ts';
import type { OverlapLedger } from './overlap-ledger.ts';
import type { AreaPeople } from './residents-inside.ts';
import { SLIVER_M2 } from './sliver.ts';

/** What an overlap is now: what an answer is given on. */
export interface SubjectFacts {
  /** The ground in common, in canonical form; null for a point. */
  readonly piece: LonLatMultiPolygon | null;
  readonly areaM2: number;
  readonly dwellings: number | null;
  readonly residents: number | null;
  /** All years, rounded to whole kronor; null where it cannot be known. */
  readonly landing: readonly { readonly zone: ZoneId; readonly amountSek: number }[];
  readonly names: readonly string[];
  /** Of geometry and money: another as soon as either changes. Names have no part in it. */
  readonly fingerprint: string;
}

/** Ledger and what it was made of, with holdings by id. */
export interface LedgerView {
  readonly ledger: OverlapLedger;
  readonly input: LedgerInput;
  readonly positionOfHolding: ReadonlyMap<HoldingId, number>;
}

const positionsOf = rememberEach(
  ({ holdings }: HoldingIndex): LedgerView['positionOfHolding'] =>
    new Map(holdings.map(({ id }, position) => [id, position])),
);

export function ledgerView(ledger: OverlapLedger, input: LedgerInput): LedgerView {
  return { ledger, input, positionOfHolding: positionsOf(input.index) };
}

/** The overlap as it is; null where there is none any more: a zone or holding is gone, or they no longer meet. */
export function subjectFacts(view: LedgerView, subject: ReviewSubject): SubjectFacts | null {
  return subject.kind === 'zones' ? zonesFacts(view, subject.zones) : holdingFacts(view, subject.zone, subject.holding);
}

interface KnownGround {
  readonly zones: readonly LedgerZone[];
  readonly areas: AreaPeople;
  readonly facts: SubjectFacts | null;
}

/** By the first zone, and the ids of all: facts of ground hold for as long as every zone is the same object. */
const groundsOfZone = new WeakMap<LedgerZone, Map<string, KnownGround>>();

function zonesFacts(view: LedgerView, ids: readonly ZoneId[]): SubjectFacts | null {
  const { areas } = view.input;
  const zones = ids.flatMap((id) => view.ledger.zones.get(id) ?? []);
  const [first] = zones;
  if (first === undefined || zones.length < ids.length || zones.length < 2) return null;
  const ofFirst = groundsOfZone.get(first) ?? new Map<string, KnownGround>();
  groundsOfZone.set(first, ofFirst);
  const key = ids.join(' ');
  const known = ofFirst.get(key);
  if (known?.areas === areas && known.zones.every((zone, turn) => zone === zones[turn])) return known.facts;
  const facts = groundFacts(view, zones);
  ofFirst.set(key, { zones, areas, facts });
  return facts;
}

function groundFacts({ ledger, input }: LedgerView, zones: readonly LedgerZone[]): SubjectFacts | null {
  const piece = commonPiece(zones);
  const areaM2 = piece.length === 0 ? 0 : areaOfPolygonsM2(piece);
  if (areaM2 <= SLIVER_M2) return null;
  const residents = input.areas.residentsInside(resolveZoneBoundary(piece));
  return factsOf(ledger, { piece, areaM2, dwellings: null, residents, zones, names: zones.map(({ name }) => name) });
}

interface KnownHolding {
  readonly zone: LedgerZone;
  readonly people: HoldingPeople;
  readonly facts: SubjectFacts;
}

/** A relation is the same object for as long as border and holdings are. */
const factsOfRelation = new WeakMap<HoldingRelation, KnownHolding>();

function holdingFacts(
  { ledger, input, positionOfHolding }: LedgerView,
  zoneId: ZoneId,
  holdingId: HoldingId,
): SubjectFacts | null {
  const zone = ledger.zones.get(zoneId);
  const position = positionOfHolding.get(holdingId);
  if (zone === undefined || position === undefined) return null;
  const relation = relationOf(ledger, zoneId, position);
  const holding = input.index.holdings[position];
  if (relation === null || relation.kind === 'near' || holding === undefined) return null;
  const known = factsOfRelation.get(relation);
  if (known?.zone === zone && known.people === input.holdingPeople) return known.facts;
  const piece = pieceOfHolding(holding, zone, relation.kind === 'in');
  const { dwellings } = holding;
  const people = input.holdingPeople.residents[position] as number;
  const facts = factsOf(ledger, {
    piece,
    areaM2: piece === null ? 0 : areaOfPolygonsM2(piece),
    dwellings: dwellings === null ? null : dwellings * relation.share,
    residents: Number.isNaN(people) ? null : people * relation.share,
    zones: [zone],
    names: [zone.name, holdingTitle(holding)],
    place: holding.place,
  });
  factsOfRelation.set(relation, { zone, people: input.holdingPeople, facts });
  return facts;
}

/** By binary search: relations stand in the order of the holdings. */
function relationOf(ledger: OverlapLedger, zone: ZoneId, holding: number) {
  const relations = ledger.relations.get(zone) ?? [];
  let low = 0;
  let high = relations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const relation = relations[middle];
    if (relation === undefined) return null;
    if (relation.holding === holding) return relation;
    if (relation.holding < holding) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The part of a holding in a zone as a shape; null for a point. */
function pieceOfHolding(holding: Holding, zone: LedgerZone, isWhole: boolean): LonLatMultiPolygon | null {
  if (holding.place?.kind !== 'polygons') return null;
  if (isWhole) return holding.place.polygons;
  const piece = intersectShapes(holding.place.polygons, zone.polygons);
  return piece.ok ? piece.value : holding.place.polygons;
}

/** What a holding is called where it is listed. */
export function holdingTitle({ name, designation, address, id }: Holding): string {
  return [name, designation, address].find((text) => text !== '') ?? id;
}

interface Found extends Omit<SubjectFacts, 'landing' | 'fingerprint'> {
  readonly zones: readonly LedgerZone[];
  readonly place?: Holding['place'];
}

function factsOf(ledger: OverlapLedger, { zones, place, ...found }: Found): SubjectFacts {
  const piece = found.piece === null ? null : canonicalShape(found.piece);
  const landing = zones.flatMap(({ id, money }) => {
    const all = money.reduce((sum, { amountSek }) => sum + amountSek, 0);
    const amountSek = landingSek(all, found.residents, ledger.zoneResidents.get(id) ?? null);
    return amountSek === null ? [] : [{ zone: id, amountSek: Math.round(amountSek) }];
  });
  const fingerprint = digestOf({
    ground: piece ?? (place?.kind === 'point' ? place.position : null),
    dwellings: found.dwellings === null ? null : Math.round(found.dwellings * 1000),
    // Years without money say nothing: a longer plan is no change.
    money: zones.map(({ id, money }) => [
      id,
      money.filter(({ amountSek }) => amountSek !== 0).map(({ year, amountSek }) => [year, amountSek]),
    ]),
    landing: landing.map(({ zone, amountSek }) => [zone, amountSek]),
  });
  return { ...found, piece, landing, fingerprint };
}
