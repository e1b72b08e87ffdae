import type { Accessor } from 'solid-js';
import { createMemo } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import { withImports } from '../core/import/imported-reference.ts';
import type { ImportedIndicator } from '../core/plan/imported-indicator.ts';
import type { Plan } from '../core/plan/plan.ts';

/**
 * The reference data as the open plan has them: the page's own, with what the plan imported and what is looked at before
 * it is taken in. One object that always says what is so now; who reads it in a memo or in the page follows along.
 */
export function createEffectiveReference(
  own: ReferenceData,
  plan: Accessor<Plan>,
  preview: Accessor<readonly ImportedIndicator[]>,
): ReferenceData {
  // The plan's list stays the same object until an import changes it: other edits end here.
  const imported = createMemo(() => plan().importedIndicators);
  const now = createMemo(() => withImports(own, [...imported(), ...preview()]));
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
