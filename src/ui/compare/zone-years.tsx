import '../../styles/compare.css';
import type { JSX } from 'solid-js';
import { createMemo, createSignal, Show } from 'solid-js';
import { indicatorsOverYears, zoneYears } from '../../core/compare/zone-years.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import type { ZoneShape } from '../../core/plan/plan.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { FiguresByYear } from './figures-by-year.tsx';

/** The chosen zones year by year, beside the municipality. Nothing where all tables have one year. */
export function ZoneYears(props: { readonly shapes: readonly ZoneShape[] }): JSX.Element {
  const { session, reference, weights, t } = useWorkspace();
  const [open, setOpen] = createSignal(false);
  const [asked, setAsked] = createSignal<IndicatorId | null>(null);
  const indicators = createMemo(() => indicatorsOverYears(reference));
  const indicator = createMemo(() => {
    const wanted = asked() ?? session.state.indicator;
    return indicators().find(({ id }) => id === wanted) ?? indicators()[0] ?? null;
  });
  // Nobody looks at it while it is closed, and under the hand it would be worked out at every move.
  const years = createMemo(() => {
    const of = indicator();
    if (!open() || of === null) return [];
    const result = zoneYears(of, props.shapes, reference, weights.inUse());
    return result.ok ? result.value : [];
  });
  return (
    <Show when={indicator()}>
      {(shown) => (
        <details class="fold" data-zone-years onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('compare.zoneYears')}</summary>
          <div class="year-fold">
            <SelectField<IndicatorId>
              label={t('compare.zoneYearsOf')}
              value={shown().id}
              options={indicators().map(({ id, name }) => ({ value: id, label: name[session.state.language] }))}
              onChange={(id) => setAsked(id)}
            />
            <FiguresByYear
              indicator={shown()}
              subject={t('figures.zone')}
              rows={years().map(({ year, zone, municipality }) => ({ year, subject: zone, municipality }))}
              chosenYear={null}
            />
          </div>
        </details>
      )}
    </Show>
  );
}
