import type { Cell, ReferenceData } from '../catalog/reference-data.ts';
import type { AreaCode, DivisionId, IndicatorId } from '../identifiers.ts';
import { areaValues } from '../indicator/area-values.ts';
import { municipalityFigures } from '../indicator/municipality-figures.ts';

export interface Tenure {
  readonly indicator: IndicatorId;
  readonly dwellings: Cell;
  /** Of all dwellings in the area; null where one of the tenures is not known. */
  readonly percent: number | null;
  readonly municipalityPercent: number | null;
}

/** An area's dwellings by tenure beside the municipality's, in the catalogue's order; empty where it names none. */
export function tenuresOfArea(division: DivisionId, code: AreaCode, reference: ReferenceData): readonly Tenure[] {
  const ids = reference.catalog.profile?.tenures ?? [];
  const counts = ids.map((id) => dwellingsOf(id, division, code, reference));
  const whole = ids.map((id) => municipalityFigures(reference).get(id)?.value ?? 'missing');
  return ids.map((indicator, turn) => ({
    indicator,
    dwellings: counts[turn] ?? 'missing',
    percent: percentOf(counts, turn),
    municipalityPercent: percentOf(whole, turn),
  }));
}

function dwellingsOf(id: IndicatorId, division: DivisionId, code: AreaCode, reference: ReferenceData): Cell {
  const indicator = reference.catalog.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`tenures: the catalogue has no indicator ${id}`);
  const { shownOn, values } = areaValues(indicator, division, reference);
  const position = shownOn === division ? reference.divisions.get(division)?.positionOfCode.get(code) : undefined;
  return position === undefined ? 'not-applicable' : (values[position] ?? 'missing');
}

function percentOf(counts: readonly Cell[], turn: number): number | null {
  const known = counts.filter((count) => typeof count === 'number');
  const all = known.reduce((sum, count) => sum + count, 0);
  const own = counts[turn];
  if (typeof own !== 'number' || known.length < counts.length || all === 0) return null;
  return (100 * own) / all;
}
