import type { JSX } from 'solid-js';
import { createEffect, createMemo, onCleanup, Show } from 'solid-js';
import type { AreaCategory } from '../../core/compare/areas-of-category.ts';
import { areaCategories, shapeOfCategory } from '../../core/compare/areas-of-category.ts';
import { restFigures } from '../../core/compare/rest-figures.ts';
import type { IndicatorId } from '../../core/identifiers.ts';
import type { Figure } from '../../core/indicator/figure.ts';
import { computeZoneFigures } from '../../core/indicator/zone-figures.ts';
import type { ZoneShape } from '../../core/plan/plan.ts';
import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';
import type { Comparison } from '../../store/compare-choices.ts';
import { areaLabel } from '../areas/area-label.ts';
import { SelectField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import type { Against } from '../zones/figure-table.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group: string;
  /** Over the column. */
  readonly heading: string;
  readonly comparison: Comparison;
}

/** What the chosen areas or zones are set against: everything, what they leave, areas of a kind, or another. */
export function CompareWith(props: {
  /** What is chosen, as shapes; zones counted together. */
  readonly shapes: readonly ZoneShape[];
  readonly onAgainst: (against: Against | null) => void;
}): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, reference, weights, t } = workspace;
  const language = () => session.state.language;
  const categories = createMemo(() => areaCategories(reference));
  const choices = createMemo<readonly Choice[]>(() => [
    choice({ kind: 'municipality' }, t('compare.municipality'), t('compare.group.whole')),
    choice({ kind: 'rest' }, t('compare.rest'), t('compare.group.whole')),
    ...categories().map((category) =>
      choice(
        { kind: 'category', indicator: category.indicator.id, value: category.value },
        t('compare.kind', {
          indicator: category.indicator.name[language()],
          name: category.name[language()],
          count: category.codes.length,
        }),
        t('compare.group.kinds'),
        category.name[language()],
      ),
    ),
    ...store()
      .plan()
      .zones.map((zone) => choice({ kind: 'zone', zone: zone.id }, zone.name, t('compare.group.zones'))),
    ...[...reference.divisions.values()].flatMap((data) =>
      data.areas.map((area) =>
        choice(
          { kind: 'area', division: data.division.id, code: area.code },
          areaLabel(area, data, reference),
          `${t('compare.group.areas')}: ${data.division.name[language()]}`,
        ),
      ),
    ),
  ]);
  const chosen = createMemo(() => {
    const wanted = keyOf(session.state.compare.against);
    return choices().find(({ value }) => value === wanted) ?? choices()[0];
  });
  const figures = createMemo((): Result<ReadonlyMap<IndicatorId, Figure>> | null => {
    const comparison = chosen()?.comparison;
    if (comparison === undefined || comparison.kind === 'municipality') return null;
    return figuresOf(comparison);
  });

  function figuresOf(comparison: Comparison): Result<ReadonlyMap<IndicatorId, Figure>> | null {
    switch (comparison.kind) {
      case 'municipality':
        return null;
      case 'rest':
        return restFigures(props.shapes, reference, weights.inUse());
      case 'category': {
        const category = categories().find((each) => isCategory(each, comparison));
        return category === undefined ? null : ofShape(shapeOfCategory(category, reference));
      }
      case 'area': {
        const version = reference.divisions.get(comparison.division)?.division.version ?? '';
        return ofShape({ kind: 'areas', division: comparison.division, version, codes: [comparison.code] });
      }
      case 'zone': {
        const zone = store()
          .plan()
          .zones.find(({ id }) => id === comparison.zone);
        return zone === undefined ? null : ofShape(zone.shape);
      }
    }
  }
  function ofShape(shape: ZoneShape): Result<ReadonlyMap<IndicatorId, Figure>> {
    const result = computeZoneFigures([shape], reference, weights.inUse());
    return result.ok ? succeed(result.value.figures) : result;
  }

  createEffect(() => {
    const result = figures();
    const name = chosen()?.heading ?? '';
    props.onAgainst(result?.ok === true ? { name, figures: result.value } : null);
  });
  onCleanup(() => props.onAgainst(null));
  return (
    <>
      <SelectField
        label={t('compare.with')}
        value={chosen()?.value ?? ''}
        options={choices()}
        onChange={(value) => {
          const against = choices().find((each) => each.value === value)?.comparison;
          if (against !== undefined) session.set({ compare: { ...session.state.compare, against } });
        }}
      />
      <Show when={figures()?.ok === false}>
        <p class="remark remark--caution">{t('compare.failed')}</p>
      </Show>
      <Show when={figures()?.ok === true}>
        <p class="quiet small">{t('compare.countsHelp')}</p>
      </Show>
    </>
  );
}

function choice(comparison: Comparison, label: string, group: string, heading = label): Choice {
  return { value: keyOf(comparison), label, group, heading, comparison };
}

function keyOf(comparison: Comparison): string {
  switch (comparison.kind) {
    case 'municipality':
    case 'rest':
      return comparison.kind;
    case 'category':
      return `category ${comparison.indicator} ${comparison.value}`;
    case 'area':
      return `area ${comparison.division} ${comparison.code}`;
    case 'zone':
      return `zone ${comparison.zone}`;
  }
}

function isCategory(category: AreaCategory, wanted: Extract<Comparison, { kind: 'category' }>): boolean {
  return category.indicator.id === wanted.indicator && category.value === wanted.value;
}
