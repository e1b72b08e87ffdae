import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import { zoneStudents } from '../../core/indicator/zone-students.ts';
import type { Zone } from '../../core/plan/plan.ts';
import { STUDENT_MARK } from '../../core/scene/build-scene.ts';
import { approximately, isUncertain } from '../../i18n/figure-text.ts';
import { TrapMark } from '../areas/trap-mark.tsx';
import { useWorkspace } from '../workspace.ts';

/** The plan's zones: a click shows one, the box adds it to those counted together. */
export function ZoneList(): JSX.Element {
  const { session, store, reference, derived, map, format, t } = useWorkspace();
  const selected = () => session.state.selectedZones;
  const toggle = (zone: Zone): void => {
    const now = selected();
    session.set({
      selectedZones: now.includes(zone.id) ? now.filter((id) => id !== zone.id) : [...now, zone.id],
    });
  };
  const residents = (zone: Zone): string => {
    const figures = derived.figuresOfZone(zone);
    const figure = figures.ok ? figures.value.figures.get(derived.residentsIndicator()) : undefined;
    if (figure === undefined || figure.value === null) return '–';
    return approximately(format().number(figure.value), isUncertain(figure, 0, format()));
  };
  const hasManyStudents = (zone: Zone): boolean => {
    const figures = derived.figuresOfZone(zone);
    const students = figures.ok ? zoneStudents(figures.value, reference) : null;
    return students !== null && students.sharePercent !== null;
  };
  return (
    <ul class="zone-list" aria-label={t('zones.list')}>
      <For each={store().plan().zones}>
        {(zone) => (
          <li class="zone-list__row" data-chosen={selected().includes(zone.id)}>
            <input
              type="checkbox"
              aria-label={t('zones.countTogether', { zone: zone.name })}
              checked={selected().includes(zone.id)}
              onChange={() => toggle(zone)}
            />
            <span class={`swatch zone-colour-${zone.colour}`} aria-hidden="true" />
            <button
              type="button"
              class="row-button"
              aria-current={selected().length === 1 && selected()[0] === zone.id ? 'true' : undefined}
              onClick={() => session.set({ selectedZones: [zone.id] })}
              onDblClick={() => map.zoomToZone(zone.id)}
            >
              <span>
                {zone.name}
                <Show when={hasManyStudents(zone)}>
                  <TrapMark sign={STUDENT_MARK} words={t('traps.studentsMark')} />
                </Show>
              </span>
              <span class="quiet small">
                {t('zones.residentsShort', { count: residents(zone) })} · {t(`zones.status.${zone.status}`)}
                <Show when={zone.shape.kind === 'areas'}> · {t('zones.wholeAreas')}</Show>
              </span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
