import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { CountChoice } from '../../core/weights/reading/weight-reading.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import type { PendingWeights } from '../weight-actions.ts';
import { useWorkspace } from '../workspace.ts';
import { WeightProgress } from './weight-progress.tsx';

type PendingRead = Extract<PendingWeights, { kind: 'read' }>;

/** No column is called this: names are trimmed. */
const EACH_ROW = ' ';

/** What was understood of a file, before anything is weighted by it. */
export function WeightPreview(props: { readonly pending: PendingRead }): JSX.Element {
  const { weights, t } = useWorkspace();
  const suggested = () => props.pending.fileName.replace(/\.[^.]*$/, '');
  const [name, setName] = createSignal<string | null>(null);
  const [source, setSource] = createSignal('');
  const reading = () => props.pending.reading;
  const isUsable = () => props.pending.placement !== null && reading().totalCount > 0;
  const choose = (value: string): void => {
    const choice: CountChoice = value === EACH_ROW ? { kind: 'each-row' } : { kind: 'column', name: value };
    weights.chooseCount(choice);
  };
  const chosen = (): string => {
    const choice = reading().countChoice;
    return choice.kind === 'column' ? choice.name : EACH_ROW;
  };
  return (
    <section class="weight-preview" aria-labelledby="weights-preview-title">
      <h3 id="weights-preview-title">{t('weights.preview', { name: props.pending.fileName })}</h3>
      <SelectField
        label={t('weights.count')}
        value={chosen()}
        options={[
          ...reading().countColumns.map((column) => ({ value: column, label: column })),
          { value: EACH_ROW, label: t('weights.eachRow') },
        ]}
        onChange={choose}
      />
      <ReadingFacts pending={props.pending} />
      <UnusedRowList pending={props.pending} />
      <Show when={reading().totalCount <= 0}>
        <p class="remark remark--caution">{t('weights.nobody')}</p>
      </Show>
      <TextField label={t('weights.name')} value={name() ?? suggested()} onKeep={(text) => setName(text.trim())} />
      <TextField label={t('weights.source')} value={source()} onKeep={(text) => setSource(text.trim())} />
      <Show when={props.pending.placement === null}>
        <WeightProgress text={t('weights.preparing')} done={props.pending.placed} />
      </Show>
      <div class="button-row">
        <button
          type="button"
          class="button button--main"
          disabled={!isUsable()}
          onClick={() => weights.use(name() || suggested(), source())}
        >
          {t('weights.use')}
        </button>
        <button type="button" class="button" onClick={() => weights.cancel()}>
          {t('weights.cancel')}
        </button>
      </div>
    </section>
  );
}

function ReadingFacts(props: { readonly pending: PendingRead }): JSX.Element {
  const { format, t } = useWorkspace();
  const reading = () => props.pending.reading;
  const count = (value: number): string => format().number(value, Number.isInteger(value) ? 0 : 1);
  const entries = (): string => {
    const { pointCounts, cells } = reading().content;
    const kinds = [
      pointCounts.length > 0 ? t('weights.points', { count: count(pointCounts.length) }) : null,
      cells.length > 0 ? t('weights.cells', { count: count(cells.length) }) : null,
    ];
    return kinds.filter((kind) => kind !== null).join(', ') || t('weights.nothing');
  };
  const coordinates = (): string => {
    const { form, positionColumns } = reading();
    const columns = positionColumns === null ? '' : ` (${positionColumns.join(', ')})`;
    return `${t(`weights.system.${form.system}`)}, ${t(`weights.order.${form.order}`)}${columns}`;
  };
  const outside = (): string => {
    const { placement } = props.pending;
    if (placement === null) return '…';
    return t('weights.outsideValue', {
      entries: count(placement.outsideEntries),
      count: count(placement.outsideCount),
    });
  };
  const facts = createMemo(() => [
    { term: t('weights.content'), text: entries() },
    { term: t('weights.total'), text: count(reading().totalCount) },
    { term: t('weights.coordinates'), text: coordinates() },
    { term: t('weights.outside'), text: outside() },
    {
      term: t('weights.rows'),
      text: t('weights.rowsValue', { used: count(reading().usedRowCount), all: count(reading().rowCount) }),
    },
  ]);
  return (
    <>
      <dl class="facts">
        <For each={facts()}>
          {({ term, text }) => (
            <>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </>
          )}
        </For>
      </dl>
      <Show when={(props.pending.placement?.areasWithoutWeights ?? 0) > 0}>
        <p class="remark">
          {t('weights.areasWithout', { count: count(props.pending.placement?.areasWithoutWeights ?? 0) })}
        </p>
      </Show>
    </>
  );
}

function UnusedRowList(props: { readonly pending: PendingRead }): JSX.Element {
  const { format, t } = useWorkspace();
  const rows = (first: readonly number[], count: number): string =>
    first.map((row) => format().number(row)).join(', ') + (count > first.length ? ' …' : '');
  return (
    <Show when={props.pending.reading.unused.length > 0}>
      <div class="remark remark--caution">
        <p>{t('weights.unused')}</p>
        <ul class="remarks">
          <For each={props.pending.reading.unused}>
            {({ reason, count, firstRows }) => (
              <li>
                {t('weights.unusedRows', {
                  count: format().number(count),
                  reason: t(`weights.unused.${reason}`),
                  rows: rows(firstRows, count),
                })}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
