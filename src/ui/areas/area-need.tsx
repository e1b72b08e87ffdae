import '../../styles/need.css';
import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { explainNeed } from '../../core/need/explain-need.ts';
import { MOST_EXPOSED_WORD } from '../../core/need/robustness-settings.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { lackedBy, namesOf } from './need-text.ts';
import { AreaScreening } from './screening-outcomes.tsx';

/** The chosen area in the ranking, or against the conditions: what its number is made of. */
export function AreaNeed(): JSX.Element {
  const { session, reference, need } = useWorkspace();
  const area = createMemo(() => {
    const [code] = session.state.selectedAreas;
    const found =
      code === undefined ? undefined : reference.divisions.get(need.values().division)?.positionOfCode.get(code);
    return found ?? null;
  });
  return (
    <Show when={area() !== null}>
      <Show when={session.state.areasView === 'need'}>
        <NeedBreakdown area={area() ?? 0} />
      </Show>
      <Show when={session.state.areasView === 'screening'}>
        <AreaScreening area={area() ?? 0} />
      </Show>
    </Show>
  );
}

function NeedBreakdown(props: { readonly area: number }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, need, format, t } = workspace;
  const parts = createMemo(() => explainNeed(need.values(), props.area, reference));
  const decimals = () => (need.values().definition.method === 'z-score' ? 2 : 1);
  const rank = () => need.values().result.ranks[props.area] ?? null;
  const score = () => need.values().result.scores[props.area] ?? null;
  const shown = (value: number | null): string => (value === null ? '–' : format().number(value, decimals()));
  return (
    <section class="need-parts" data-need-breakdown>
      <Show
        when={rank()}
        fallback={
          <p>{t('need.notRankedLacks', { indicators: namesOf(lackedBy(need.values(), props.area), workspace) })}</p>
        }
      >
        {(place) => (
          <>
            <p class="need-place">
              <strong>{t('need.place', { rank: place(), all: need.values().result.rankedCount })}</strong>
              <span>{t('need.indexValue', { value: shown(score()) })}</span>
            </p>
            <RobustnessLines area={props.area} />
          </>
        )}
      </Show>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table need-table">
          <caption class="visually-hidden">{t('need.breakdown')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('need.part')}</th>
              <th scope="col" class="number">
                {t('need.partValue')}
              </th>
              <th scope="col" class="number">
                {t(`need.short.${need.values().definition.method}`)}
              </th>
              <th scope="col" class="number">
                {t('need.partWeight')}
              </th>
              <th scope="col" class="number">
                {t('need.partContribution')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={parts()}>
              {(part) => (
                <tr>
                  <th scope="row">
                    {part.indicator.name[session.state.language]}
                    <span class="need-table__direction quiet small">
                      {t(part.indicator.direction === 'low-is-worse' ? 'need.lowIsWorse' : 'need.highIsWorse')}
                    </span>
                  </th>
                  <td class="number">
                    {((value) =>
                      typeof value === 'number' ? (
                        format().withUnit(value, part.indicator.unit, part.indicator.decimals)
                      ) : (
                        <span class="withheld">{t(`reason.${value}`)}</span>
                      ))(part.value)}
                  </td>
                  <td class="number">{shown(part.score)}</td>
                  <td class="number">{part.weight === null ? '–' : format().percentOfFraction(part.weight)}</td>
                  <td class="number">{shown(part.contribution)}</td>
                </tr>
              )}
            </For>
          </tbody>
          <Show when={score() !== null}>
            <tfoot>
              <tr>
                <th scope="row" colspan="4">
                  {t('need.sum')}
                </th>
                <td class="number">{shown(score())}</td>
              </tr>
            </tfoot>
          </Show>
        </table>
      </div>
      <details class="fold">
        <summary>{t('need.explain')}</summary>
        <p class="quiet small">{t(`need.formula.${need.values().definition.method}`)}</p>
        <p class="quiet small">{t('need.formula.index')}</p>
      </details>
    </section>
  );
}

/** By the index's own method in full, by the others in short. */
function RobustnessLines(props: { readonly area: number }): JSX.Element {
  const { session, need, format, t } = useWorkspace();
  const shares = createMemo(() => {
    const robustness = need.robustness();
    const all = (robustness?.methods ?? []).map(({ method, counts }) => ({
      method,
      share: format().percentOfFraction((counts[props.area] ?? 0) / (robustness?.weightingCount ?? 1)),
    }));
    const chosen = need.values().definition.method;
    const own = all.find(({ method }) => method === chosen);
    if (robustness === null || own === undefined) return null;
    const others = all.filter((each) => each !== own);
    return {
      own: t('need.robustLine', {
        most: MOST_EXPOSED_WORD[session.state.language],
        share: own.share,
        count: format().number(robustness.weightingCount),
      }),
      others: others.map(({ method, share }) => `${t(`need.method.${method}`)} ${share}`).join(', '),
    };
  });
  return (
    <Show when={shares()}>
      {(known) => (
        <div class="need-list" data-robust-lines>
          <p>{known().own}.</p>
          <Show when={known().others !== ''}>
            <p class="quiet small">{t('need.robustOthers', { shares: known().others })}</p>
          </Show>
        </div>
      )}
    </Show>
  );
}
