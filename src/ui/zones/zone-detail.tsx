import type { JSX } from 'solid-js';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import type { PurposeId } from '../../core/identifiers.ts';
import { renameZone } from '../../core/plan/operations/rename-zone.ts';
import { setZoneProperties } from '../../core/plan/operations/set-zone-properties.ts';
import type { ZoneColour, ZoneStatus } from '../../core/plan/plan.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import { FigureTable } from './figure-table.tsx';
import { MendOffer } from './mend-offer.tsx';
import { TouchedAreas } from './touched-areas.tsx';
import { ZoneMoney } from './zone-money.tsx';

const COLOURS: readonly ZoneColour[] = [0, 1, 2, 3, 4, 5, 6, 7];
const STATUSES: readonly ZoneStatus[] = ['draft', 'proposed', 'decided'];

/** What the chosen zone holds, or the chosen zones together, live while the hand moves. */
export function ZoneDetail(): JSX.Element {
  const { session, store, derived, t } = useWorkspace();
  const zones = createMemo(() =>
    store()
      .plan()
      .zones.filter((zone) => session.state.selectedZones.includes(zone.id)),
  );
  const only = () => (zones().length === 1 ? zones()[0] : undefined);
  const figures = () => derived.selectionFigures();
  const problem = () => {
    const result = figures();
    return result !== null && !result.ok ? result.problem : null;
  };
  const value = () => {
    const result = figures();
    return result?.ok === true ? result.value : null;
  };
  const title = (): string => {
    if (drawing()) return t('zones.drawing');
    return only()?.name ?? t('zones.together', { count: zones().length });
  };
  const drawing = () => session.state.draft?.zone === null;
  return (
    <Show when={zones().length > 0 || drawing()}>
      <aside class="detail" aria-label={t('shell.detail')}>
        <div class="panel__section">
          <div class="panel__head">
            <h2>{title()}</h2>
            <button
              type="button"
              class="button button--plain button--icon"
              onClick={() => session.set({ selectedZones: [] })}
            >
              <Icon name="close" />
              <span class="visually-hidden">{t('shell.close')}</span>
            </button>
          </div>
          <Show when={zones().length > 1}>
            <p class="quiet">{t('zones.countedOnce')}</p>
          </Show>
          <Switch>
            <Match when={problem()}>{(each) => <p class="error">{problemText(t, each())}</p>}</Match>
            <Match when={value()}>
              {(each) => (
                <>
                  <FigureTable figures={each()} subject="selected-zones" />
                  <TouchedAreas figures={each()} />
                </>
              )}
            </Match>
          </Switch>
          <Show when={only()}>{(zone) => <MendOffer zone={zone()} />}</Show>
        </div>
        <Show when={zones().length > 0}>
          <div class="panel__section">
            <ZoneMoney zones={zones()} />
          </div>
        </Show>
        <Show when={only()}>
          <div class="panel__section">
            <ZoneProperties />
          </div>
        </Show>
      </aside>
    </Show>
  );

  function ZoneProperties(): JSX.Element {
    const workspace = useWorkspace();
    const zone = () => {
      const one = only();
      if (one === undefined) throw new Error('zone properties: no single zone is chosen');
      return one;
    };
    const set = (change: Omit<Parameters<typeof setZoneProperties>[1], 'id'>): void => {
      workspace.attempt(setZoneProperties(store().plan(), { id: zone().id, ...change }));
    };
    return (
      <>
        <TextField
          label={t('zones.name')}
          value={zone().name}
          onKeep={(name) => workspace.attempt(renameZone(store().plan(), { id: zone().id, name }))}
        />
        <div class="field-row">
          <SelectField<ZoneStatus>
            label={t('zones.status')}
            value={zone().status}
            options={STATUSES.map((status) => ({ value: status, label: t(`zones.status.${status}`) }))}
            onChange={(status) => set({ status })}
          />
          <SelectField<PurposeId | ''>
            label={t('zones.purpose')}
            value={zone().purpose ?? ''}
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
                    checked={zone().colour === colour}
                    onChange={() => set({ colour })}
                  />
                  <span class="visually-hidden">{t('zones.colourNumber', { number: colour + 1 })}</span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <TextField label={t('zones.note')} value={zone().note} multiline onKeep={(note) => set({ note })} />
      </>
    );
  }
}
