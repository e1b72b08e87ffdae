import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import type { SideFigures } from '../../core/budget/scenario-side.ts';
import { areaDifferences } from '../../core/budget/scenario-side.ts';
import { areaLabel } from '../areas/area-label.ts';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { millionsNumber, shortMoneyText } from './money-text.ts';
import type { ComparedSides } from './scenario-compare-maps.tsx';

const AREAS_SHOWN = 12;

interface ComparedRow {
  readonly label: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly text: (value: number) => string;
  readonly differenceText: (value: number) => string;
}

interface CompareProps {
  readonly sides: ComparedSides;
  readonly names: readonly [left: string, right: string];
}

/** The same two sides in figures: what reaches whom, the ledger, and the areas where they differ most. */
export function CompareTables(props: CompareProps): JSX.Element {
  const { t } = useWorkspace();
  return (
    <>
      <section class="compare-view__section">
        <h3>{t('whatIf.compareReach')}</h3>
        <ReachFigures {...props} />
      </section>
      <section class="compare-view__section">
        <h3>{t('whatIf.compareLedger')}</h3>
        <Ledgers {...props} />
      </section>
      <section class="compare-view__section">
        <h3>{t('whatIf.compareAreas')}</h3>
        <DifferingAreas {...props} />
      </section>
    </>
  );
}

function SideHeads(props: { readonly first: string; readonly names: CompareProps['names'] }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <thead>
      <tr>
        <th scope="col">{props.first}</th>
        <th scope="col" class="number">
          {props.names[0]}
        </th>
        <th scope="col" class="number">
          {props.names[1]}
        </th>
        <th scope="col" class="number">
          {t('whatIf.difference')}
        </th>
      </tr>
    </thead>
  );
}

function ReachFigures(props: CompareProps): JSX.Element {
  const { format, t } = useWorkspace();
  const rows = createMemo((): readonly ComparedRow[] => {
    const [left, right] = [props.sides.left.figures, props.sides.right.figures];
    const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
    const millions = (value: number): string => shortMoneyText(format(), value);
    const money = (label: string, of: (figures: SideFigures) => number | null): ComparedRow => ({
      label,
      left: of(left),
      right: of(right),
      text: millions,
      differenceText: (value) => (value < 0 ? `\u2212${millions(-value)}` : signed(value, millions(value))),
    });
    return [
      money(t('whatIf.allMoney'), ({ totalSek }) => totalSek),
      money(t('whatIf.reachesAreas'), ({ inAreasSek }) => inAreasSek),
      money(t('whatIf.reachesChallenged'), ({ challengedSek }) => challengedSek),
      {
        label: t('whatIf.shareChallenged'),
        left: left.challengedShare,
        right: right.challengedShare,
        text: (value) => format().percentOfFraction(value),
        differenceText: (value) => format().differenceWithUnit(value * 100, 'percent', 0),
      },
      {
        label: t('whatIf.index'),
        left: left.concentrationIndex,
        right: right.concentrationIndex,
        // As many decimals as it takes for two that differ to look different.
        text: (value) => format().number(value, 3),
        differenceText: (value) => format().signed(value, 3),
      },
      {
        label: t('whatIf.residentsReached'),
        left: left.residentsReached,
        right: right.residentsReached,
        text: (value) => format().number(value),
        differenceText: (value) => format().signed(value),
      },
      money(t('whatIf.municipalityWideMoney'), ({ municipalityWideSek }) => municipalityWideSek),
    ];
  });
  const shown = (value: number | null, text: (value: number) => string): string => (value === null ? '–' : text(value));
  const difference = ({ left, right, differenceText }: ComparedRow): string =>
    left === null || right === null || left === right ? '–' : differenceText(right - left);
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table reach-table">
        <caption class="visually-hidden">{t('whatIf.compareReach')}</caption>
        <SideHeads first={t('whatIf.measure')} names={props.names} />
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <td class="number">{shown(row.left, row.text)}</td>
                <td class="number">{shown(row.right, row.text)}</td>
                <td class="number">{difference(row)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

/** Years that either side has: another plan may run over other years. */
function Ledgers(props: CompareProps): JSX.Element {
  const { format, t } = useWorkspace();
  const years = createMemo(() => {
    const [left, right] = [props.sides.left.years, props.sides.right.years].map(
      (list) => new Map(list.map((entry) => [entry.year, entry])),
    );
    const all = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort((a, b) => a - b);
    return all.map((year) => ({ year, left: left?.get(year) ?? null, right: right?.get(year) ?? null }));
  });
  const millions = (value: number | undefined): string => (value === undefined ? '–' : millionsNumber(format(), value));
  return (
    <div class="table-wrap" ref={focusWhileScrolling}>
      <table class="table reach-table compare-ledger">
        <caption class="visually-hidden">{t('whatIf.compareLedger')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colspan="2">
              {props.names[0]}
            </th>
            <th scope="colgroup" colspan="2">
              {props.names[1]}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('whatIf.ledgerYear')}</th>
            <For each={[0, 1]}>
              {() => (
                <>
                  <th scope="col" class="number">
                    {t('whatIf.frame')}
                  </th>
                  <th scope="col" class="number">
                    {t('whatIf.planned')}
                  </th>
                </>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={years()}>
            {({ year, left, right }) => (
              <tr data-compare-year={year}>
                <th scope="row">{year}</th>
                <td class="number">{millions(left?.thoughtFrameSek)}</td>
                <td class="number">{millions(left?.plannedAfterSek)}</td>
                <td class="number">{millions(right?.thoughtFrameSek)}</td>
                <td class="number">{millions(right?.plannedAfterSek)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function DifferingAreas(props: CompareProps): JSX.Element {
  const { derived, reference, format, t } = useWorkspace();
  const areas = createMemo(() =>
    areaDifferences(props.sides.left.picture, props.sides.right.picture).slice(0, AREAS_SHOWN),
  );
  return (
    <Show when={areas().length > 0} fallback={<p class="quiet">{t('whatIf.compareNoAreas')}</p>}>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table reach-table">
          <caption class="visually-hidden">{t('whatIf.compareAreas')}</caption>
          <SideHeads first={t('whatIf.compareArea')} names={props.names} />
          <tbody>
            <For each={areas()}>
              {({ area, leftSek, rightSek }) => (
                <tr>
                  <th scope="row">{areaLabel(area, derived.countingDivision(), reference)}</th>
                  <td class="number">{format().number(Math.round(leftSek))}</td>
                  <td class="number">{format().number(Math.round(rightSek))}</td>
                  <td class="number">{format().signed(Math.round(rightSek) - Math.round(leftSek))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
