import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { ZoneId } from '../../core/identifiers.ts';
import { setBudgetPlace } from '../../core/plan/operations/set-budget-place.ts';
import type { BudgetLine, BudgetPlace } from '../../core/plan/plan.ts';
import { isWithoutPlace, unplacedShare } from '../../core/plan/weights.ts';
import { Segmented } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { percentText } from './line-place-text.ts';
import { ZoneShareRow } from './zone-share-row.tsx';
import type { LineShares } from './zone-weights.ts';
import {
  evenSplit,
  isEvenSplit,
  placeOfShares,
  scaledToWhole,
  shareSum,
  sharesOfPlace,
  sumsToWhole,
  withoutZone,
  withWeight,
  withZone,
} from './zone-weights.ts';

/** Where the line's money goes: the whole municipality, or zones with shares. */
export function LinePlace(props: { readonly line: BudgetLine }): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const shares = createMemo(() => sharesOfPlace(props.line.place));
  const zoneIds = () =>
    store()
      .plan()
      .zones.map(({ id }) => id);
  const setPlace = (place: BudgetPlace): void => {
    workspace.attempt(setBudgetPlace(store().plan(), { id: props.line.id, place }));
  };
  const setShares = (changed: LineShares): void => setPlace(placeOfShares(changed));
  const toggle = (zone: ZoneId, chosen: boolean): void =>
    setShares(chosen ? withZone(shares(), zone) : withoutZone(shares(), zone));
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
                    shares={shares()}
                    onToggle={(chosen) => toggle(zone, chosen)}
                    onWeight={(weight) => setShares(withWeight(shares(), zone, weight))}
                  />
                )}
              </For>
              <Show when={shares().unplaced > 0}>
                <UnplacedRow line={props.line} unplaced={shares().unplaced} />
              </Show>
            </tbody>
          </table>
          <ShareHelp shares={shares()} onShares={setShares} />
        </Show>
      </Show>
    </>
  );
}

/** The share that a removed zone left behind: nobody's until the person says whose. */
function UnplacedRow(props: { readonly line: BudgetLine; readonly unplaced: number }): JSX.Element {
  const { format, t } = useWorkspace();
  return (
    <tr class="zone-shares__unplaced">
      <th scope="row">{t('budget.withoutPlace')}</th>
      <td class="number">
        <span class="zone-shares__written">{percentText(format(), props.unplaced)}</span>
      </td>
      <td class="number">{format().percentOfFraction(unplacedShare(props.line.place), 1)}</td>
    </tr>
  );
}

function ShareHelp(props: {
  readonly shares: LineShares;
  readonly onShares: (shares: LineShares) => void;
}): JSX.Element {
  const { format, t } = useWorkspace();
  const zones = () => props.shares.weights.map(({ zone }) => zone);
  const unplaced = () => props.shares.unplaced > 0;
  return (
    <Show when={zones().length > 1 || unplaced()}>
      <Show when={unplaced()}>
        <p class="remark remark--caution" role="status">
          {t('budget.unplacedHelp')}
        </p>
      </Show>
      <Show when={!sumsToWhole(props.shares)}>
        <p class="remark remark--caution" role="status">
          {t('budget.sharesSum', { sum: format().number(shareSum(props.shares), 2) })}
        </p>
      </Show>
      <div class="button-row">
        <Show when={zones().length > 1}>
          <button
            type="button"
            class="button"
            disabled={isEvenSplit(props.shares) && sumsToWhole(props.shares)}
            onClick={() => props.onShares(evenSplit(zones()))}
          >
            {t('budget.splitEvenly')}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          disabled={sumsToWhole(props.shares) && !unplaced()}
          onClick={() => props.onShares(scaledToWhole(props.shares))}
        >
          {t('budget.scaleToWhole')}
        </button>
      </div>
    </Show>
  );
}
