import type { JSX } from 'solid-js';
import { createSignal, createUniqueId, Show } from 'solid-js';
import type { ZoneId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import { addZone } from '../../core/plan/operations/add-zone.ts';
import { setZoneShape } from '../../core/plan/operations/set-zone-shape.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import { parseCorners, writeCorners } from './corner-text.ts';

/** A zone by its corners as text: what the mouse draws, the keyboard writes. Reshapes the chosen drawn zone, else makes one. */
export function CoordinatesDialog(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, map, t } = workspace;
  const fieldId = createUniqueId();
  const [error, setError] = createSignal<string | null>(null);
  const zone = editedZone();
  const existing = zone?.shape.kind === 'drawn' ? zone.shape.polygons : null;
  let area: HTMLTextAreaElement | undefined;
  const close = (): void => session.set({ dialog: null });
  const keep = (): void => {
    const parsed = parseCorners(area?.value ?? '');
    if (!parsed.ok) {
      setError(problemText(t, parsed.problem));
      return;
    }
    const plan = store().plan();
    const shape = { kind: 'drawn', polygons: parsed.value } as const;
    const id = zone?.id ?? asId<ZoneId>(workspace.newId());
    const name = t('zones.newName', { number: plan.zones.length + 1 });
    const patch = zone === undefined ? addZone(plan, { id, name, shape }) : setZoneShape(plan, { id, shape });
    if (!workspace.attempt(patch)) return;
    session.set({ selectedZones: [id], task: 'zones', dialog: null });
    map.zoomToZone(id);
  };
  return (
    <ModalDialog title={t(zone === undefined ? 'corners.titleNew' : 'corners.titleEdit')} onClose={close}>
      <p>{t('corners.help')}</p>
      <div class="field">
        <label class="field__label" for={fieldId}>
          {t('corners.label')}
        </label>
        <textarea
          id={fieldId}
          ref={area}
          class="input corners"
          rows={12}
          aria-invalid={error() !== null}
          aria-describedby={`${fieldId}-error`}
          value={existing === null ? '' : writeCorners(existing)}
        />
        <p class="error" id={`${fieldId}-error`} role="alert">
          <Show when={error()}>{error()}</Show>
        </p>
      </div>
      <div class="button-row">
        <button type="button" class="button button--main" onClick={keep}>
          {t(zone === undefined ? 'corners.make' : 'corners.keep')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('map.cancel')}
        </button>
      </div>
    </ModalDialog>
  );

  function editedZone(): Zone | undefined {
    const [first, ...others] = session.state.selectedZones;
    if (first === undefined || others.length > 0) return undefined;
    return store()
      .plan()
      .zones.find((each) => each.id === first);
  }
}
