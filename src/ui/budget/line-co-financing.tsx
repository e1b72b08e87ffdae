import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import { lineCoFinancing } from '../../core/budget/co-financing.ts';
import type { BudgetLine } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';
import { addByYear, lackingWords } from './co-financing-text.ts';

/** Under a line's amounts: in which years it lacks co-financing by itself, how much, and what to change. */
export function LineCoFinancingNote(props: { readonly line: BudgetLine }): JSX.Element {
  const { store, format, t } = useWorkspace();
  const lacking = createMemo(() => lineCoFinancing(props.line, store().plan().settings.maximumGrantPercent));
  const years = (): string => {
    const list = lacking()?.years.map(({ year }) => year) ?? [];
    const [first, last] = [list[0], list.at(-1)];
    const unbroken = first !== undefined && last !== undefined && last - first + 1 === list.length;
    return unbroken && list.length > 2 ? `${first}–${last}` : list.join(', ');
  };
  return (
    <Show when={lacking()}>
      {(found) => (
        <p class="remark" classList={{ 'remark--caution': found().decided }}>
          {t(found().decided ? 'coFinancing.decidedLine' : 'coFinancing.proposedLine', {
            years: years(),
            ...lackingWords(format(), found()),
          })}
          <Show when={addByYear(format(), found().years)}>
            {(list) => <> {t('coFinancing.addByYear', { list: list() })}</>}
          </Show>
        </p>
      )}
    </Show>
  );
}
