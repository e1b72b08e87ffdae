import type { AllocationState } from '../../core/catalog/catalog.ts';
import type { Translate } from '../../i18n/translator.ts';

export function allocationStateText(t: Translate, state: AllocationState | null): string {
  return state === null ? t('budget.noAllocation') : t(`allocation.state.${state}`);
}
