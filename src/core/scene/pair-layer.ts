import type { LocalizedText } from '../catalog/catalog.ts';
import type { Area } from '../catalog/reference-data.ts';
import type { AreaMeasure } from '../compare/area-measure.ts';
import { classifyPair, pairColours } from '../compare/pair-classes.ts';
import type { AreaCode } from '../identifiers.ts';
import { textColourOn } from '../indicator/colour-ramps.ts';
import type { AreaLayer } from './area-layer.ts';
import type { AreaClass, GridAxis, LegendClass } from './scene.ts';

export interface PairLayerOptions {
  readonly x: AreaMeasure;
  readonly y: AreaMeasure;
  /** Of the division that both are shown on, in its order. */
  readonly areas: readonly Area[];
  readonly title: LocalizedText;
  readonly caption: LocalizedText;
  /** What a cell of the grid stands for, for who cannot see it. */
  readonly nameCell: (x: GridLimits, y: GridLimits) => LocalizedText;
}

export interface GridLimits {
  readonly from: number;
  readonly to: number;
}

/**
 * Two figures at once as colours of the areas. Class number row × columns + column, both ascending with the values.
 * @throws where the two stand on different divisions
 */
export function pairLayer({ x, y, areas, title, caption, nameCell }: PairLayerOptions): AreaLayer {
  if (x.division !== y.division) throw new Error(`pair layer: ${x.division} and ${y.division} have no areas in common`);
  const pair = classifyPair(x, y);
  const colours = pairColours(pair);
  const areaClasses = new Map<AreaCode, AreaClass>();
  const counts = new Array<number>(pair.columns * pair.rows).fill(0);
  let noDataCount = 0;
  for (const [position, { code }] of areas.entries()) {
    const cell = pair.cells[position] ?? null;
    if (cell === null) {
      noDataCount += 1;
      areaClasses.set(code, 'no-data');
      continue;
    }
    const place = cell.row * pair.columns + cell.column;
    counts[place] = (counts[place] ?? 0) + 1;
    areaClasses.set(code, place);
  }
  const classes = counts.map((areaCount, place): LegendClass => {
    const [row, column] = [Math.floor(place / pair.columns), place % pair.columns];
    const colour = colours[row]?.[column] ?? '#ffffff';
    const ofX = limits(pair.x.breaks, column);
    const ofY = limits(pair.y.breaks, row);
    return { ...ofX, areaCount, colour, textColour: textColourOn(colour), name: nameCell(ofX, ofY) };
  });
  return {
    division: x.division,
    areaClasses,
    legend: {
      indicator: x.id,
      title,
      caption,
      unit: x.unit,
      decimals: x.decimals,
      year: x.year,
      direction: x.direction,
      source: x.source === y.source ? x.source : `${x.source}; ${y.source}`,
      licence: x.licence === y.licence ? x.licence : `${x.licence}; ${y.licence}`,
      classes,
      noDataCount,
      aggregated: false,
      elsewhere: null,
      flags: [],
      grid: { x: gridAxis(x, pair.x.breaks), y: gridAxis(y, pair.y.breaks) },
    },
  };
}

function limits(breaks: readonly number[], place: number): GridLimits {
  const [from = 0, to = 0] = breaks.slice(place, place + 2);
  return { from, to };
}

/** A copy throughout: a store takes it for its own, and what belongs to the catalogue is frozen. */
function gridAxis({ name, unit, decimals, direction }: AreaMeasure, breaks: readonly number[]): GridAxis {
  return { title: { ...name }, unit, decimals, direction, breaks: [...breaks] };
}
