import type { JSX } from 'solid-js';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { inPricesOf, parsePriceIndex, priceIndexOf } from '../../core/budget/price-index.ts';
import { setPriceIndex } from '../../core/plan/operations/set-plan-rules.ts';
import { SelectField } from '../primitives/field.tsx';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { InputField } from '../primitives/input-field.tsx';
import { useWorkspace } from '../workspace.ts';
import { millionsNumber } from './money-text.ts';

/** More than this is no list of years. */
const MOST_CHARACTERS = 20_000;

/** A series that the person pastes, with its source; and what it makes of the plan's money. Nothing is supplied. */
export function PriceIndexEditor(): JSX.Element {
  const { store, reference, t } = useWorkspace();
  const series = createMemo(() => priceIndexOf(store().plan(), reference.catalog));
  const own = () => store().plan().settings.priceIndex;
  const [open, setOpen] = createSignal(false);
  const workspace = useWorkspace();
  const remove = (): void => void workspace.attempt(setPriceIndex(store().plan(), { priceIndex: null }));
  return (
    <section>
      <h3>{t('rules.index')}</h3>
      <p class="quiet small">{t('rules.indexLead')}</p>
      <Show when={series()} fallback={<p>{t('rules.indexNone')}</p>}>
        {(found) => (
          <>
            <p>
              {t(own() === null ? 'rules.indexOfCatalog' : 'rules.indexOwn', {
                name: found().name,
                source: found().source,
                first: found().values[0]?.year ?? '',
                last: found().values.at(-1)?.year ?? '',
              })}
            </p>
            <FixedPrices />
          </>
        )}
      </Show>
      <Show
        when={open()}
        fallback={
          <div class="button-row">
            <button type="button" class="button" onClick={() => setOpen(true)}>
              {t(own() === null ? 'rules.indexAdd' : 'rules.indexReplace')}
            </button>
            <Show when={own()}>
              <button type="button" class="button" onClick={remove}>
                {t('rules.indexRemove')}
              </button>
            </Show>
          </div>
        }
      >
        <IndexForm onDone={() => setOpen(false)} />
      </Show>
    </section>
  );
}

function IndexForm(props: { readonly onDone: () => void }): JSX.Element {
  const workspace = useWorkspace();
  const { store, t } = workspace;
  const id = createUniqueId();
  const [name, setName] = createSignal('PKV');
  const [source, setSource] = createSignal('');
  const [text, setText] = createSignal('');
  const [fileTooLong, setFileTooLong] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const tooLong = () => fileTooLong() || text().length > MOST_CHARACTERS;
  const reading = createMemo(() => parsePriceIndex(tooLong() ? '' : text()));
  const lacking = (): string | null => {
    if (tooLong()) return t('rules.indexTooLong');
    if (reading().refused.length > 0) {
      return t('rules.indexRefused', {
        rows: reading().refused.slice(0, 3).join('  |  '),
        count: reading().refused.length,
      });
    }
    if (reading().values.length === 0) return t('rules.indexEmpty');
    return source().trim() === '' ? t('rules.indexSourceMissing') : null;
  };
  /** A file that is not read is told at once, what is yet to be filled in when it is asked for. */
  const told = (): string | null => (tried() || tooLong() ? lacking() : null);
  const record = (): void => {
    setTried(true);
    if (lacking() !== null) return;
    const priceIndex = { name: name().trim(), source: source().trim(), values: reading().values };
    if (workspace.attempt(setPriceIndex(store().plan(), { priceIndex }))) props.onDone();
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setFileTooLong(file.size > MOST_CHARACTERS);
    if (!fileTooLong()) setText(await file.text());
  };
  return (
    <form
      class="allocation-form"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <div class="field-row">
        <InputField label={t('rules.indexName')} value={name()} onInput={setName} />
        <InputField
          label={t('allocation.source')}
          value={source()}
          placeholder={t('rules.indexSourcePlaceholder')}
          invalid={tried() && source().trim() === ''}
          errorId={`${id}-problem`}
          onInput={setSource}
        />
      </div>
      <div class="field">
        <label class="field__label" for={id}>
          {t('rules.indexRows')}
        </label>
        <textarea
          id={id}
          class="input rules__index"
          value={text()}
          aria-invalid={told() !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setFileTooLong(false);
            setText(event.currentTarget.value);
          }}
        />
      </div>
      <div class="field">
        <label class="field__label" for={`${id}-file`}>
          {t('rules.indexFile')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.txt,.tsv,text/plain,text/csv"
          onChange={(event) => void takeFile(event.currentTarget.files?.[0])}
        />
      </div>
      <p
        class="small"
        classList={{ error: told() !== null, quiet: told() === null }}
        id={`${id}-problem`}
        role="status"
      >
        {told() ?? t('rules.indexRead', { count: reading().values.length })}
      </p>
      <div class="button-row">
        <button type="submit" class="button button--main">
          {t('rules.indexKeep')}
        </button>
        <button type="button" class="button" onClick={() => props.onDone()}>
          {t('plans.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What each year's money is in the prices of one year. The grant itself is nominal: no index raises it. */
function FixedPrices(): JSX.Element {
  const { session, store, derived, reference, format, t } = useWorkspace();
  const series = createMemo(() => priceIndexOf(store().plan(), reference.catalog));
  const years = () => series()?.values.map(({ year }) => year) ?? [];
  const [chosen, setChosen] = createSignal<number | null>(null);
  const base = () => chosen() ?? session.state.budget.pricesOf ?? years().at(-1) ?? session.state.year;
  const fixed = (amountSek: number, year: number): string => {
    const [found, baseYear] = [series(), base()];
    const amount = found === null ? null : inPricesOf(amountSek, year, baseYear, found);
    return amount === null ? '–' : millionsNumber(format(), amount);
  };
  return (
    <>
      <div class="field-row rules__years">
        <SelectField<string>
          label={t('rules.pricesOf')}
          value={String(base())}
          options={years().map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(value) => setChosen(Number(value))}
        />
      </div>
      <div class="table-wrap" ref={focusWhileScrolling}>
        <table class="table year-table">
          <caption class="quiet small">{t('rules.fixedTable', { year: base() })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('budget.year')}</th>
              <th scope="col" class="number">
                {t('rules.grantNominal')}
              </th>
              <th scope="col" class="number">
                {t('rules.grantFixed')}
              </th>
              <th scope="col" class="number">
                {t('rules.plannedNominal')}
              </th>
              <th scope="col" class="number">
                {t('rules.plannedFixed')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={derived.ledger()}>
              {(entry) => (
                <tr>
                  <th scope="row">{entry.year}</th>
                  <td class="number">{millionsNumber(format(), entry.allocationSek)}</td>
                  <td class="number">{fixed(entry.allocationSek, entry.year)}</td>
                  <td class="number">{millionsNumber(format(), entry.plannedAllFinanciersSek)}</td>
                  <td class="number">{fixed(entry.plannedAllFinanciersSek, entry.year)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
