import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { FEW_PEOPLE } from '../../core/indicator/area-traps.ts';
import { useWorkspace } from '../workspace.ts';

/** What the signs in the table mean, only those that it has. */
export function TrapNotes(props: { readonly students: boolean; readonly fewPeople: boolean }): JSX.Element {
  const { derived, format, session, t } = useWorkspace();
  const ratioNote = (): string | null => {
    const indicator = derived.indicator();
    if (indicator.kind !== 'rate' || indicator.plausibility === undefined) return null;
    const { name, low, high } = indicator.plausibility;
    const whole = derived.municipalityFigures().get(indicator.id)?.value ?? null;
    return t('traps.ratioNote', {
      name: name[session.state.language],
      low: format().number(low, 2),
      high: format().number(high, 2),
      whole: whole === null ? '–' : format().withUnit(whole, indicator.unit, indicator.decimals),
    });
  };
  return (
    <div class="trap-notes quiet small">
      <Show when={props.students}>
        <StudentsNote />
      </Show>
      <Show when={props.fewPeople}>
        <p>{t('traps.fewPeopleNote', { people: FEW_PEOPLE })}</p>
      </Show>
      <Show when={ratioNote()}>{(note) => <p>{note()}</p>}</Show>
    </div>
  );
}

/** What the star behind an area's name means. */
function StudentsNote(): JSX.Element {
  const { reference, format, session, t } = useWorkspace();
  const rule = reference.catalog.studentAreas;
  const name = (): string =>
    reference.catalog.indicators.find(({ id }) => id === rule?.indicator)?.name[session.state.language] ?? '';
  return (
    <p>
      {t('traps.studentsNote', {
        indicator: name(),
        share: format().percentOfFraction((rule?.fromPercent ?? 0) / 100),
      })}
    </p>
  );
}
