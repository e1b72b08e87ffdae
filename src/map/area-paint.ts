import type { AreaCode } from '../core/identifiers.ts';
import type { AreaClass, Legend, Scene } from '../core/scene/scene.ts';

/** The feature-state of one area: everything about it that changes while its border stays. */
export interface AreaState {
  /** CSS colour of its class; transparent where the pattern shows. */
  readonly colour: string;
  readonly missing: boolean;
  readonly selected: boolean;
  readonly hovered: boolean;
}

export interface AreaStateChange {
  readonly code: AreaCode;
  readonly state: Partial<AreaState>;
}

type PaintedScene = Pick<Scene, 'division' | 'areaClasses' | 'legend' | 'selectedAreas' | 'hoveredArea'>;

const TRANSPARENT = 'rgba(0, 0, 0, 0)';

/**
 * What to tell the map so that areas painted as `before` come to show `after`; `before` is null for areas not painted yet.
 * Only what differs: a hover costs two changes, not one for each area.
 */
export function areaStateChanges(before: PaintedScene | null, after: PaintedScene): readonly AreaStateChange[] {
  const known = before !== null && before.division === after.division ? before : null;
  const changes = new Map<AreaCode, Partial<AreaState>>();
  const add = (code: AreaCode, state: Partial<AreaState>): void => {
    changes.set(code, { ...changes.get(code), ...state });
  };
  addColours(known, after, add);
  addSelection(known?.selectedAreas ?? new Set(), after.selectedAreas, add);
  addHover(known?.hoveredArea ?? null, after.hoveredArea, add);
  return [...changes].map(([code, state]) => ({ code, state }));
}

type Add = (code: AreaCode, state: Partial<AreaState>) => void;

function addColours(before: PaintedScene | null, after: PaintedScene, add: Add): void {
  if (before?.areaClasses === after.areaClasses && before.legend === after.legend) return;
  for (const [code, areaClass] of after.areaClasses) {
    const next = paintOf(areaClass, after.legend);
    const previousClass = before?.areaClasses.get(code);
    const previous = before === null || previousClass === undefined ? null : paintOf(previousClass, before.legend);
    if (previous?.colour !== next.colour || previous.missing !== next.missing) add(code, next);
  }
}

function addSelection(before: ReadonlySet<AreaCode>, after: ReadonlySet<AreaCode>, add: Add): void {
  for (const code of before) if (!after.has(code)) add(code, { selected: false });
  for (const code of after) if (!before.has(code)) add(code, { selected: true });
}

function addHover(before: AreaCode | null, after: AreaCode | null, add: Add): void {
  if (before === after) return;
  if (before !== null) add(before, { hovered: false });
  if (after !== null) add(after, { hovered: true });
}

function paintOf(areaClass: AreaClass, legend: Legend): Pick<AreaState, 'colour' | 'missing'> {
  if (areaClass === 'no-data') return { colour: TRANSPARENT, missing: true };
  const found = legend.classes[areaClass];
  if (found === undefined) {
    throw new Error(`areaStateChanges: class ${areaClass} is not among the legend's ${legend.classes.length}`);
  }
  return { colour: found.colour, missing: false };
}
