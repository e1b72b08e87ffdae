import type { Indicator, LocalizedText } from '../../core/catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../../core/catalog/reference-data.ts';
import type { DecisionView } from '../../core/decision/decision-view.ts';
import type { PlanFigures } from '../../core/decision/plan-figures.ts';
import type { RecordedFigure } from '../../core/decision/recorded-figure.ts';
import type { DivisionId, IndicatorId } from '../../core/identifiers.ts';
import type { Matter, Plan } from '../../core/plan/plan.ts';
import { approximately, figureText, isUncertain, spreadText } from '../../i18n/figure-text.ts';
import type { NumberFormat } from '../../i18n/number-format.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { PageChild, PageNode } from '../page-node.ts';
import { pageNode } from '../page-node.ts';

/** Everything that an annex is made of. The figures come in: nothing here computes one. */
export interface AnnexInput {
  readonly plan: Plan;
  readonly reference: ReferenceData;
  readonly figures: PlanFigures;
  readonly matter: Matter;
  readonly view: DecisionView;
  /** SHA-256 of the frozen decision, or null where it is not known. */
  readonly checksum: string | null;
  readonly language: 'sv' | 'en';
  readonly t: Translate;
  readonly format: NumberFormat;
}

/** A piece of the annex in reading order. Pages are made of them afterwards. */
export interface AnnexBlock {
  readonly node: PageNode;
  /** Stands in the contents. */
  readonly heading?: { readonly id: string; readonly level: 1 | 2; readonly text: string };
  readonly keepWithNext?: boolean;
  readonly startsPage?: boolean;
  /** Of the page that it starts; A4 where it is left out. */
  readonly sheet?: 'a3';
  /** The list of contents: filled in when the pages are known. */
  readonly isContents?: boolean;
}

export function headingBlock(
  id: string,
  level: 1 | 2,
  text: string,
  options: Pick<AnnexBlock, 'startsPage' | 'sheet'> = {},
): AnnexBlock {
  const node = pageNode(level === 1 ? 'h2' : 'h3', { id }, [text]);
  return { node, heading: { id, level, text }, keepWithNext: true, ...options };
}

export function paragraphBlock(children: string | readonly PageChild[], kind = ''): AnnexBlock {
  const content = typeof children === 'string' ? [children] : children;
  return { node: pageNode('p', kind === '' ? {} : { class: kind }, content) };
}

export function nodeBlock(node: PageNode, options: Pick<AnnexBlock, 'startsPage' | 'keepWithNext'> = {}): AnnexBlock {
  return { node, ...options };
}

/** A text of the catalogue, or a plan's own. */
export function localText(input: Pick<AnnexInput, 'language'>, text: LocalizedText | string): string {
  return typeof text === 'string' ? text : text[input.language];
}

export function indicatorById(reference: ReferenceData, id: IndicatorId): Indicator {
  const found = reference.catalog.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`annex: the catalogue has no indicator "${id}"`);
  return found;
}

export function divisionById(reference: ReferenceData, id: DivisionId): DivisionData {
  const found = reference.divisions.get(id);
  if (found === undefined) throw new Error(`annex: no division "${id}"`);
  return found;
}

/** The value as the panels write it, or in words why there is none. */
export function recordedText(
  { t, format }: Pick<AnnexInput, 't' | 'format'>,
  figure: RecordedFigure,
  indicator: Indicator,
): string {
  const shown = figureText(figure, indicator, format);
  if (shown !== null) return shown;
  const { spread, reason } = figure;
  if (reason === 'not-aggregable' && spread !== null) {
    return t('figures.spread', { range: spreadText(spread, indicator, format) });
  }
  return t(`reason.${reason ?? 'missing'}`);
}

/** Kronor per resident, as uncertain as the residents it is divided by. */
export function perResidentText(
  input: AnnexInput,
  sekPerResident: number | null,
  residents: RecordedFigure | null,
): string {
  if (sekPerResident === null) return '–';
  const uncertain = residents !== null && isUncertain(residents, 0, input.format);
  return approximately(input.format.kronor(Math.round(sekPerResident)), uncertain);
}
