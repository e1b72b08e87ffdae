import type { JSX } from 'solid-js';
import { createUniqueId, For } from 'solid-js';
import type { ZoneColour } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';

const COLOURS: readonly ZoneColour[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** The colour that a company's holdings have on the map. */
export function CompanyColour(props: {
  readonly value: ZoneColour;
  readonly onChange: (colour: ZoneColour) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  const name = createUniqueId();
  return (
    <fieldset class="field">
      <legend class="field__label">{t('overlaps.companyColour')}</legend>
      <div class="colours">
        <For each={COLOURS}>
          {(colour) => (
            <label class={`colour zone-colour-${colour}`}>
              <input
                type="radio"
                name={name}
                checked={props.value === colour}
                onChange={() => props.onChange(colour)}
              />
              <span class="visually-hidden">{t('overlaps.colourNumber', { number: colour + 1 })}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
