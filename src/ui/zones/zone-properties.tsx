import type { JSX } from 'solid-js';
import { For } from 'solid-js';
import type { PurposeId } from '../../core/identifiers.ts';
import { renameZone } from '../../core/plan/operations/rename-zone.ts';
import { setZoneProperties } from '../../core/plan/operations/set-zone-properties.ts';
import type { Zone, ZoneColour, ZoneStatus } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

const COLOURS: readonly ZoneColour[] = [0, 1, 2, 3, 4, 5, 6, 7];
const STATUSES: readonly ZoneStatus[] = ['draft', 'proposed', 'decided'];

/** Name, status, purpose, colour and note of one zone. */
export function ZoneProperties(props: { readonly zone: Zone }): JSX.Element {
  const workspace = useWorkspace();
  const { store, derived, t } = workspace;
  const set = (change: Omit<Parameters<typeof setZoneProperties>[1], 'id'>): void => {
    workspace.attempt(setZoneProperties(store().plan(), { id: props.zone.id, ...change }));
  };
  return (
    <div class="zone-properties">
      <TextField
        label={t('zones.name')}
        value={props.zone.name}
        onKeep={(name) => workspace.attempt(renameZone(store().plan(), { id: props.zone.id, name }))}
      />
      <details class="fold">
        <summary>{t('zones.properties')}</summary>
        <div class="zone-properties">
          <div class="field-row">
            <SelectField<ZoneStatus>
              label={t('zones.status')}
              value={props.zone.status}
              options={STATUSES.map((status) => ({ value: status, label: t(`zones.status.${status}`) }))}
              onChange={(status) => set({ status })}
            />
            <SelectField<PurposeId | ''>
              label={t('zones.purpose')}
              value={props.zone.purpose ?? ''}
              options={[
                { value: '' as const, label: t('zones.noPurpose') },
                ...derived.purposes().map((purpose) => ({ value: purpose.id, label: derived.entryName(purpose) })),
              ]}
              onChange={(purpose) => set({ purpose: purpose === '' ? null : purpose })}
            />
          </div>
          <fieldset class="field">
            <legend class="field__label">{t('zones.colour')}</legend>
            <div class="colours">
              <For each={COLOURS}>
                {(colour) => (
                  <label class={`colour zone-colour-${colour}`}>
                    <input
                      type="radio"
                      name="zone-colour"
                      checked={props.zone.colour === colour}
                      onChange={() => set({ colour })}
                    />
                    <span class="visually-hidden">{t('zones.colourNumber', { number: colour + 1 })}</span>
                  </label>
                )}
              </For>
            </div>
          </fieldset>
          <TextField label={t('zones.note')} value={props.zone.note} multiline onKeep={(note) => set({ note })} />
        </div>
      </details>
    </div>
  );
}
