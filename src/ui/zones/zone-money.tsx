import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { Zone } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';

/** Kronor and kronor per resident, year by year, of the chosen zone; of several, each zone's own for the chosen year. */
export function ZoneMoney(props: { readonly zones: readonly Zone[] }): JSX.Element {
  const { session, derived, format, t } = useWorkspace();
  const only = () => (props.zones.length === 1 ? props.zones[0] : undefined);
  const years = createMemo(() => {
    const zone = only();
    return zone === undefined ? [] : (derived.zoneMoney().get(zone.id) ?? []);
  });
  const perResident = (sek: number | null): string => (sek === null ? '–' : format().kronor(Math.round(sek)));
  const ofYear = (zone: Zone) =>
    (derived.zoneMoney().get(zone.id) ?? []).find(({ year }) => year === session.state.year);
  return (
    <>
      <h3>{t('zones.money')}</h3>
      <Show
        when={only()}
        fallback={
          <table class="table">
            <caption class="quiet small">{t('zones.moneyOfYear', { year: session.state.year })}</caption>
            <tbody>
              <For each={props.zones}>
                {(zone) => (
                  <tr>
                    <th scope="row">{zone.name}</th>
                    <td class="number">{format().kronor(ofYear(zone)?.amountSek ?? 0)}</td>
                    <td class="number">{perResident(ofYear(zone)?.sekPerResident ?? null)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        }
      >
        <Show
          when={years().some(({ amountSek }) => amountSek > 0)}
          fallback={<p class="quiet">{t('zones.noMoney')}</p>}
        >
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
                <Show when={years().some(({ overlappingZonesSek }) => overlappingZonesSek > 0)}>
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
                      {perResident(row.sekPerResident)}
                    </td>
                    <Show when={years().some(({ overlappingZonesSek }) => overlappingZonesSek > 0)}>
                      <td class="number">{format().kronor(row.overlappingZonesSek)}</td>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
      </Show>
    </>
  );
}
