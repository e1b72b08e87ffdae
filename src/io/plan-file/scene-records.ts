import { fieldChanges } from '../../core/plan/operations/changes.ts';
import type { FieldChange, FieldValue } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PlanFile } from './plan-file-schema.ts';

export function sceneRecords({ scenes }: Pick<Plan, 'scenes'>): readonly object[] {
  return scenes.map(({ id, title, text, notes, indicator, division, year, view, zones, figure, orderKey }) => ({
    ...{ id, title, text, notes, indicator, division, year, view, zones, figure, orderKey },
  }));
}

/** What the file's scenes say, field by field; `orderKeys[i]` belongs to the i-th. */
export function sceneFileChanges(scenes: PlanFile['scenes'], orderKeys: readonly string[]): readonly FieldChange[] {
  return scenes.flatMap(({ id, title, text, notes, indicator, division, year, view, zones, figure }, position) => {
    const fields = { title, text, notes, indicator, division, year };
    const drawn = { view, zones, figure } as Readonly<Record<string, FieldValue | undefined>>;
    return fieldChanges('scenes', id, { ...fields, ...drawn, orderKey: orderKeys[position] });
  });
}
