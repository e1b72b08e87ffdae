import type { JSX } from 'solid-js';
import { createEffect, createMemo, on, onCleanup, Show } from 'solid-js';
import { NO_WHAT_IF } from '../../core/plan/scenario.ts';
import { moneyBreaks, moneyLayer } from '../../core/scene/money-layer.ts';
import { isNarrow } from '../primitives/narrow-screen.ts';
import { useWorkspace } from '../workspace.ts';
import { periodText } from './reach-context.ts';
import { ScenarioList } from './scenario-list.tsx';
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
  colourByLoss();
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

/** The map shows kronor lost per resident for as long as this is shown. */
function colourByLoss(): void {
  const workspace = useWorkspace();
  const { session, reference, derived, t } = workspace;
  const values = useWhatIfValues(workspace);
  const layer = createMemo(() => {
    const { division } = derived.countingDivision();
    const after = values.after().areas;
    const areas = values.before().areas.map(({ area, residents, amountSek }, position) => {
      // A smaller sum can be a krona more for one of its parts: that is no gain.
      const lostSek = Math.max(0, amountSek - (after[position]?.amountSek ?? 0));
      return { code: area.code, sekPerResident: residents === null || residents <= 0 ? null : lostSek / residents };
    });
    // The texts are in the language of the moment: the layer is made anew when it changes.
    const inBoth = (text: string) => ({ sv: text, en: text });
    const name = reference.divisions.get(division.id)?.division.name[session.state.language] ?? '';
    return moneyLayer({
      division: division.id,
      areas,
      breaks: moneyBreaks(areas),
      ramp: 'blues',
      title: inBoth(t('whatIf.layerTitle')),
      caption: inBoth(`${name} · ${periodText(workspace)}`),
      nothing: inBoth(t('whatIf.layerNothing')),
      year: session.state.year,
      source: division.source,
      licence: division.licence,
    });
  });
  createEffect(() => session.set({ areaLayer: layer() }));
  onCleanup(() => session.set({ areaLayer: null }));
}
