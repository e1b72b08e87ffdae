import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { ZoneId } from '../../core/identifiers.ts';
import { setBudgetPlace } from '../../core/plan/operations/set-budget-place.ts';
import type { BudgetLine, BudgetPlace } from '../../core/plan/plan.ts';
import { isWithoutPlace } from '../../core/plan/weights.ts';
import { Segmented } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { ZoneShareRow } from './zone-share-row.tsx';
import type { ZoneWeight } from './zone-weights.ts';
import {
  evenSplit,
  isEvenSplit,
  scaledToWhole,
  sumsToWhole,
  weightSum,
  weightsAsPercent,
  withoutZone,
  withWeight,
  withZone,
} from './zone-weights.ts';

/** Where the line's money goes: the whole municipality, or zones with shares. */
export function LinePlace(props: { readonly line: BudgetLine }): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const weights = createMemo((): readonly ZoneWeight[] =>
    props.line.place.kind === 'zones' ? weightsAsPercent(props.line.place.weights) : [],
  );
  const zoneIds = () =>
    store()
      .plan()
      .zones.map(({ id }) => id);
  const setPlace = (place: BudgetPlace): void => {
    workspace.attempt(setBudgetPlace(store().plan(), { id: props.line.id, place }));
  };
  const setWeights = (changed: readonly ZoneWeight[]): void => setPlace({ kind: 'zones', weights: changed });
  const toggle = (zone: ZoneId, chosen: boolean): void =>
    setWeights(chosen ? withZone(weights(), zone) : withoutZone(weights(), zone));
  return (
    <>
      <Segmented<BudgetPlace['kind']>
        legend={t('budget.place')}
        value={props.line.place.kind}
        options={[
          { value: 'zones', label: t('budget.inZones') },
          { value: 'municipality-wide', label: t('budget.municipalityWide') },
        ]}
        onChange={(kind) => setPlace(kind === 'zones' ? { kind, weights: [] } : { kind })}
      />
      <Show
        when={props.line.place.kind === 'zones'}
        fallback={<p class="quiet small">{t('budget.municipalityWideHelp')}</p>}
      >
        <Show when={zoneIds().length > 0} fallback={<p class="quiet">{t('budget.placeNoZones')}</p>}>
          <Show when={isWithoutPlace(props.line.place)}>
            <p class="remark remark--caution">{t('budget.placeMissing')}</p>
          </Show>
          <table class="table zone-shares" aria-label={t('budget.shareTable')}>
            <thead>
              <tr>
                <th scope="col">{t('budget.zone')}</th>
                <th scope="col" class="number">
                  {t('budget.share')}
                </th>
                <th scope="col" class="number">
                  {t('budget.becomes')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={zoneIds()}>
                {(zone) => (
                  <ZoneShareRow
                    zone={zone}
                    weights={weights()}
                    onToggle={(chosen) => toggle(zone, chosen)}
                    onWeight={(weight) => setWeights(withWeight(weights(), zone, weight))}
                  />
                )}
              </For>
            </tbody>
          </table>
          <ShareHelp weights={weights()} onWeights={setWeights} />
        </Show>
      </Show>
    </>
  );
}

function ShareHelp(props: {
  readonly weights: readonly ZoneWeight[];
  readonly onWeights: (weights: readonly ZoneWeight[]) => void;
}): JSX.Element {
  const { format, t } = useWorkspace();
  return (
    <Show when={props.weights.length > 1}>
      <Show when={!sumsToWhole(props.weights)}>
        <p class="remark remark--caution" role="status">
          {t('budget.sharesSum', { sum: format().number(weightSum(props.weights), 2) })}
        </p>
      </Show>
      <div class="button-row">
        <button
          type="button"
          class="button"
          disabled={isEvenSplit(props.weights) && sumsToWhole(props.weights)}
          onClick={() => props.onWeights(evenSplit(props.weights.map(({ zone }) => zone)))}
        >
          {t('budget.splitEvenly')}
        </button>
        <button
          type="button"
          class="button"
          disabled={sumsToWhole(props.weights)}
          onClick={() => props.onWeights(scaledToWhole(props.weights))}
        >
          {t('budget.scaleToWhole')}
        </button>
      </div>
    </Show>
  );
}
