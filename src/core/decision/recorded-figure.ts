import type { Indicator } from '../catalog/catalog.ts';
import type { IndicatorId } from '../identifiers.ts';
import type { Figure, FigureFlag, FigureRange, WithheldReason } from '../indicator/figure.ts';

/** A figure as it is kept in a decision: what is shown and what it rests on, as plain JSON. */
export interface RecordedFigure {
  readonly indicator: IndicatorId;
  readonly value: number | null;
  readonly reason: WithheldReason | null;
  readonly coverage: number;
  readonly range: FigureRange | null;
  readonly shareFromCutAreas: number;
  readonly flags: readonly FigureFlag[];
  readonly spread: FigureRange | null;
}

function recordFigure(figure: Figure): RecordedFigure {
  const { indicator, value, reason, coverage, range, shareFromCutAreas, flags, spread } = figure;
  return { indicator, value, reason, coverage, range, shareFromCutAreas, flags, spread };
}

/** In the order of the catalogue. */
export function recordFigures(
  indicators: readonly Indicator[],
  figures: ReadonlyMap<IndicatorId, Figure>,
): readonly RecordedFigure[] {
  return indicators.flatMap(({ id }) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [recordFigure(figure)];
  });
}
