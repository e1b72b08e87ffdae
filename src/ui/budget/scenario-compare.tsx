import '../../styles/annex.css';
import '../../styles/reach.css';
import '../../styles/scenario-compare.css';
import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import type { ReachChoices } from '../../store/reach-choices.ts';
import { createReachRanking } from '../../store/reach-ranking.ts';
import { FullView } from '../present/full-view.tsx';
import { Segmented, SelectField } from '../primitives/field.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { CompareMaps } from './scenario-compare-maps.tsx';
import { CompareTables } from './scenario-compare-tables.tsx';
import type { SideChoice } from './scenario-side-choice.ts';
import { createSide, sideOptions } from './scenario-side-choice.ts';

/** Two of plan, scenarios and other plans side by side: map, reach and ledger. */
export function CompareView(): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, t } = workspace;
  const options = createMemo(() => sideOptions(workspace));
  const [leftChoice, setLeft] = createSignal<SideChoice>('this');
  const [rightChoice, setRight] = createSignal<SideChoice>(firstOther(options().map(({ value }) => value)));
  const ranking = createReachRanking(reference, session, derived.countingDivision());
  const left = createSide(workspace, leftChoice, ranking);
  const right = createSide(workspace, rightChoice, ranking);
  const nameOf = (choice: SideChoice): string => options().find(({ value }) => value === choice)?.label ?? '';
  const both = createMemo(() => {
    const [a, b] = [left(), right()];
    return a === null || b === null ? null : { left: a, right: b };
  });
  const close = (): void => session.set({ dialog: null });
  return (
    <FullView class="compare-view" label={t('whatIf.compareTitle')} onClose={close}>
      <header class="compare-view__head">
        <h2>{t('whatIf.compareTitle')}</h2>
        <Segmented<ReachChoices['span']>
          legend={t('whatIf.compareYears')}
          value={session.state.reach.span}
          options={[
            { value: 'year', label: String(session.state.year) },
            { value: 'all-years', label: t('whatIf.allYears') },
          ]}
          onChange={(span) => session.set({ reach: { ...session.state.reach, span } })}
        />
        <button type="button" class="button" onClick={close}>
          <Icon name="close" />
          {t('shell.close')}
        </button>
      </header>
      <div class="compare-view__body">
        <p class="quiet">{t('whatIf.compareLead')}</p>
        <div class="compare-view__sides">
          <SelectField<SideChoice>
            label={t('whatIf.side.left')}
            value={leftChoice()}
            options={options()}
            onChange={setLeft}
          />
          <SelectField<SideChoice>
            label={t('whatIf.side.right')}
            value={rightChoice()}
            options={options()}
            onChange={setRight}
          />
        </div>
        <Show when={both()} fallback={<p role="status">{t('whatIf.loading')}</p>}>
          {(sides) => (
            <>
              <CompareMaps sides={sides()} names={[nameOf(leftChoice()), nameOf(rightChoice())]} />
              <CompareTables sides={sides()} names={[nameOf(leftChoice()), nameOf(rightChoice())]} />
            </>
          )}
        </Show>
      </div>
    </FullView>
  );
}

/** What is thought of now, else the first scenario, else another plan; the plan itself where there is nothing else. */
function firstOther(choices: readonly SideChoice[]): SideChoice {
  return choices.find((choice) => choice !== 'this') ?? 'this';
}
