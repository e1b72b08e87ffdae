import '../../styles/reach.css';
import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { ReachedArea } from '../../core/budget/reach-areas.ts';
import { contributionsTo } from '../../core/budget/reach-picture.ts';
import { areaLabel } from '../areas/area-label.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { Icon } from '../primitives/icon.tsx';
import { isNarrow } from '../primitives/narrow-screen.ts';
import { useWorkspace } from '../workspace.ts';
import { periodText, useReachValues } from './reach-context.ts';
import { ReachSpread } from './reach-spread.tsx';
import { WhatIfBeforeAfter } from './what-if-before-after.tsx';

/** Beside the map: what reaches the chosen area and by way of what, or how all of it follows need. */
export function ReachDetail(): JSX.Element {
  const { session, t } = useWorkspace();
  const narrow = isNarrow();
  return (
    <Show
      when={session.state.reach.view === 'reach'}
      fallback={
        <aside class="detail" data-chosen="false" aria-label={t('shell.detail')} ref={focusWhileScrolling}>
          {/* Where there is no room beside the map, the panel has it. */}
          <Show when={!narrow()}>
            <WhatIfBeforeAfter />
          </Show>
        </aside>
      }
    >
      <PlanReachDetail />
    </Show>
  );
}

function PlanReachDetail(): JSX.Element {
  const workspace = useWorkspace();
  const { session, t } = workspace;
  const values = useReachValues(workspace);
  const narrow = isNarrow();
  const chosen = createMemo(() => {
    const [code] = session.state.selectedAreas;
    return values.picture().areas.find(({ area }) => area.code === code) ?? null;
  });
  return (
    <Show
      when={chosen()}
      fallback={
        <aside class="detail" data-chosen="false" aria-label={t('shell.detail')}>
          <Show when={!narrow()}>
            <ReachSpread />
          </Show>
        </aside>
      }
    >
      {(reached) => <AreaReach reached={reached()} />}
    </Show>
  );
}

function AreaReach(props: { readonly reached: ReachedArea }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, format, t } = workspace;
  const values = useReachValues(workspace);
  const label = () => areaLabel(props.reached.area, derived.countingDivision(), reference);
  return (
    <aside class="detail" data-chosen="true" aria-label={t('shell.detail')}>
      <div class="panel__section">
        <div class="panel__head">
          <h2>{t('reach.areaHeading', { area: label() })}</h2>
          <button
            type="button"
            class="button button--plain button--icon"
            onClick={() => session.set({ selectedAreas: [] })}
          >
            <Icon name="close" />
            <span class="visually-hidden">{t('reach.areaClear')}</span>
          </button>
        </div>
        <p class="quiet">{periodText(workspace)}</p>
        <dl class="headline">
          <div>
            <dt>{t('reach.perResidentLong')}</dt>
            <dd data-reach="area-per-resident">
              {props.reached.sekPerResident === null ? '–' : format().kronor(Math.round(props.reached.sekPerResident))}
            </dd>
          </div>
          <div>
            <dt>{t('reach.areaAmount')}</dt>
            <dd data-reach="area-amount">{format().kronor(props.reached.amountSek)}</dd>
          </div>
          <div>
            <dt>{t('reach.residents')}</dt>
            <dd>{props.reached.residents === null ? t('reach.unknown') : format().number(props.reached.residents)}</dd>
          </div>
        </dl>
        <ContributionTable reached={props.reached} values={values} />
      </div>
    </aside>
  );
}

function ContributionTable(props: {
  readonly reached: ReachedArea;
  readonly values: ReturnType<typeof useReachValues>;
}): JSX.Element {
  const { store, session, format, t } = useWorkspace();
  const contributions = createMemo(() =>
    contributionsTo(props.reached.area.code, props.values.leaves(), props.values.people()),
  );
  const titleOf = (id: string): string =>
    store()
      .plan()
      .budgetLines.find((line) => line.id === id)?.title ?? id;
  const nameOf = (id: string): string =>
    store()
      .plan()
      .zones.find((zone) => zone.id === id)?.name ?? id;
  return (
    <Show when={contributions().length > 0} fallback={<p>{t('reach.areaNoZone')}</p>}>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table reach-table">
          <caption>{t('reach.areaLines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reach.areaLine')}</th>
              <th scope="col" class="number">
                {t('reach.areaShare')}
              </th>
              <th scope="col" class="number">
                {t('reach.kronor')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={contributions()}>
              {(part) => (
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      class="row-button"
                      onClick={() => session.set({ task: 'budget', selectedLine: part.line })}
                    >
                      {titleOf(part.line)}
                    </button>
                    <span class="quiet small reach-table__under">{nameOf(part.zone)}</span>
                  </th>
                  <td class="number">
                    {format().percentOfFraction(part.people / part.zonePeople)}
                    <span class="quiet small reach-table__under">
                      {format().number(Math.round(part.people))}{' '}
                      {t('reach.areaOf', { whole: format().number(Math.round(part.zonePeople)) })}
                    </span>
                  </td>
                  <td class="number">
                    {format().number(part.amountSek)}
                    <span class="quiet small reach-table__under">
                      {t('reach.areaOf', { whole: format().number(part.zoneSek) })}
                    </span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reach.total')}</th>
              <td />
              <td class="number">{format().number(props.reached.amountSek)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Show>
  );
}
