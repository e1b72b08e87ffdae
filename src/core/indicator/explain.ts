import type { Denominator, Indicator, LocalizedText } from '../catalog/catalog.ts';
import type { MissingKind, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode } from '../identifiers.ts';
import type { Weighting } from '../weights/weighting.ts';
import { DISCLOSURE_LIMITS } from './disclosure.ts';
import type { Figure, FigureFlag, FigureRange, WithheldReason } from './figure.ts';

/** How a figure comes about; the words are the interface's. */
export type FormulaKind =
  /** Σ share·count */
  | 'sum-of-counts'
  /** 100 · Σ share·numerator / Σ share·denominator, numerator counted */
  | 'ratio-of-counts'
  /** the same, numerator = percentage × denominator */
  | 'ratio-of-rebuilt-counts'
  /** Σ share·value·denominator / Σ share·denominator */
  | 'weighted-mean'
  /** not computed: lowest and highest of the areas touched */
  | 'spread';

export interface ExplainedTerm {
  readonly code: AreaCode;
  readonly name: string | null;
  /** Name of the larger area that holds it, for areas known by code only. */
  readonly parentName: string | null;
  readonly shareOfArea: number;
  /** Null where it is not told, lest it reveal few people. */
  readonly shareOfPeople: number | null;
  readonly cut: boolean;
  readonly areaValue: number | MissingKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The area's part of the sum that the figure is per (of the sum itself for counts), 0–1; null where not known. */
  readonly weight: number | null;
}

/** "Så är det räknat": all that a figure rests on, as data. */
export interface Explanation {
  readonly formula: FormulaKind;
  readonly value: number | null;
  readonly reason: WithheldReason | null;
  /** What the reason rests on where too few stand behind the figure. */
  readonly disclosureLimits: { readonly denominator: number; readonly numerator: number };
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly denominatorName: LocalizedText | null;
  readonly denominatorYear: number | null;
  /** Why it cannot be aggregated, where that is so. */
  readonly why: LocalizedText | null;
  /** Heaviest first, ties by code; areas without data last. */
  readonly terms: readonly ExplainedTerm[];
  readonly coverage: number;
  readonly range: FigureRange | null;
  readonly spread: FigureRange | null;
  readonly shareFromCutAreas: number;
  /** How people are spread inside an area: evenly over its surface where no layer says where they live. */
  readonly weighting: Weighting;
  /** Within this many metres of a border an area counts as whole or not touched at all. */
  readonly accuracyM: number;
  readonly divisionName: LocalizedText;
  readonly year: number;
  readonly source: string;
  readonly licence: string;
  readonly tableId: string | null;
  readonly caveats: readonly LocalizedText[];
  readonly flags: readonly FigureFlag[];
}

/** @throws where the figure's indicator or division is not of these reference data */
export function explainFigure(figure: Figure, reference: ReferenceData): Explanation {
  const indicator = reference.catalog.indicators.find((candidate) => candidate.id === figure.indicator);
  const data = reference.divisions.get(figure.division);
  if (indicator === undefined || data === undefined) {
    throw new Error(`figure ${figure.indicator} on ${figure.division} is not of these reference data`);
  }
  const denominator = denominatorOf(indicator);
  return {
    formula: formulaOf(indicator),
    value: figure.value,
    reason: figure.reason,
    disclosureLimits: DISCLOSURE_LIMITS,
    numerator: figure.numerator,
    denominator: figure.denominator,
    denominatorName: denominator?.name ?? null,
    denominatorYear: denominator?.year ?? null,
    why: indicator.kind === 'not-aggregable' ? indicator.why : null,
    terms: termsOf(figure, reference),
    coverage: figure.coverage,
    range: figure.range,
    spread: figure.spread,
    shareFromCutAreas: figure.shareFromCutAreas,
    weighting: figure.weighting,
    accuracyM: data.division.accuracyM,
    divisionName: data.division.name,
    year: indicator.year,
    source: indicator.source,
    licence: indicator.licence,
    tableId: indicator.tableId,
    caveats: indicator.caveats,
    flags: figure.flags,
  };
}

function formulaOf(indicator: Indicator): FormulaKind {
  switch (indicator.kind) {
    case 'count':
      return 'sum-of-counts';
    case 'rate':
      return indicator.numeratorColumn === null ? 'ratio-of-rebuilt-counts' : 'ratio-of-counts';
    case 'mean':
      return 'weighted-mean';
    case 'not-aggregable':
      return 'spread';
  }
}

function denominatorOf(indicator: Indicator): Denominator | null {
  return indicator.kind === 'rate' || indicator.kind === 'mean' ? indicator.denominator : null;
}

function termsOf(figure: Figure, reference: ReferenceData): readonly ExplainedTerm[] {
  const data = reference.divisions.get(figure.division);
  const parentId = data?.division.parentDivision ?? null;
  const parents = parentId === null ? undefined : reference.divisions.get(parentId);
  const total = figure.denominator ?? figure.numerator;
  const terms = figure.contributions.map((contribution): ExplainedTerm => {
    const area = data?.areas[data.positionOfCode.get(contribution.code) ?? -1];
    const parentCode = area?.parentCode ?? null;
    const parent = parentCode === null ? undefined : parents?.areas[parents.positionOfCode.get(parentCode) ?? -1];
    const part = contribution.denominator ?? contribution.numerator;
    return {
      ...contribution,
      name: area?.name ?? null,
      parentName: parent?.name ?? null,
      weight: part === null || total === null || total === 0 ? null : part / total,
    };
  });
  return terms.sort(heaviestFirst);
}

function heaviestFirst(one: ExplainedTerm, other: ExplainedTerm): number {
  const byWeight = (other.weight ?? -1) - (one.weight ?? -1);
  if (byWeight !== 0) return byWeight;
  const byShare = other.shareOfArea - one.shareOfArea;
  if (byShare !== 0) return byShare;
  return one.code < other.code ? -1 : 1;
}
