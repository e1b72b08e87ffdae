import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { ZoneFigures } from '../../core/indicator/figure.ts';
import type { ZoneStudents } from '../../core/indicator/zone-students.ts';
import { zoneStudents } from '../../core/indicator/zone-students.ts';
import { areaNames } from '../areas/screening-text.ts';
import { useWorkspace } from '../workspace.ts';

/** Beware of the zone's figures where many students live in it, as of an area's. */
export function ZoneStudentsNote(props: { readonly figures: ZoneFigures }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, format, t } = workspace;
  // It stays as it is while the hand moves: a sentence that comes and goes would move the figures under it.
  const students = createMemo<ZoneStudents | null>(
    (before) => (session.state.draft === null ? zoneStudents(props.figures, reference) : before),
    null,
  );
  const rule = () => reference.catalog.studentAreas;
  const facts = () => ({
    indicator:
      reference.catalog.indicators.find(({ id }) => id === rule()?.indicator)?.name[session.state.language] ?? '',
    limit: format().percentOfFraction((rule()?.fromPercent ?? 0) / 100),
  });
  return (
    <Show when={students()}>
      {(found) => (
        <div class="remark remark--caution" data-zone-students>
          <Show when={found().sharePercent}>
            {(share) => (
              <p>{t('traps.zoneStudents', { ...facts(), share: format().percentOfFraction(share() / 100, 1) })}</p>
            )}
          </Show>
          <Show when={found().markedAreas.length > 0 && (found().areaCount > 1 || found().sharePercent === null)}>
            <p>
              {t(found().sharePercent === null ? 'traps.zoneStudentAreas' : 'traps.zoneStudentAreasToo', {
                ...facts(),
                count: found().markedAreas.length,
                all: found().areaCount,
                areas: areaNames(found().markedAreas, found().division, workspace),
              })}
            </p>
          </Show>
        </div>
      )}
    </Show>
  );
}
