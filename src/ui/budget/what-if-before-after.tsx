import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { sekInAreas } from '../../core/budget/reach.ts';
import type { ReachPicture } from '../../core/budget/reach-picture.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { millionsNumber, shortMoneyText } from './money-text.ts';
import { useWhatIfValues } from './what-if-context.ts';

interface ComparedFigure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The plan as it is beside what is left of it: what reaches whom, and the ledger year by year. */
export function WhatIfBeforeAfter(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useWhatIfValues(workspace);
  const rows = createMemo((): readonly ComparedFigure[] => {
    const [before, after] = [values.before(), values.after()];
    const row = (label: string, textOf: (picture: ReachPicture) => string): ComparedFigure => ({
      label,
      before: textOf(before),
      after: textOf(after),
    });
    const millions = (amountSek: number): string => shortMoneyText(format(), amountSek);
    const share = (part: number, whole: number): string =>
      whole === 0 ? '–' : format().percentOfFraction(part / whole);
    const perResident = (value: number | null): string => (value === null ? '–' : format().number(Math.round(value)));
    return [
      row(t('whatIf.allMoney'), ({ reach }) => millions(reach.totalSek)),
      row(t('whatIf.reachesAreas'), ({ reach }) => millions(sekInAreas(reach))),
      ...(before.byType === null
        ? []
        : [
            row(t('whatIf.reachesChallenged'), ({ byType }) => millions(byType?.challengedSek ?? 0)),
            row(t('whatIf.shareChallenged'), ({ byType, reach }) => share(byType?.challengedSek ?? 0, reach.totalSek)),
            ...before.byType.types.flatMap(({ type, name }, position) =>
              type === null
                ? []
                : [
                    {
                      ...row(t('whatIf.perResidentOfType', { type }), ({ byType }) =>
                        perResident(byType?.types[position]?.sekPerResident ?? null),
                      ),
                      name,
                    },
                  ],
            ),
          ]),
    ];
  });
  return (
    <>
      <section class="panel__section">
        <h2>{t('whatIf.beforeAfter')}</h2>
        <div class="table-wrap" ref={focusWhileScrolling}>
          <table class="table reach-table">
            <caption class="visually-hidden">{t('whatIf.beforeAfter')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('whatIf.measure')}</th>
                <th scope="col" class="number">
                  {t('whatIf.before')}
                </th>
                <th scope="col" class="number">
                  {t('whatIf.after')}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(row) => (
                  <tr>
                    <th scope="row">{row.label}</th>
                    <td class="number">{row.before}</td>
                    <td class="number" classList={{ 'what-if-changed': row.before !== row.after }}>
                      {row.after}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </section>
      <section class="panel__section">
        <h3>{t('whatIf.ledger')}</h3>
        <LedgerTable />
      </section>
    </>
  );
}

function LedgerTable(): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = useWhatIfValues(workspace);
  const change = (before: number, after: number): JSX.Element => (
    <Show when={before !== after} fallback={millionsNumber(format(), before)}>
      {millionsNumber(format(), before)} → <strong>{millionsNumber(format(), after)}</strong>
    </Show>
  );
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table reach-table">
        <caption class="quiet small">{t('whatIf.ledgerNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.ledgerYear')}</th>
            <th scope="col" class="number">
              {t('whatIf.frame')}
            </th>
            <th scope="col" class="number">
              {t('whatIf.planned')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={values.years()}>
            {(entry) => (
              <tr data-what-if-year={entry.year}>
                <th scope="row">{entry.year}</th>
                <td class="number">{change(entry.frameSek, entry.thoughtFrameSek)}</td>
                <td class="number">{change(entry.plannedSek, entry.plannedAfterSek)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
