import type { JSX } from 'solid-js';
import { createUniqueId, For } from 'solid-js';
import { ZONE_COLOURS } from '../../core/plan/document-schema.ts';
import type { ZoneColour } from '../../core/plan/plan.ts';
import { useWorkspace } from '../workspace.ts';

/** One of the colours that zones and companies have on the map. */
export function ColourField(props: {
  readonly label: string;
  readonly value: ZoneColour;
  readonly onChange: (colour: ZoneColour) => void;
}): JSX.Element {
  const { t } = useWorkspace();
  const name = createUniqueId();
  return (
    <fieldset class="field">
      <legend class="field__label">{props.label}</legend>
      <div class="colours">
        <For each={ZONE_COLOURS}>
          {(colour) => (
            <label class={`colour zone-colour-${colour}`}>
              <input
                type="radio"
                name={name}
                checked={props.value === colour}
                onChange={() => props.onChange(colour)}
              />
              <span class="visually-hidden">{t('zones.colourNumber', { number: colour + 1 })}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
