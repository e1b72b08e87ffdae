import type { JSX } from 'solid-js';
import { createEffect, createMemo, createUniqueId, For, onCleanup, Show } from 'solid-js';
import type { Indicator } from '../../core/catalog/catalog.ts';
import { changesBetween } from '../../core/compare/change-over-years.ts';
import { yearFigures } from '../../core/compare/year-figures.ts';
import { areaValues, isComputed } from '../../core/indicator/area-values.ts';
import { indicatorOfYear, yearsOfIndicator } from '../../core/indicator/indicator-years.ts';
import { changeLayer } from '../../core/scene/change-layer.ts';
import { CheckField, SelectField } from '../primitives/field.tsx';
import type { Workspace } from '../workspace.ts';
import { useWorkspace } from '../workspace.ts';
import { FiguresByYear } from './figures-by-year.tsx';

/** The years of the indicator's table on a slider, and the change between two of them. Nothing where it has one year. */
export function YearControls(): JSX.Element {
  const workspace = useWorkspace();
  const { session, derived, t } = workspace;
  const years = createMemo(() => {
    const whole = wholeIndicator(workspace);
    return whole === null ? [] : yearsOfIndicator(whole);
  });
  const place = () => Math.max(0, years().indexOf(derived.indicator().year));
  const earlier = () => years().slice(0, place());
  const from = (): number | null => {
    const asked = session.state.compare.changeFrom;
    if (asked === null) return null;
    return earlier().find((year) => year === asked) ?? earlier().at(-1) ?? null;
  };
  const set = (change: { readonly year?: number; readonly changeFrom?: number | null }): void =>
    session.set({ compare: { ...session.state.compare, ...change } });
  const id = createUniqueId();
  return (
    <Show when={years().length > 1}>
      <div class="year-slider">
        <label class="field__label" for={id}>
          {t('compare.year')}: <output for={id}>{derived.indicator().year}</output>
        </label>
        <input
          id={id}
          type="range"
          min="0"
          max={years().length - 1}
          step="1"
          value={place()}
          aria-valuetext={String(derived.indicator().year)}
          list={`${id}-years`}
          onInput={(event) => {
            const year = years()[event.currentTarget.valueAsNumber];
            if (year !== undefined) set({ year });
          }}
        />
        <datalist id={`${id}-years`}>
          <For each={years()}>{(year, turn) => <option value={turn()} label={String(year)} />}</For>
        </datalist>
        <p class="year-slider__ends small quiet" aria-hidden="true">
          <span>{years()[0]}</span>
          <span>{years().at(-1)}</span>
        </p>
        <p class="quiet small">{t('compare.yearsHelp')}</p>
      </div>
      <Show when={earlier().length > 0}>
        <CheckField
          label={t('compare.showChange')}
          checked={from() !== null}
          onChange={(shown) => set({ changeFrom: shown ? (earlier()[0] ?? null) : null })}
        />
      </Show>
      <Show when={from()}>
        {(year) => (
          <>
            <SelectField
              label={t('compare.changeFrom')}
              value={String(year())}
              options={earlier().map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(chosen) => set({ changeFrom: Number(chosen) })}
            />
            <ChangeMap from={year()} />
          </>
        )}
      </Show>
      <YearTable years={years()} />
    </Show>
  );
}

/** The indicator with all its years; an index of our own making has none. */
function wholeIndicator({ reference, derived }: Workspace): Indicator | null {
  const shown = derived.indicator();
  if (isComputed(shown)) return null;
  return reference.catalog.indicators.find(({ id }) => id === shown.id) ?? null;
}

/** The change on the map and in the table, for as long as it is asked for. */
function ChangeMap(props: { readonly from: number }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, format, t } = workspace;
  const language = () => session.state.language;
  const change = createMemo(() => {
    const later = areaValues(derived.indicator(), session.state.division, reference);
    const earlier = areaValues(
      indicatorOfYear(wholeIndicator(workspace) ?? derived.indicator(), props.from),
      session.state.division,
      reference,
    );
    const areas = reference.divisions.get(later.shownOn)?.areas ?? [];
    return { division: later.shownOn, areas, changes: changesBetween(earlier.values, later.values) };
  });
  const unit = (): string => {
    const text = format().differenceWithUnit(0, derived.indicator().unit, 0);
    return text.replace(/^0\s?/u, '');
  };
  createEffect(() => {
    const { division, areas, changes } = change();
    const indicator = derived.indicator();
    const facts = {
      division: reference.divisions.get(division)?.division.name[language()] ?? '',
      from: props.from,
      to: indicator.year,
      unit: unit(),
    };
    const title = t('compare.changeTitle', { indicator: indicator.name[language()] });
    const caption = t('compare.changeCaption', facts).replace(/ · $/u, '');
    session.set({
      areaLayer: changeLayer({
        indicator,
        division,
        areas,
        changes,
        title: { sv: title, en: title },
        caption: { sv: caption, en: caption },
      }),
      tableColumn: {
        title: t('compare.change'),
        decimals: indicator.decimals,
        signed: true,
        values: new Map(areas.map(({ code }, position) => [code, changes[position] ?? 'missing'])),
      },
    });
  });
  onCleanup(() => session.set({ areaLayer: null, tableColumn: null }));
  const countOf = (test: (value: number) => boolean): number =>
    change().changes.filter((value) => typeof value === 'number' && test(value)).length;
  return (
    <p class="quiet small">
      {t('compare.changeHelp', { increased: countOf((value) => value > 0), decreased: countOf((value) => value < 0) })}
    </p>
  );
}

/** What is chosen, and the municipality, year by year. */
function YearTable(props: { readonly years: readonly number[] }): JSX.Element {
  const workspace = useWorkspace();
  const { session, reference, derived, t } = workspace;
  const rows = createMemo(() => {
    const indicator = wholeIndicator(workspace);
    if (indicator === null) return [];
    return props.years.map((year) => {
      const { selected, municipality } = figuresOfYear(indicator, year);
      return { year, subject: selected, municipality };
    });
  });
  function figuresOfYear(indicator: Indicator, year: number) {
    return yearFigures(
      indicatorOfYear(indicator, year),
      derived.areaValues().shownOn,
      session.state.selectedAreas,
      reference,
    );
  }
  return (
    <FiguresByYear
      indicator={derived.indicator()}
      subject={session.state.selectedAreas.length > 0 ? t('compare.selected') : null}
      rows={rows()}
      chosenYear={derived.indicator().year}
    />
  );
}
