import type { JSX } from 'solid-js';
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { Company } from '../../core/plan/holdings.ts';
import type { UnusedRows } from '../../core/weights/reading/weight-reading.ts';
import type { PendingHoldings } from '../overlap-actions.ts';
import { SelectField } from '../primitives/field.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';

type PendingRead = Extract<PendingHoldings, { kind: 'read' }>;

/** A file of buildings, looked at before it is anybody's. */
export function ImportHoldings(props: { readonly company: Company }): JSX.Element {
  const { overlaps, t } = useWorkspace();
  const [over, setOver] = createSignal(false);
  let input: HTMLInputElement | undefined;
  const take = (file: File | undefined): void => {
    if (file !== undefined) overlaps.readFile(file);
  };
  const read = () => {
    const now = overlaps.pending();
    return now?.kind === 'read' ? now : null;
  };
  const refused = () => {
    const now = overlaps.pending();
    return now?.kind === 'refused' ? now : null;
  };
  return (
    <>
      <button
        type="button"
        class="button drop-target"
        data-over={over()}
        onClick={() => input?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        {t('overlaps.import')} <span class="quiet small">{t('overlaps.importKinds')}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.zip,.gpkg,.kml"
        hidden
        aria-label={t('overlaps.importFor', { company: props.company.name })}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Switch>
        <Match when={overlaps.pending()?.kind === 'reading'}>
          <p role="status">{t('overlaps.reading', { name: overlaps.pending()?.fileName ?? '' })}</p>
          <button type="button" class="button" onClick={() => overlaps.cancel()}>
            {t('overlaps.cancel')}
          </button>
        </Match>
        <Match when={refused()}>
          {(pending) => (
            <p class="error" role="alert">
              {pending().fileName}: {problemText(t, pending().problem)}
            </p>
          )}
        </Match>
        <Match when={read()}>{(pending) => <Preview pending={pending()} company={props.company} />}</Match>
      </Switch>
    </>
  );
}

/** No column is called this: names are trimmed. */
const NO_COLUMN = ' ';

function Preview(props: { readonly pending: PendingRead; readonly company: Company }): JSX.Element {
  const { overlaps, format, t } = useWorkspace();
  const holdings = () => props.pending.reading.holdings;
  const known = () => holdings().flatMap(({ dwellings }) => (dwellings === null ? [] : [dwellings]));
  const count = (value: number): string => format().number(value);
  return (
    <section class="overlap-preview" aria-label={t('overlaps.previewTitle', { name: props.pending.fileName })}>
      <h4>{t('overlaps.previewTitle', { name: props.pending.fileName })}</h4>
      <p role="status">
        {t('overlaps.previewRows', {
          placed: count(holdings().length - props.pending.withoutPlaceCount),
          all: count(props.pending.reading.rowCount),
        })}{' '}
        {t('overlaps.previewDwellings', { count: count(known().reduce((sum, each) => sum + each, 0)) })}
      </p>
      <Show when={known().length < holdings().length}>
        <p class="remark">
          {t('overlaps.previewUnknownDwellings', { count: count(holdings().length - known().length) })}
        </p>
      </Show>
      <SelectField
        label={t('overlaps.dwellingColumn')}
        value={props.pending.reading.dwellingColumn ?? NO_COLUMN}
        options={[
          ...props.pending.reading.dwellingColumns.map((column) => ({ value: column, label: column })),
          { value: NO_COLUMN, label: t('overlaps.noDwellingColumn') },
        ]}
        onChange={(value) =>
          overlaps.chooseDwellings(value === NO_COLUMN ? { kind: 'none' } : { kind: 'column', name: value })
        }
      />
      <Show when={props.pending.joined}>
        {(joined) => (
          <p role="status">{t('overlaps.joined', { count: count(joined().foundCount), name: joined().fileName })}</p>
        )}
      </Show>
      <Show when={props.pending.withoutPlaceCount > 0}>
        <JoinLayer count={props.pending.withoutPlaceCount} />
      </Show>
      <RowRemarks rows={[...props.pending.reading.unused, ...props.pending.reading.remarks]} />
      <div class="button-row">
        <button
          type="button"
          class="button button--main"
          disabled={holdings().length === 0}
          onClick={() => overlaps.use(props.company)}
        >
          {t('overlaps.use', { count: count(holdings().length) })}
        </button>
        <button type="button" class="button" onClick={() => overlaps.cancel()}>
          {t('overlaps.cancel')}
        </button>
      </div>
    </section>
  );
}

function JoinLayer(props: { readonly count: number }): JSX.Element {
  const { overlaps, format, t } = useWorkspace();
  let input: HTMLInputElement | undefined;
  return (
    <div class="remark remark--caution">
      <p>{t('overlaps.withoutPlace', { count: format().number(props.count) })}</p>
      <button type="button" class="button" onClick={() => input?.click()}>
        {t('overlaps.joinLayer')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.zip,.gpkg,.kml"
        hidden
        aria-label={t('overlaps.joinLayer')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) overlaps.joinLayer(file);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function RowRemarks(props: { readonly rows: readonly UnusedRows[] }): JSX.Element {
  const { format, t } = useWorkspace();
  return (
    <Show when={props.rows.length > 0}>
      <ul class="remarks small">
        <For each={props.rows}>
          {({ reason, count, firstRows }) => (
            <li>
              {t('overlaps.remarkRows', {
                count: format().number(count),
                reason: t(`overlaps.remark.${reason}`),
                rows: firstRows.join(', ') + (count > firstRows.length ? ' …' : ''),
              })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
