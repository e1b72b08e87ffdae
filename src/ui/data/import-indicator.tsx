import type { JSX } from 'solid-js';
import { createMemo, Show } from 'solid-js';
import type { IndicatorDirection, IndicatorUnit } from '../../core/catalog/catalog.ts';
import { asId } from '../../core/identifiers.ts';
import { denominatorOptions } from '../../core/import/denominators.ts';
import type { TableReading } from '../../core/import/table-types.ts';
import { CELL_KINDS } from '../../core/import/table-types.ts';
import { summariseSeries } from '../../core/import/to-imported.ts';
import { isPlausibleYear } from '../../core/plan/document-schema.ts';
import type { ImportedKind } from '../../core/plan/imported-indicator.ts';
import { IMPORTED_DIRECTIONS, IMPORTED_KINDS, IMPORTED_UNITS } from '../../core/plan/imported-indicator.ts';
import { CheckField, SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import type { ImportDrafts, SeriesDraft } from './import-drafts.ts';

/** What the person states of the series that is shown: what it is, of whom, from where. */
export function ImportIndicator(props: {
  readonly reading: TableReading;
  readonly row: SeriesDraft;
  readonly drafts: ImportDrafts;
}): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const said = () => props.row.said;
  const change = (what: Parameters<ImportDrafts['change']>[1]): void => props.drafts.change(props.row.key, what);
  const denominators = createMemo(() => {
    const { division } = props.reading;
    if (division === null) return [];
    return denominatorOptions(reference, division)
      .filter(({ column }) => column !== 'import-preview')
      .map(({ column, name, year }) => ({
        value: column as string,
        label: `${name[session.state.language]} (${year})`,
      }));
  });
  const isPer = () => said().kind === 'rate' || said().kind === 'mean';
  const keepYear = (text: string): void => {
    const year = Number(text.trim());
    change({ year: isPlausibleYear(year) ? year : null });
  };
  return (
    <section class="import-part" aria-labelledby="import-indicator-title">
      <h4 id="import-indicator-title">{t('import.details')}</h4>
      <ValueSpread row={props.row} />
      <TextField
        label={t('import.name')}
        value={said().name}
        error={said().name.trim() === '' ? t('import.textMissing') : null}
        onKeep={(name) => change({ name: name.trim() })}
      />
      <div class="field-row">
        <SelectField<ImportedKind>
          label={t('import.kindOf')}
          value={said().kind}
          options={IMPORTED_KINDS.map((kind) => ({ value: kind, label: t(`import.kind.${kind}`) }))}
          onChange={(kind) => change({ kind, ...(kind === 'rate' ? { unit: 'percent' as const } : {}) })}
        />
        <SelectField<IndicatorUnit>
          label={t('import.unit')}
          value={said().unit}
          options={IMPORTED_UNITS.map((unit) => ({ value: unit, label: t(`import.unit.${unit}`) }))}
          onChange={(unit) => change({ unit })}
        />
      </div>
      <Show when={isPer()}>
        <SelectField
          label={t('import.denominator')}
          value={said().denominator?.column ?? denominators()[0]?.value ?? ''}
          options={denominators()}
          onChange={(column) =>
            change({ denominator: { column: asId(column), approximate: said().denominator?.approximate ?? false } })
          }
        />
        <CheckField
          label={t('import.approximate')}
          checked={said().denominator?.approximate ?? true}
          onChange={(approximate) =>
            change({
              denominator: { column: said().denominator?.column ?? asId(denominators()[0]?.value ?? ''), approximate },
            })
          }
        />
      </Show>
      <div class="field-row">
        <SelectField<IndicatorDirection>
          label={t('import.direction')}
          value={said().direction}
          options={IMPORTED_DIRECTIONS.map((direction) => ({
            value: direction,
            label: t(`import.direction.${direction}`),
          }))}
          onChange={(direction) => change({ direction })}
        />
        <TextField
          label={t('import.year')}
          value={said().year === null ? '' : String(said().year)}
          inputMode="numeric"
          error={said().year === null ? t('import.yearMissing') : null}
          onKeep={keepYear}
        />
      </div>
      <TextField
        label={t('import.source')}
        value={said().source}
        error={said().source.trim() === '' ? t('import.textMissing') : null}
        onKeep={(source) => props.drafts.say({ source: source.trim() })}
      />
      <TextField
        label={t('import.note')}
        value={props.drafts.note}
        onKeep={(note) => props.drafts.say({ note: note.trim() })}
      />
    </section>
  );
}

/** Numbers that a comma gone wrong would show in, and how many areas have what else. */
function ValueSpread(props: { readonly row: SeriesDraft }): JSX.Element {
  const { format, t } = useWorkspace();
  const summary = createMemo(() => summariseSeries(props.row.series));
  const number = (value: number): string => format().number(value, props.row.said.decimals);
  const spread = (): string => {
    const { low, high } = summary();
    return low === null || high === null ? '' : t('import.spread', { low: number(low), high: number(high) });
  };
  const kinds = (): string =>
    CELL_KINDS.flatMap((kind) => {
      const count = summary().counts.get(kind) ?? 0;
      return count === 0 ? [] : [t(`import.kinds.${kind}`, { count: format().number(count) })];
    }).join(', ');
  return (
    <p class="small">
      {spread()} {kinds()}.
    </p>
  );
}
