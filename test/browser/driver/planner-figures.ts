import type { Indicator } from '../../../src/core/catalog/catalog.ts';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import type { Figure, ZoneFigures } from '../../../src/core/indicator/figure.ts';
import { computeZoneFigures } from '../../../src/core/indicator/zone-figures.ts';
import type { Plan, Zone } from '../../../src/core/plan/plan.ts';
import { readPlan } from '../../../src/core/plan/read-plan.ts';
import { spreadText } from '../../../src/i18n/figure-text.ts';
import { numberFormat } from '../../../src/i18n/number-format.ts';
import { parsePlanFile } from '../../../src/io/plan-file/parse-plan-file.ts';
import { words } from './planner-words.ts';

/** The plan of a file that the page saved, read without the page. */
export function planOfFile(text: string): Plan {
  const read = parsePlanFile(text);
  if (!read.ok) throw new Error(`The page saved a file that cannot be read: ${JSON.stringify(read.problem)}`);
  return readPlan(read.value.document).plan;
}

export function figuresOf(zones: readonly Zone[], reference: ReferenceData): ZoneFigures {
  const figures = computeZoneFigures(
    zones.map(({ shape }) => shape),
    reference,
  );
  if (!figures.ok) throw new Error(`No figures: ${JSON.stringify(figures.problem)}`);
  return figures.value;
}

/** What the page should show for every indicator, by its id, beside residents and area in km². */
export function shownFigures(figures: ZoneFigures, reference: ReferenceData): Readonly<Record<string, string>> {
  const format = numberFormat('sv');
  const residents = figures.figures.get(reference.catalog.indicators[0]?.id ?? ('' as never))?.value ?? null;
  const shown: Record<string, string> = {
    residents: residents === null ? '–' : format.number(residents),
    area: format.squareKilometres(figures.areaM2),
  };
  for (const indicator of reference.catalog.indicators) {
    const figure = figures.figures.get(indicator.id);
    if (figure !== undefined) shown[indicator.id] = shownFigure(figure, indicator);
  }
  return shown;
}

function shownFigure(figure: Figure, indicator: Indicator): string {
  const format = numberFormat('sv');
  if (figure.value !== null) {
    const { kind, unit, decimals } = indicator;
    // What a count counts stands beside it.
    return kind === 'count' ? format.number(figure.value, decimals) : format.withUnit(figure.value, unit, decimals);
  }
  if (figure.reason === 'not-aggregable' && figure.spread !== null) {
    return words('figures.spread', { range: spreadText(figure.spread, indicator, format) });
  }
  return words(`reason.${figure.reason ?? 'missing'}`);
}
