import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Zone } from '../../core/plan/plan.ts';
import { approximately, isUncertain } from '../../i18n/figure-text.ts';
import { useWorkspace } from '../workspace.ts';

/** Kronor and kronor per resident: of one zone year by year, of several each zone's own in the chosen year. */
export function ZoneMoney(props: { readonly zones: readonly Zone[] }): JSX.Element {
  const { store, commands, t } = useWorkspace();
  const only = () => (props.zones.length === 1 ? props.zones[0] : undefined);
  const addLine = commands.find(({ id }) => id === 'addZoneLine');
  return (
    <>
      <div class="panel__head">
        <h3>{t('zones.money')}</h3>
        <Show when={!store().readOnly}>
          <button type="button" class="button" onClick={() => addLine?.run()}>
            {t('command.addZoneLine')}
          </button>
        </Show>
      </div>
      <Show when={only()} fallback={<MoneyOfZones zones={props.zones} />}>
        {(zone) => <MoneyByYear zone={zone()} />}
      </Show>
    </>
  );
}

/** As uncertain as the residents it is divided by. */
function PerResident(props: { readonly zone: Zone; readonly sek: number | null }): JSX.Element {
  const { derived, format } = useWorkspace();
  const isGuess = (): boolean => {
    const figures = derived.figuresOfZone(props.zone);
    const residents = figures.ok ? figures.value.figures.get(derived.residentsIndicator()) : undefined;
    return residents !== undefined && isUncertain(residents, 0, format());
  };
  return <>{props.sek === null ? '–' : approximately(format().kronor(Math.round(props.sek)), isGuess())}</>;
}

function MoneyOfZones(props: { readonly zones: readonly Zone[] }): JSX.Element {
  const { session, derived, format, t } = useWorkspace();
  const ofYear = (zone: Zone) =>
    (derived.zoneMoney().get(zone.id) ?? []).find(({ year }) => year === session.state.year);
  return (
    <table class="table">
      <caption class="quiet small">{t('zones.moneyOfYear', { year: session.state.year })}</caption>
      <tbody>
        <For each={props.zones}>
          {(zone) => (
            <tr>
              <th scope="row">{zone.name}</th>
              <td class="number">{format().kronor(ofYear(zone)?.amountSek ?? 0)}</td>
              <td class="number">
                <PerResident zone={zone} sek={ofYear(zone)?.sekPerResident ?? null} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function MoneyByYear(props: { readonly zone: Zone }): JSX.Element {
  const { session, derived, format, t } = useWorkspace();
  const years = createMemo(() => derived.zoneMoney().get(props.zone.id) ?? []);
  const hasOverlaps = () => years().some(({ overlappingZonesSek }) => overlappingZonesSek > 0);
  return (
    <Show when={years().some(({ amountSek }) => amountSek > 0)} fallback={<p class="quiet">{t('zones.noMoney')}</p>}>
      <table class="table">
        <caption class="visually-hidden">{t('zones.money')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('zones.year')}</th>
            <th scope="col" class="number">
              {t('zones.kronor')}
            </th>
            <th scope="col" class="number">
              {t('zones.perResident')}
            </th>
            <Show when={hasOverlaps()}>
              <th scope="col" class="number">
                {t('zones.overlappingMoney')}
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={years()}>
            {(row) => (
              <tr data-chosen={row.year === session.state.year}>
                <th scope="row">{row.year}</th>
                <td class="number" data-money={row.year}>
                  {format().kronor(row.amountSek)}
                </td>
                <td class="number" data-per-resident={row.year}>
                  <PerResident zone={props.zone} sek={row.sekPerResident} />
                </td>
                <Show when={hasOverlaps()}>
                  <td class="number">{format().kronor(row.overlappingZonesSek)}</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
