import type { JSX } from 'solid-js';
import { createEffect, createMemo, onCleanup, Show, untrack } from 'solid-js';
import type { ImportedIndicatorId } from '../../core/identifiers.ts';
import type { TableForm } from '../../core/import/import-reading.ts';
import type { TableReading } from '../../core/import/table-types.ts';
import { useWorkspace } from '../workspace.ts';
import { ImportDecisions } from './import-decisions.tsx';
import type { SeriesDraft } from './import-drafts.ts';
import { draftIndicator, importDrafts } from './import-drafts.ts';
import { ImportFinish } from './import-finish.tsx';
import { ImportIndicator } from './import-indicator.tsx';
import { ImportRows } from './import-rows.tsx';
import { ImportSample } from './import-sample.tsx';
import { ImportSeries } from './import-series.tsx';

export interface ImportTableProps {
  readonly id: number;
  readonly fileName: string;
  readonly form: TableForm;
  readonly reading: TableReading;
}

const PREVIEW = 'preview' as ImportedIndicatorId;

/** A table of figures: what was understood, what it would become, and the way in. */
export function ImportTable(props: ImportTableProps): JSX.Element {
  const { imports, reference, session, t, newId } = useWorkspace();
  const drafts = importDrafts(props.id, props.fileName, reference);
  const rows = createMemo(() => drafts.rows(props.reading));
  const shown = createMemo(() => rows().find(({ key }) => key === drafts.shown(props.reading)) ?? null);
  const indicatorOf = (row: SeriesDraft, id: ImportedIndicatorId) =>
    // The page shows the preview among its data: what follows the data must not make the preview again.
    untrack(() => draftIndicator(row, props.reading, drafts.note, reference, id));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    const row = shown();
    // A year not said yet is no reason not to show where the values lie.
    const dated = row === null ? null : { ...row, said: { ...row.said, year: row.said.year ?? session.state.year } };
    const note = drafts.note;
    const indicator = dated === null ? null : indicatorOf(dated, PREVIEW);
    // The map and what is counted anew for it come after the panel: in one task the page would not answer so long.
    clearTimeout(waiting);
    waiting = setTimeout(() => imports.show(indicator === null ? null : { ...indicator, note }));
  });
  onCleanup(() => clearTimeout(waiting));
  const chosen = createMemo(() => rows().filter(({ isChosen }) => isChosen));
  const missing = createMemo((): readonly string[] => {
    const wanted: string[] = [];
    if (chosen().length === 0) wanted.push(t('import.missing.series'));
    if (chosen().some(({ said }) => said.name.trim() === '')) wanted.push(t('import.missing.name'));
    if (chosen().some((row) => indicatorOf(row, PREVIEW) === null)) wanted.push(t('import.missing.year'));
    if (chosen().some(({ said }) => said.source.trim() === '')) wanted.push(t('import.missing.source'));
    return wanted;
  });
  const takeIn = (): void => {
    const indicators = chosen().flatMap((row) => indicatorOf(row, newId() as ImportedIndicatorId) ?? []);
    imports.takeIn(props.id, indicators);
  };
  const hasSeries = () => props.reading.series.length > 0;
  return (
    <>
      <ReadingSummary reading={props.reading} />
      <Show when={hasSeries()}>
        <ImportSeries reading={props.reading} rows={rows()} drafts={drafts} shown={shown()} />
        <Show when={shown()}>{(row) => <ImportIndicator reading={props.reading} row={row()} drafts={drafts} />}</Show>
      </Show>
      <ImportDecisions id={props.id} form={props.form} reading={props.reading} />
      <ImportRows id={props.id} reading={props.reading} />
      <ImportSample reading={props.reading} />
      <ImportFinish
        id={props.id}
        wanted={hasSeries() && missing().length > 0 ? t('import.missing', { what: missing().join(', ') }) : null}
        canTake={missing().length === 0}
        take={
          hasSeries()
            ? t(chosen().length === 1 ? 'import.take.one' : 'import.take.other', { count: chosen().length })
            : null
        }
        onTake={takeIn}
        mayBeHoldings={props.reading.division === null}
      />
    </>
  );
}

function ReadingSummary(props: { readonly reading: TableReading }): JSX.Element {
  const { reference, session, t } = useWorkspace();
  const data = () => (props.reading.division === null ? undefined : reference.divisions.get(props.reading.division));
  const text = (): string => {
    const found = data();
    if (found === undefined) return t('import.summaryNone', { municipality: reference.catalog.municipality.name });
    if (props.reading.series.length === 0) return t('import.noValues');
    const all = found.areas.length;
    return t('import.summary', {
      found: all - props.reading.areasWithoutData.length,
      all,
      division: `${found.division.name[session.state.language]} ${found.division.version}`,
    });
  };
  const otherVersions = () => props.reading.codeVersions.filter((version) => version !== data()?.division.version);
  return (
    <>
      <p role="status" class="import-summary">
        {text()}
      </p>
      <Show when={otherVersions().length > 0}>
        <p class="remark remark--caution">
          {t('import.versionDiffers', { said: otherVersions().join(', '), here: data()?.division.version ?? '' })}
        </p>
      </Show>
    </>
  );
}
