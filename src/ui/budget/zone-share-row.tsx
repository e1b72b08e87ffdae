import type { JSX } from 'solid-js';
import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import type { ZoneId } from '../../core/identifiers.ts';
import { zoneShares } from '../../core/plan/weights.ts';
import { useWorkspace } from '../workspace.ts';
import { percentText } from './line-place-text.ts';
import type { LineShares } from './zone-weights.ts';
import { parsePercent, placeOfShares } from './zone-weights.ts';

interface ZoneShareRowProps {
  readonly zone: ZoneId;
  readonly shares: LineShares;
  readonly onToggle: (chosen: boolean) => void;
  readonly onWeight: (weight: number) => void;
}

/** One zone: chosen or not, its share as it was written, and what that share becomes of the whole. */
export function ZoneShareRow(props: ZoneShareRowProps): JSX.Element {
  const { store, format, t } = useWorkspace();
  const checkId = createUniqueId();
  const errorId = createUniqueId();
  const [wrong, setWrong] = createSignal<string | null>(null);
  const zone = () =>
    store()
      .plan()
      .zones.find(({ id }) => id === props.zone);
  const name = () => zone()?.name ?? '';
  const weight = () => props.shares.weights.find((entry) => entry.zone === props.zone)?.weight;
  const share = () => zoneShares(placeOfShares(props.shares)).find((entry) => entry.zone === props.zone)?.share;
  const divided = () => props.shares.weights.length > 1 || props.shares.unplaced > 0;
  const written = (): string => {
    const value = weight();
    return value === undefined ? '' : percentText(format(), value);
  };
  createEffect(on(weight, () => setWrong(null), { defer: true }));
  const keep = (element: HTMLInputElement): void => {
    if (element.value === written()) {
      setWrong(null);
      return;
    }
    const value = parsePercent(element.value);
    if (value === null) setWrong(element.value);
    else {
      setWrong(null);
      props.onWeight(value);
      element.value = written();
    }
  };
  return (
    <>
      <tr>
        <th scope="row">
          <label class="check" for={checkId}>
            <input
              id={checkId}
              type="checkbox"
              checked={weight() !== undefined}
              onChange={(event) => props.onToggle(event.currentTarget.checked)}
            />
            <span class={`swatch zone-colour-${zone()?.colour ?? 0}`} aria-hidden="true" />
            <span>{name()}</span>
          </label>
        </th>
        <td class="number">
          <Show when={weight() !== undefined && divided()}>
            <input
              class="input input--share"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              aria-label={t('budget.shareOf', { zone: name() })}
              aria-invalid={wrong() !== null}
              aria-describedby={errorId}
              value={written()}
              onChange={(event) => keep(event.currentTarget)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                event.currentTarget.value = written();
                setWrong(null);
              }}
            />
          </Show>
        </td>
        <td class="number">
          <Show when={share()}>{(value) => <>{format().percentOfFraction(value(), 1)}</>}</Show>
        </td>
      </tr>
      <Show when={wrong() !== null}>
        <tr>
          <td colSpan={3}>
            <p class="error" id={errorId} role="alert">
              {t('budget.shareWrong', { text: wrong() ?? '' })}
            </p>
          </td>
        </tr>
      </Show>
    </>
  );
}
