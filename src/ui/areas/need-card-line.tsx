import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import { isComputed } from '../../core/indicator/area-values.ts';
import { countsOf } from '../../core/need/need-layer.ts';
import { MOST_EXPOSED_WORD } from '../../core/need/robustness-settings.ts';
import { useWorkspace } from '../workspace.ts';

/** Under the pointer: the area's place, and how sure it is of being among the most exposed. */
export function NeedCardLine(props: { readonly indicator: Indicator }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, t } = workspace;
  const position = createMemo(() => {
    const code = session.state.hoveredArea;
    const found = code === null ? undefined : reference.divisions.get(need.values().division)?.positionOfCode.get(code);
    return found ?? null;
  });
  const isRanked = (): boolean => isComputed(props.indicator) && props.indicator.ranks !== null;
  return (
    <Show when={isRanked() ? position() : null}>
      {(area) => {
        const rank = () => need.values().result.ranks[area()] ?? null;
        return (
          <Show when={rank()}>
            {(place) => (
              <p class="small">
                {t('need.place', { rank: place(), all: need.values().result.rankedCount })}
                <RobustnessText area={area()} />
              </p>
            )}
          </Show>
        );
      }}
    </Show>
  );
}

/** ". Bland de fem mest utsatta i 83 % av 1 000 viktningar", once that is known. */
function RobustnessText(props: { readonly area: number }): JSX.Element {
  const { session, need, format, t } = useWorkspace();
  const share = createMemo(() => {
    const robustness = need.robustness();
    const counts = robustness === null ? null : countsOf(robustness, need.values().definition.method);
    if (robustness === null || counts === null) return null;
    return { of: (counts[props.area] ?? 0) / robustness.weightingCount, robustness };
  });
  return (
    <Show when={share()}>
      {(known) => (
        <>
          {'. '}
          {t('need.robustLine', {
            most: MOST_EXPOSED_WORD[session.state.language],
            share: format().percentOfFraction(known().of),
            count: format().number(known().robustness.weightingCount),
          })}
        </>
      )}
    </Show>
  );
}
