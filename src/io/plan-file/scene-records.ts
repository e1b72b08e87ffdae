import { fieldChanges } from '../../core/plan/operations/changes.ts';
import type { FieldChange, FieldValue } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PlanFile } from './plan-file-schema.ts';

export function sceneRecords({ scenes }: Pick<Plan, 'scenes'>): readonly object[] {
  return scenes.map((scene) => {
    const { id, title, text, notes, indicator, indicatorYear, need, division, year, view, zones, figure, orderKey } =
      scene;
    return {
      ...{ id, title, text, notes, indicator },
      // Said where they say something, so that a file without them stays as it was.
      ...(indicatorYear === null ? {} : { indicatorYear }),
      ...(need === null ? {} : { need }),
      ...{ division, year, view, zones, figure, orderKey },
    };
  });
}

/** What the file's scenes say, field by field; `orderKeys[i]` belongs to the i-th. */
export function sceneFileChanges(scenes: PlanFile['scenes'], orderKeys: readonly string[]): readonly FieldChange[] {
  return scenes.flatMap(({ id, title, text, notes, indicator, indicatorYear, division, year, ...rest }, position) => {
    const fields = { title, text, notes, indicator, indicatorYear, division, year };
    const { view, zones, figure, need } = rest;
    const drawn = { view, zones, figure, need } as Readonly<Record<string, FieldValue | undefined>>;
    return fieldChanges('scenes', id, { ...fields, ...drawn, orderKey: orderKeys[position] });
  });
}
