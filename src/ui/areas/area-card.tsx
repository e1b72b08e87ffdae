import '../../styles/area-card.css';
import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { AreaCode } from '../../core/identifiers.ts';
import { areaTraps } from '../../core/indicator/area-traps.ts';
import { isComputed } from '../../core/indicator/area-values.ts';
import { useWorkspace } from '../workspace.ts';
import { areaLabel } from './area-label.ts';
import { categoryText } from './category-text.ts';
import { NeedCardLine } from './need-card-line.tsx';
import { trapText } from './trap-text.ts';

/** The area under the pointer, or under the keys in a table: its name, its value, and what to beware of. */
export function AreaCard(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, format, t } = workspace;
  const shown = createMemo(() => {
    const code = session.state.hoveredArea;
    const { shownOn, values } = derived.areaValues();
    const data = reference.divisions.get(shownOn);
    const position = code === null ? undefined : data?.positionOfCode.get(code);
    const area = position === undefined ? undefined : data?.areas[position];
    if (data === undefined || position === undefined || area === undefined) return null;
    const indicator = derived.indicator();
    const traps = areaTraps(indicator, shownOn, position, reference);
    return {
      code: area.code,
      name: areaLabel(area, data, reference),
      indicator,
      value: values[position] ?? 'missing',
      traps,
    };
  });
  /** What is shown beside it, on the same areas. */
  const second = (code: AreaCode): string | null => {
    const lent = session.state.tableColumn;
    const cell = lent?.values.get(code);
    if (lent === null || cell === undefined) return null;
    if (typeof cell !== 'number') return t(`reason.${cell}`);
    return lent.signed ? format().signed(cell, lent.decimals) : format().number(cell, lent.decimals);
  };
  return (
    <Show when={session.state.tool.kind === 'browse' ? shown() : null}>
      {(area) => (
        <section class="area-card map-card" aria-label={t('card.label')}>
          <p class="area-card__name">{area().name}</p>
          <p>
            {area().indicator.name[session.state.language]}
            {isComputed(area().indicator) ? '' : ` ${area().indicator.year}`}:{' '}
            <strong>
              {((value) =>
                typeof value === 'number'
                  ? (categoryText(value, area().indicator, session.state.language) ??
                    format().withUnit(value, area().indicator.unit, area().indicator.decimals))
                  : t(`reason.${value}`))(area().value)}
            </strong>
          </p>
          <Show when={second(area().code)}>
            {(text) => (
              <p>
                {session.state.tableColumn?.title}: <strong>{text()}</strong>
              </p>
            )}
          </Show>
          <NeedCardLine indicator={area().indicator} />
          <For each={area().traps}>
            {(trap) => (
              <p class="small" data-trap={trap.kind}>
                {trapText(trap, area().indicator, workspace)}
              </p>
            )}
          </For>
        </section>
      )}
    </Show>
  );
}
