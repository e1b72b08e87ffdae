import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { ZoneId } from '../../core/identifiers.ts';
import { landingSek } from '../../core/overlap/landing.ts';
import type { ReviewSubject } from '../../core/plan/holdings.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';
import { ReviewForm } from './review-form.tsx';
import { ReviewHistory } from './review-history.tsx';

/** Ground that zones share: who is counted in each of them, what money falls there, and the ways out. */
export function GroundDetail(props: { readonly zones: readonly ZoneId[] }): JSX.Element {
  const workspace = useWorkspace();
  const { store, format, t } = workspace;
  const values = overlapValues(workspace);
  const subject = (): ReviewSubject => ({ kind: 'zones', zones: props.zones });
  const facts = () => values.factsOf(subject());
  return (
    <>
      <Show when={facts()} fallback={<p class="remark">{t('overlaps.changedGone')}</p>}>
        {(found) => (
          <>
            <p>
              {found().residents === null
                ? t('overlaps.groundLeadUnknown', { area: format().squareKilometres(found().areaM2) })
                : t('overlaps.groundLead', {
                    area: format().squareKilometres(found().areaM2),
                    residents: `≈\u00A0${format().number(found().residents ?? 0)}`,
                  })}
            </p>
            <DoubleMoney zones={props.zones} residents={found().residents} />
            <Show when={props.zones.length === 2 && !store().readOnly && store().plan().reviewRequest === null}>
              <WaysOut zones={props.zones} />
            </Show>
            <Show when={props.zones.length > 2}>
              <Pairs zones={props.zones} />
            </Show>
          </>
        )}
      </Show>
      <ReviewHistory subject={subject()} />
      <Show when={facts() !== null && !store().readOnly}>
        <ReviewForm subjects={[subject()]} title={t('overlaps.review')} />
      </Show>
    </>
  );
}

/** Each zone's money on the same people, year by year. */
function DoubleMoney(props: { readonly zones: readonly ZoneId[]; readonly residents: number | null }): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = overlapValues(workspace);
  const zones = () => props.zones.flatMap((id) => values.view()?.ledger.zones.get(id) ?? []);
  const years = createMemo(() => {
    const all = zones().flatMap(({ money }) => money.filter(({ amountSek }) => amountSek > 0).map(({ year }) => year));
    return [...new Set(all)].sort((a, b) => a - b);
  });
  const landing = (id: ZoneId, year: number): number | null => {
    const ledger = values.view()?.ledger;
    const own = ledger?.zones.get(id)?.money.find((each) => each.year === year)?.amountSek ?? 0;
    return landingSek(own, props.residents, ledger?.zoneResidents.get(id) ?? null);
  };
  const text = (amountSek: number | null): string =>
    amountSek === null ? t('overlaps.unknown') : amountSek === 0 ? '0' : `≈\u00A0${format().number(amountSek / 1000)}`;
  const sum = (year: number): number | null =>
    props.zones.reduce<number | null>((total, id) => {
      const part = landing(id, year);
      return total === null || part === null ? null : total + part;
    }, 0);
  return (
    <Show when={years().length > 0} fallback={<p class="quiet">{t('overlaps.noMoney')}</p>}>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table overlap-money">
          <caption>
            {t('overlaps.doubleMoney')}
            <span class="quiet small overlap-money__lead">{t('overlaps.doubleMoneyLead')}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('overlaps.year')}</th>
              <For each={props.zones}>
                {(id) => (
                  <th scope="col" class="number">
                    {zoneNames(workspace, [id])}
                  </th>
                )}
              </For>
              <th scope="col" class="number">
                {t('overlaps.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={years()}>
              {(year) => (
                <tr>
                  <th scope="row">{year}</th>
                  <For each={props.zones}>{(id) => <td class="number">{text(landing(id, year))}</td>}</For>
                  <td class="number">{text(sum(year))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

/** Three zones and more are parted two at a time. */
function Pairs(props: { readonly zones: readonly ZoneId[] }): JSX.Element {
  const workspace = useWorkspace();
  const { t } = workspace;
  const values = overlapValues(workspace);
  const pairs = () => props.zones.flatMap((one, place) => props.zones.slice(place + 1).map((other) => [one, other]));
  return (
    <fieldset class="overlap-ways">
      <legend>{t('overlaps.pairs')}</legend>
      <For each={pairs()}>
        {(pair) => (
          <button type="button" class="button" onClick={() => values.choose({ kind: 'ground', zones: pair })}>
            {zoneNames(workspace, pair)}
          </button>
        )}
      </For>
    </fieldset>
  );
}

/** One click each, and undone as any edit. */
function WaysOut(props: { readonly zones: readonly ZoneId[] }): JSX.Element {
  const workspace = useWorkspace();
  const { map, t } = workspace;
  const name = (id: ZoneId | undefined): string => (id === undefined ? '' : zoneNames(workspace, [id]));
  const pairs = () => [props.zones, [...props.zones].reverse()];
  return (
    <fieldset class="overlap-ways">
      <legend>{t('overlaps.waysOut')}</legend>
      <For each={pairs()}>
        {(pair) => (
          <button type="button" class="button" onClick={() => map.combine('subtract', pair)}>
            {t('overlaps.cut', { zone: name(pair[0]), other: name(pair[1]) })}
          </button>
        )}
      </For>
      <button type="button" class="button" onClick={() => map.combine('unite', props.zones)}>
        {t('overlaps.unite', { zone: name(props.zones[0]) })}
      </button>
      <p class="quiet small">
        {t('overlaps.waysHelp')} {t('overlaps.accept')}
      </p>
    </fieldset>
  );
}
