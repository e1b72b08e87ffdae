import type { CollectionName } from './patch.ts';
import type {
  AmountMeasure,
  BudgetLineStatus,
  Commitment,
  CostType,
  Financier,
  LinePriority,
  ZoneColour,
  ZoneStatus,
} from './plan.ts';

/**
 * The document's shape: collection → id → field → value. `meta` has the single id `plan`.
 * A budget line's amounts are one field a cell (`amount/<year>/<financier>/<costType>/<measure>`), so that two people
 * who fill in different years merge without a conflict; a zone's shape and a line's place are one value each.
 */
export const DOCUMENT_FORMAT_VERSION = 1;

export const META_ID = 'plan';
export const DELETED_FIELD = 'deletedAt';

/** The years of the grant programme (ordinance 2018:151 and its prolongation): for a document that says none. */
export const DEFAULT_FIRST_YEAR = 2018;
export const DEFAULT_LAST_YEAR = 2027;

/** Years outside these are slips of the keyboard. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2200;

export const MAXIMUM_AMOUNT_SEK = 1_000_000_000_000;

/** Of zones and companies. */
export const ZONE_COLOURS: readonly ZoneColour[] = [0, 1, 2, 3, 4, 5, 6, 7];
export const ZONE_STATUSES: readonly ZoneStatus[] = ['draft', 'proposed', 'decided'];
export const FINANCIERS: readonly Financier[] = ['state-grant', 'own-funding', 'company', 'other'];
export const COST_TYPES: readonly CostType[] = ['unallocated', 'staff', 'premises', 'services', 'materials', 'other'];
export const AMOUNT_MEASURES: readonly AmountMeasure[] = ['budget', 'forecast', 'outcome'];
export const BUDGET_LINE_STATUSES: readonly BudgetLineStatus[] = ['proposed', 'decided', 'ongoing', 'completed'];
/** Loosest first. */
export const COMMITMENTS: readonly Commitment[] = ['promise', 'agreement', 'employed'];
/** Most important first. */
export const LINE_PRIORITIES: readonly LinePriority[] = [1, 2, 3, 4, 5];
/** Ordinance 2018:151 § 7. */
export const DEFAULT_MAXIMUM_GRANT_PERCENT = 90;
/** Ordinance 2018:151 § 9. */
export const MAXIMUM_DECISION_YEARS = 3;
export const ALLOCATION_STATES = ['preliminary', 'applied', 'decided', 'paid', 'spent', 'repaid'] as const;

/** Every field a collection may hold, beside `deletedAt` and a line's amounts. */
export const COLLECTION_FIELDS: Readonly<Record<CollectionName, readonly string[]>> = {
  meta: [
    'title',
    'isSample',
    'municipalityCode',
    'dataHash',
    'firstYear',
    'lastYear',
    'maximumGrantPercent',
    'priceIndex',
    'reviewRequest',
    'caseNumber',
    'caseOfficer',
    'caseDate',
    'formatVersion',
  ],
  zones: ['name', 'shape', 'colour', 'purpose', 'note', 'status', 'orderKey'],
  budgetLines: [
    'title',
    'purpose',
    'body',
    'status',
    'note',
    'place',
    'orderKey',
    'priority',
    'commitment',
    'partners',
    'goalText',
    'goalIndicator',
    'goalMeasure',
    'goalBaseline',
    'goalTarget',
    'startDate',
    'endDate',
    'decisionReference',
  ],
  allocationEvents: [
    'year',
    'state',
    'amountSek',
    'source',
    'date',
    'note',
    'decisionReference',
    'decisionYears',
    'carryOverSek',
    'recordedAt',
    'struckAt',
  ],
  transfers: [
    'from',
    'to',
    'year',
    'financier',
    'costType',
    'amountSek',
    'reason',
    'decision',
    'recordedAt',
    'struckAt',
  ],
  scenes: [
    'title',
    'text',
    'notes',
    'indicator',
    'indicatorYear',
    'need',
    'division',
    'year',
    'view',
    'zones',
    'figure',
    'orderKey',
  ],
  scenarios: ['name', 'note', 'fallOrder', 'lastLine', 'coFinancing', 'orderKey'],
  companies: ['name', 'colour', 'contactRole', 'keeping', 'orderKey'],
  holdings: ['company', 'name', 'place', 'dwellings', 'designation', 'address', 'attributes'],
  reviewAnswers: ['subject', 'status', 'comment', 'role', 'company', 'answeredAt', 'replaces', 'fingerprint', 'given'],
  reviewedShapes: ['polygons'],
  purposes: ['name', 'removed'],
  bodies: ['name', 'removed'],
  importedIndicators: [
    'name',
    'kind',
    'unit',
    'decimals',
    'division',
    'version',
    'year',
    'direction',
    'denominator',
    'source',
    'tableId',
    'note',
    'values',
    'orderKey',
  ],
  borders: ['file'],
};

export const COLLECTION_NAMES: readonly CollectionName[] = [
  'meta',
  'zones',
  'budgetLines',
  'allocationEvents',
  'transfers',
  'scenarios',
  'scenes',
  'companies',
  'holdings',
  'reviewAnswers',
  'reviewedShapes',
  'purposes',
  'bodies',
  'importedIndicators',
  'borders',
];

export function isCollectionName(name: string): name is CollectionName {
  return (COLLECTION_NAMES as readonly string[]).includes(name);
}

/** Which cell of a line an amount belongs to. */
export interface AmountCell {
  readonly year: number;
  readonly financier: Financier;
  readonly costType: CostType;
  readonly measure: AmountMeasure;
}

const AMOUNT_PREFIX = 'amount';

export function isAmountField(field: string): boolean {
  return field.startsWith(`${AMOUNT_PREFIX}/`);
}

export function amountFieldName(cell: AmountCell): string {
  return [AMOUNT_PREFIX, cell.year, cell.financier, cell.costType, cell.measure].join('/');
}

/** The cell an amount field names, or null where the name is not one. */
export function parseAmountField(field: string): AmountCell | null {
  const [prefix, yearText, financierText, costTypeText, measureText, ...rest] = field.split('/');
  if (prefix !== AMOUNT_PREFIX || rest.length > 0 || yearText === undefined || !/^\d{4}$/.test(yearText)) return null;
  const year = Number(yearText);
  const financier = FINANCIERS.find((name) => name === financierText);
  const costType = COST_TYPES.find((name) => name === costTypeText);
  const measure = AMOUNT_MEASURES.find((name) => name === measureText);
  if (!isPlausibleYear(year) || financier === undefined || costType === undefined || measure === undefined) return null;
  return { year, financier, costType, measure };
}

export function isPlausibleYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST_YEAR && value <= LATEST_YEAR;
}

/** Whole kronor, 0 to 10¹². */
export function isAmountSek(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAXIMUM_AMOUNT_SEK;
}
