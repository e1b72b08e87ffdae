import type { PlanBorders } from '../plan/plan-borders.ts';

/** A plan of this browser and the borders it asks for; null where the plan could not be read. */
export interface PlanAsking {
  readonly title: string;
  readonly borders: readonly PlanBorders[] | null;
}

/** Who asks for borders that are kept. */
export interface BordersNamed {
  /** As the first plan that asks for them says; null where none does. */
  readonly said: PlanBorders | null;
  /** Titles of the plans that ask for them. */
  readonly plans: readonly string[];
  /** Whether it is sure that no plan asks for them: every plan could be read, and none does. */
  readonly isUnneeded: boolean;
}

export function bordersNamed(fingerprint: string, plans: readonly PlanAsking[]): BordersNamed {
  const asking = plans.flatMap(({ title, borders }) => {
    const said = borders?.find((each) => each.fingerprint === fingerprint);
    return said === undefined ? [] : [{ title, said }];
  });
  return {
    said: asking[0]?.said ?? null,
    plans: asking.map(({ title }) => title),
    isUnneeded: asking.length === 0 && plans.every(({ borders }) => borders !== null),
  };
}
