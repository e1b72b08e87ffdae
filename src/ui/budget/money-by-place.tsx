import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { placeKey } from '../../core/budget/budget-totals.ts';
import { budgetLeaves, sumLeaves } from '../../core/budget/leaves.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';

/** All lines of the chosen year summed by where they go, zones with kronor per resident. */
export function MoneyByPlace(): JSX.Element {
  const { session, store, format, t } = useWorkspace();
  const plan = () => store().plan();
  const leaves = createMemo(() => budgetLeaves(plan()).filter(({ year }) => year === session.state.year));
  const sums = createMemo(() => sumLeaves(leaves(), placeKey));
  const total = () => leaves().reduce((sum, { amountSek }) => sum + amountSek, 0);
  const sumOf = (key: Parameters<ReturnType<typeof sums>['get']>[0]): number => sums().get(key) ?? 0;
  return (
    <aside class="detail" data-chosen="false" aria-label={t('shell.detail')}>
      <div class="panel__section">
        <h2>{t('budget.whereTo', { year: session.state.year })}</h2>
        <p class="quiet">{t('budget.whereToLead')}</p>
        <div class="table-wrap">
          <table class="table line-table">
            <caption class="visually-hidden">{t('budget.whereToTable', { year: session.state.year })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('budget.place')}</th>
                <th scope="col" class="number">
                  {t('budget.amountKronor')}
                </th>
                <th scope="col" class="number">
                  {t('budget.perResident')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={plan().zones}>{(zone) => <ZoneRow zone={zone} amountSek={sumOf(zone.id)} />}</For>
              <PlainRow name={t('budget.municipalityWide')} amountSek={sumOf('municipality-wide')} />
              <Show when={sumOf('without-place') > 0}>
                <PlainRow name={t('budget.withoutPlace')} amountSek={sumOf('without-place')} />
              </Show>
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('budget.total')}</th>
                <td class="number">{format().number(total())}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
        <Show when={plan().zones.length > 1}>
          <p class="quiet small">{t('budget.overlapNote')}</p>
        </Show>
      </div>
    </aside>
  );
}

function ZoneRow(props: { readonly zone: Zone; readonly amountSek: number }): JSX.Element {
  const { session, derived, format } = useWorkspace();
  const perResident = (): string => {
    const money = derived.zoneMoney().get(props.zone.id);
    const value = money?.find(({ year }) => year === session.state.year)?.sekPerResident ?? null;
    return value === null ? '–' : format().number(value);
  };
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="row-button zone-button zone-name"
          onClick={() => session.set({ task: 'zones', selectedZones: [props.zone.id] })}
        >
          <span class={`swatch zone-colour-${props.zone.colour}`} aria-hidden="true" />
          {props.zone.name}
        </button>
      </th>
      <td class="number">{format().number(props.amountSek)}</td>
      <td class="number">{perResident()}</td>
    </tr>
  );
}

function PlainRow(props: { readonly name: string; readonly amountSek: number }): JSX.Element {
  const { format } = useWorkspace();
  return (
    <tr>
      <th scope="row" class="zone-name">
        {props.name}
      </th>
      <td class="number">{format().number(props.amountSek)}</td>
      <td class="number">–</td>
    </tr>
  );
}
