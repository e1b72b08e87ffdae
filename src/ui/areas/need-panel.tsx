import '../../styles/need.css';
import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { areaValues } from '../../core/indicator/area-values.ts';
import { useWorkspace } from '../workspace.ts';
import { areaLabel } from './area-label.ts';
import { NeedMethodChoice } from './need-method.tsx';
import { NeedParts } from './need-parts.tsx';
import { NeedRobustnessTable } from './need-robustness.tsx';
import { lackedBy, namesOf } from './need-text.ts';
import { useRobustnessTrial } from './need-trial.ts';

/** The need index: who is ranked, and how sure its top is. */
export function NeedPanel(): JSX.Element {
  const trial = useRobustnessTrial();
  return (
    <div class="need-parts">
      <RankedStatus />
      <NeedRobustnessTable trial={trial} />
      <Unranked />
    </div>
  );
}

/** What the index is made of, and how. */
export function NeedSettings(): JSX.Element {
  return (
    <>
      <NeedParts />
      <NeedMethodChoice />
    </>
  );
}

/** How many areas have a place; why there is none, and the way out. */
function RankedStatus(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, t } = workspace;
  const values = () => need.values();
  const counts = createMemo(() => {
    const all = values().matrix.areaCount;
    const ranked = values().result.rankedCount;
    const partly = values().normalised.rankedAreas.filter((area) => lackedBy(values(), area).length > 0).length;
    return { all, ranked, rest: all - ranked, partly };
  });
  /** Parts that this division has not at all. */
  const absent = createMemo(() =>
    values().indicators.filter(
      (indicator) => areaValues(indicator, session.state.division, reference).shownOn !== session.state.division,
    ),
  );
  const divisionName = (id = session.state.division): string =>
    reference.divisions.get(id)?.division.name[session.state.language] ?? id;
  const wayOut = createMemo(() => {
    const [first] = absent();
    return first === undefined ? null : areaValues(first, session.state.division, reference).shownOn;
  });
  const status = (): string => {
    if (values().indicators.length === 0) return t('need.noComponents');
    if (values().unfit.length > 0) return t('need.unfit', { indicators: namesOf(values().unfit, workspace) });
    const { ranked, rest, partly } = counts();
    if (ranked === 0) return t('need.noneRanked');
    if (partly > 0) return t('need.rankedAvailable', counts());
    return t(rest > 0 ? 'need.rankedPartly' : 'need.ranked', counts());
  };
  return (
    <div class="need-list" role="status">
      <p>{status()}</p>
      <For each={absent()}>
        {(indicator) => (
          <p class="remark">
            {t('need.notHere', { indicator: indicator.name[session.state.language], division: divisionName() })}
          </p>
        )}
      </For>
      <Show when={wayOut()}>
        {(division) => (
          <div class="button-row">
            <button
              type="button"
              class="button"
              onClick={() => session.set({ division: division(), selectedAreas: [] })}
            >
              {t('need.showOn', { division: divisionName(division()) })}
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}

/** Areas that are not ranked, or not on all parts, and what they lack: apart from the ranking, never at its end. */
function Unranked(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, t } = workspace;
  const rows = createMemo(() => {
    const values = need.values();
    const data = reference.divisions.get(values.division);
    const ranks = values.result.ranks;
    const all = (data?.areas ?? []).flatMap((area, position) => {
      const lacks = lackedBy(values, position);
      if (data === undefined || lacks.length === 0) return [];
      const label = areaLabel(area, data, reference);
      return [{ code: area.code, label, lacks, isRanked: ranks[position] !== null }];
    });
    return {
      unranked: all.filter(({ isRanked }) => !isRanked),
      partly: all.filter(({ isRanked }) => isRanked),
    };
  });
  const list = (listed: ReturnType<typeof rows>['unranked']): JSX.Element => (
    <ul class="need-list small">
      <For each={listed}>
        {(row) => (
          <li>
            <button
              type="button"
              class="row-button"
              onClick={() => session.set({ selectedAreas: [row.code] })}
              onFocus={() => session.set({ hoveredArea: row.code })}
            >
              {row.label} <span class="quiet">{t('need.lacks', { indicators: namesOf(row.lacks, workspace) })}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
  return (
    <>
      <Show when={rows().unranked.length > 0}>
        <details class="fold" data-unranked={rows().unranked.length}>
          <summary>{t('need.unranked', { count: rows().unranked.length })}</summary>
          {list(rows().unranked)}
        </details>
      </Show>
      <Show when={rows().partly.length > 0}>
        <details class="fold">
          <summary>{t('need.partly', { count: rows().partly.length })}</summary>
          {list(rows().partly)}
        </details>
      </Show>
    </>
  );
}
