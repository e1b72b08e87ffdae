import type { LonLat, LonLatMultiPolygon } from '../geometry/lon-lat.ts';
import type { CompanyId, HoldingId, ReviewAnswerId, ReviewedShapeId, ZoneId } from '../identifiers.ts';
import type { ZoneColour } from './plan.ts';

/**
 * Where a company's holdings are kept: in the plan, and so in its file; or beside it, in this browser and in the
 * company's own file only. The plan says which.
 */
export type HoldingsKeeping = 'plan' | 'beside';
export const HOLDINGS_KEEPINGS: readonly HoldingsKeeping[] = ['plan', 'beside'];

export interface Company {
  readonly id: CompanyId;
  readonly name: string;
  readonly colour: ZoneColour;
  /** Who answers for it: "förvaltare", "analytiker". A role, never a person's name. */
  readonly contactRole: string;
  readonly keeping: HoldingsKeeping;
  readonly orderKey: string;
}

/** Where a holding lies, one atomic value. */
export type HoldingPlace =
  | { readonly kind: 'point'; readonly position: LonLat }
  | { readonly kind: 'polygons'; readonly polygons: LonLatMultiPolygon };

/** A building or property of a company. */
export interface Holding {
  readonly id: HoldingId;
  readonly company: CompanyId;
  /** What it is called: a name, a property designation or an address; may be empty. */
  readonly name: string;
  /** Null where the list gave no place and none was found: it is listed, and in no zone. */
  readonly place: HoldingPlace | null;
  /** Null where not known. */
  readonly dwellings: number | null;
  /** Fastighetsbeteckning; may be empty. */
  readonly designation: string;
  readonly address: string;
  /** Whatever else the list said, as it said it. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type ReviewStatus = 'agreed' | 'disputed' | 'not-relevant';
export const REVIEW_STATUSES: readonly ReviewStatus[] = ['agreed', 'disputed', 'not-relevant'];

/** What an answer is about. Zones are in id order. */
export type ReviewSubject =
  | { readonly kind: 'holding'; readonly zone: ZoneId; readonly holding: HoldingId }
  | { readonly kind: 'zones'; readonly zones: readonly ZoneId[] };

/** What the person saw when they answered: shown beside what holds now. */
export interface ReviewGiven {
  /** The ground the zones, or zone and holding, had in common; null where it was a point. */
  readonly shape: ReviewedShapeId | null;
  readonly areaM2: number;
  /** Of the holding; null for zones and where not known. */
  readonly dwellings: number | null;
  /** On the common ground; null where not known. */
  readonly residents: number | null;
  /** Kronor that land there, each zone's all years, rounded. */
  readonly landing: readonly { readonly zone: ZoneId; readonly amountSek: number }[];
  /** What zones and holding were called. */
  readonly names: readonly string[];
}

/** Append-only. An answer is in force until another replaces it by name; two in force that differ are a conflict. */
export interface ReviewAnswer {
  readonly id: ReviewAnswerId;
  readonly subject: ReviewSubject;
  readonly status: ReviewStatus;
  readonly comment: string;
  /** The role that answered, never a person's name. */
  readonly role: string;
  /** The company that answered; null for the municipality. */
  readonly company: CompanyId | null;
  /** ISO date-time. */
  readonly answeredAt: string;
  readonly replaces: readonly ReviewAnswerId[];
  /** Of the geometry and money it was given on. */
  readonly fingerprint: string;
  readonly given: ReviewGiven;
}

/** A shape that answers were given on, kept once under the digest of its corners. */
export interface ReviewedShape {
  readonly id: ReviewedShapeId;
  readonly polygons: LonLatMultiPolygon;
}

/** Said by a plan that was made to be answered by one company. */
export interface ReviewRequest {
  readonly company: CompanyId;
  /** The plan it was made from. */
  readonly planTitle: string;
}
