import type { Indicator } from '../catalog/catalog.ts';
import type { ZoneId } from '../identifiers.ts';
import { pairById } from './change-kind.ts';
import type { ComparedSide } from './compared-side.ts';
import type { RecordedFigure } from './recorded-figure.ts';

/** Whom a figure is of. */
export type FigureSubject =
  | { readonly kind: 'zone'; readonly zone: ZoneId; readonly name: string }
  | { readonly kind: 'zones' }
  | { readonly kind: 'municipality' };

export interface FigureChange {
  readonly subject: FigureSubject;
  readonly indicator: Indicator;
  /** Null where that side has no such figure. */
  readonly before: RecordedFigure | null;
  readonly after: RecordedFigure | null;
  /** Whether they differ as they are shown, with the indicator's decimals. */
  readonly differs: boolean;
  /** In the indicator's unit; null where either has no value. */
  readonly difference: number | null;
}

/** Zone by zone, then all zones together and the municipality, each indicator of either side. */
export function figureChanges(before: ComparedSide, after: ComparedSide): readonly FigureChange[] {
  const indicators = pairById(before.reference.catalog.indicators, after.reference.catalog.indicators).flatMap(
    (pair) => pair.after ?? pair.before ?? [],
  );
  const subjects: readonly (readonly [FigureSubject, Figures, Figures])[] = [
    ...pairById(before.plan.zones, after.plan.zones).flatMap((pair) => {
      const zone = pair.after ?? pair.before;
      if (zone === null) return [];
      const subject = { kind: 'zone', zone: zone.id, name: zone.name } as const;
      return [[subject, figuresOfZone(before, zone.id), figuresOfZone(after, zone.id)] as const];
    }),
    [{ kind: 'zones' }, before.figures.union?.figures ?? [], after.figures.union?.figures ?? []],
    [{ kind: 'municipality' }, before.figures.municipality, after.figures.municipality],
  ];
  return subjects.flatMap(([subject, was, is]) =>
    indicators.flatMap((indicator) => figureChange(subject, indicator, was, is)),
  );
}

type Figures = readonly RecordedFigure[];

function figuresOfZone({ figures }: ComparedSide, id: ZoneId): Figures {
  return figures.zones.find((zone) => zone.id === id)?.figures ?? [];
}

function figureChange(
  subject: FigureSubject,
  indicator: Indicator,
  was: Figures,
  is: Figures,
): readonly FigureChange[] {
  const before = was.find((figure) => figure.indicator === indicator.id) ?? null;
  const after = is.find((figure) => figure.indicator === indicator.id) ?? null;
  if (before === null && after === null) return [];
  const [low, high] = [shownOf(before, indicator), shownOf(after, indicator)];
  const difference =
    before === null || before.value === null || after === null || after.value === null
      ? null
      : after.value - before.value;
  return [{ subject, indicator, before, after, differs: low !== high, difference }];
}

/** What is read of a figure: its value as it is rounded, or why it has none and between what areas it lies. */
function shownOf(figure: RecordedFigure | null, { decimals }: Indicator): string {
  if (figure === null) return '';
  const { value, reason, spread } = figure;
  if (value !== null) return (value === 0 ? 0 : value).toFixed(decimals);
  return [reason, spread?.low.toFixed(decimals), spread?.high.toFixed(decimals)].join(' ');
}
