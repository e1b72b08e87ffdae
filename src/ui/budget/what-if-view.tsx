import type { JSX } from 'solid-js';
import { createEffect, on, Show } from 'solid-js';
import { NO_WHAT_IF } from '../../core/plan/scenario.ts';
import type { AreaMoney } from '../../core/scene/money-layer.ts';
import type { WhatIfValues } from '../../store/what-if-values.ts';
import { isNarrow } from '../primitives/narrow-screen.ts';
import { useWorkspace } from '../workspace.ts';
import { ScenarioList } from './scenario-list.tsx';
import { showMoneyLayer } from './show-money-layer.ts';
import { WhatIfBeforeAfter } from './what-if-before-after.tsx';
import { useWhatIfValues } from './what-if-context.ts';
import { WhatIfControls } from './what-if-controls.tsx';
import { WhatIfLossesView } from './what-if-losses-view.tsx';
import { WhatIfRules } from './what-if-rules.tsx';

/** Another allocation tried on the plan: the amount, what it takes away, and what is kept to compare. */
export function WhatIfView(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  const narrow = isNarrow();
  const values = useWhatIfValues(workspace);
  showMoneyLayer({
    areas: () => lossOfAreas(values),
    ramp: 'blues',
    title: 'whatIf.layerTitle',
    nothing: 'whatIf.layerNothing',
  });
  // What was thought of one plan says nothing of another.
  createEffect(
    on(
      () => store().id,
      () => session.set({ reach: { ...session.state.reach, whatIf: NO_WHAT_IF, scenario: null } }),
      { defer: true },
    ),
  );
  const thinks = () => session.state.reach.whatIf.frames.length > 0;
  return (
    <>
      <section class="panel__section">
        <h2>{t('whatIf.title')}</h2>
        <p class="quiet">{t('whatIf.lead')}</p>
        <WhatIfControls />
        <WhatIfRules />
      </section>
      <section class="panel__section">
        <Show when={thinks()} fallback={<p class="quiet">{t('whatIf.start')}</p>}>
          <WhatIfLossesView />
        </Show>
      </section>
      <Show when={narrow() && thinks()}>
        <WhatIfBeforeAfter />
      </Show>
      <section class="panel__section">
        <ScenarioList />
      </section>
    </>
  );
}

/** What each area loses per resident. A smaller sum can be a krona more for one of its parts: that is no gain. */
function lossOfAreas({ before, after }: WhatIfValues): readonly AreaMoney[] {
  const left = after().areas;
  return before().areas.map(({ area, residents, amountSek }, position) => {
    const lostSek = Math.max(0, amountSek - (left[position]?.amountSek ?? 0));
    return { code: area.code, sekPerResident: residents === null || residents <= 0 ? null : lostSek / residents };
  });
}
