import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { lineLeaves } from '../../core/budget/leaves.ts';
import { yearSums } from '../../core/budget/line-years.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';

/** All lines of the chosen year summed by where they go, zones with kronor per resident. */
export function MoneyByPlace(): JSX.Element {
  const { session, store, format, t } = useWorkspace();
  const lines = createMemo(() => store().plan().budgetLines);
  const zones = createMemo(() => store().plan().zones);
  const year = createMemo(() => session.state.year);
  const total = () => yearSums(lines()).get(year())?.allSek ?? 0;
  /** What is in no zone; lines wholly in zones are passed over. */
  const outside = createMemo(() => {
    const sums = { 'municipality-wide': 0, 'without-place': 0 };
    for (const line of lines()) {
      if (line.place.kind === 'zones' && line.place.weights.length > 0 && line.place.unplacedWeight === undefined)
        continue;
      for (const { place, amountSek, year: of } of lineLeaves(line)) {
        if (of === year() && place.kind !== 'zone') sums[place.kind] += amountSek;
      }
    }
    return sums;
  });
  return (
    <aside class="detail" data-chosen="false" aria-label={t('shell.detail')}>
      <div class="panel__section">
        <h2>{t('budget.whereTo', { year: session.state.year })}</h2>
        <p class="quiet">{t('budget.whereToLead')}</p>
        <div class="table-wrap" ref={focusWhileScrolling}>
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
              <For each={zones()}>{(zone) => <ZoneRow zone={zone} year={year()} />}</For>
              <PlainRow name={t('budget.municipalityWide')} amountSek={outside()['municipality-wide']} />
              <Show when={outside()['without-place'] > 0}>
                <PlainRow name={t('budget.withoutPlace')} amountSek={outside()['without-place']} />
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
        <Show when={zones().length > 1}>
          <p class="quiet small">{t('budget.overlapNote')}</p>
        </Show>
      </div>
    </aside>
  );
}

function ZoneRow(props: { readonly zone: Zone; readonly year: number }): JSX.Element {
  const { session, derived, format } = useWorkspace();
  // A zone untouched by an edit keeps its list: its row is not worked out again.
  const money = createMemo(() => derived.zoneMoney().get(props.zone.id));
  const inYear = createMemo(() => money()?.find(({ year }) => year === props.year));
  const perResident = (): string => {
    const value = inYear()?.sekPerResident ?? null;
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
      <td class="number">{format().number(inYear()?.amountSek ?? 0)}</td>
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
