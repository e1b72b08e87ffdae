import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createSignal } from 'solid-js';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { DivisionData, ReferenceData } from '../core/catalog/reference-data.ts';
import { withImports } from '../core/import/imported-reference.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { PlanBorders } from '../core/plan/plan-borders.ts';

/** Puts the borders that a plan asks for in place of the page's own. */
export type PlaceBorders = (own: ReferenceData, said: readonly PlanBorders[]) => ReferenceData;

/**
 * The reference data as the open plan has them: the page's own, on the plan's borders, with what the plan imported and what
 * is looked at before it is taken in. One object that always says what is so now; who reads it in a memo or in the page
 * follows along.
 */
export function createEffectiveReference(
  own: ReferenceData,
  plan: Accessor<Plan>,
  preview: Accessor<readonly ImportedIndicator[]>,
  placeBorders: Accessor<PlaceBorders>,
): ReferenceData {
  // The plan's lists stay the same objects until an import changes them: other edits end here.
  const imported = createMemo(() => plan().importedIndicators);
  const said = createMemo(() => plan().borders);
  const placed = createMemo(() => (said().length === 0 ? own : placeBorders()(own, said())));
  const all = createMemo(() => [...imported(), ...preview()]);
  // Which years belong together is of no matter to a first map: it is fetched once there are several to put together.
  const [joinYears, setJoinYears] = createSignal<(catalog: Catalog) => Catalog>((catalog) => catalog);
  let isAsked = false;
  createEffect(() => {
    if (isAsked || all().length < 2) return;
    isAsked = true;
    void import('../core/import/imported-years.ts').then(
      ({ catalogWithYears }) => setJoinYears(() => catalogWithYears),
      () => undefined,
    );
  });
  const now = createMemo(() => {
    const data = withImports(placed(), all());
    return all().length < 2 ? data : { ...data, catalog: joinYears()(data.catalog) };
  });
  return {
    ...own,
    get catalog() {
      return now().catalog;
    },
    get divisions() {
      return now().divisions;
    },
  };
}

/** The divisions as ground: a new list only where areas have other borders, not with every column. */
export function createGround(reference: ReferenceData): Accessor<readonly DivisionData[]> {
  return createMemo(() => [...reference.divisions.values()], [], { equals: isSameGround });
}

export function isSameGround(one: readonly DivisionData[], other: readonly DivisionData[]): boolean {
  return one.length === other.length && one.every(({ areas }, position) => areas === other[position]?.areas);
}

/** A division that always says what is so now, for who keeps it. */
export function liveDivision(now: Accessor<DivisionData>): DivisionData {
  return {
    get division() {
      return now().division;
    },
    get areas() {
      return now().areas;
    },
    get positionOfCode() {
      return now().positionOfCode;
    },
    get index() {
      return now().index;
    },
    get columns() {
      return now().columns;
    },
  };
}
