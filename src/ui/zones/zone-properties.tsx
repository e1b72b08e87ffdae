import type { JSX } from 'solid-js';
import type { PurposeId } from '../../core/identifiers.ts';
import { ZONE_STATUSES } from '../../core/plan/document-schema.ts';
import { renameZone } from '../../core/plan/operations/rename-zone.ts';
import { setZoneProperties } from '../../core/plan/operations/set-zone-properties.ts';
import type { Zone, ZoneStatus } from '../../core/plan/plan.ts';
import { ColourField } from '../primitives/colour-field.tsx';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';

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
              options={ZONE_STATUSES.map((status) => ({ value: status, label: t(`zones.status.${status}`) }))}
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
          <ColourField label={t('zones.colour')} value={props.zone.colour} onChange={(colour) => set({ colour })} />
          <TextField label={t('zones.note')} value={props.zone.note} multiline onKeep={(note) => set({ note })} />
        </div>
      </details>
    </div>
  );
}
