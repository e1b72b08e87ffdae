import type { JSX } from 'solid-js';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { CompanyId } from '../../core/identifiers.ts';
import { asId } from '../../core/identifiers.ts';
import type { Company, HoldingsKeeping } from '../../core/plan/holdings.ts';
import { HOLDINGS_KEEPINGS } from '../../core/plan/holdings.ts';
import { addCompany } from '../../core/plan/operations/companies.ts';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { CompanySettings } from './company-settings.tsx';
import { overlapValues } from './overlap-values.ts';

/** The companies of the plan: a click shows what one has, and what can be done with it. */
export function CompaniesSection(): JSX.Element {
  const { store, overlaps, t } = useWorkspace();
  const [adding, setAdding] = createSignal(false);
  const [open, setOpen] = createSignal<CompanyId | null>(null);
  const companies = () => store().plan().companies;
  const mayAdd = () => !store().readOnly && store().plan().reviewRequest === null;
  return (
    <section class="panel__section" aria-labelledby="overlaps-companies">
      <h3 id="overlaps-companies">{t('overlaps.companies')}</h3>
      <Show when={companies().length === 0}>
        <p class="quiet">{t('overlaps.noCompanies')}</p>
      </Show>
      <Show when={open() === null ? overlaps.pending() : null}>
        {(waiting) => (
          <p class="remark remark--caution" role="status">
            {t('overlaps.waiting', { name: waiting().fileName })}
          </p>
        )}
      </Show>
      <ul class="overlap-companies">
        <For each={companies()}>
          {(company) => (
            <CompanyRow
              company={company}
              isOpen={open() === company.id}
              onOpen={() => setOpen((now) => (now === company.id ? null : company.id))}
            />
          )}
        </For>
      </ul>
      <Show when={mayAdd()}>
        <Show
          when={adding()}
          fallback={
            <div class="button-row">
              <button type="button" class="button" onClick={() => setAdding(true)}>
                {t('overlaps.newCompany')}
              </button>
            </div>
          }
        >
          <NewCompany
            onDone={(added) => {
              setAdding(false);
              if (added !== null) setOpen(added);
            }}
          />
        </Show>
      </Show>
    </section>
  );
}

function CompanyRow(props: {
  readonly company: Company;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const workspace = useWorkspace();
  const { format, t } = workspace;
  const values = overlapValues(workspace);
  const own = createMemo(() => values.holdings().filter(({ company }) => company === props.company.id));
  const counts = (): string => {
    const unplaced = own().filter(({ place }) => place === null).length;
    if (own().length === 0 && props.company.keeping === 'beside') return t('overlaps.notHere');
    const count = format().number(own().length);
    return unplaced === 0
      ? t('overlaps.holdingCount', { count })
      : t('overlaps.holdingCountUnplaced', { count, unplaced: format().number(unplaced) });
  };
  return (
    <li data-company={props.company.id}>
      <div class="overlap-companies__row">
        <span class={`swatch zone-colour-${props.company.colour}`} aria-hidden="true" />
        <button type="button" class="row-button" aria-expanded={props.isOpen} onClick={() => props.onOpen()}>
          <span>{props.company.name}</span>
          <span class="quiet small">
            {counts()}
            <Show when={props.company.contactRole !== ''}> · {props.company.contactRole}</Show>
          </span>
        </button>
      </div>
      <Show when={props.isOpen}>
        <CompanySettings company={props.company} count={own().length} />
      </Show>
    </li>
  );
}

function NewCompany(props: { readonly onDone: (added: CompanyId | null) => void }): JSX.Element {
  const { store, attempt, newId, t } = useWorkspace();
  const [name, setName] = createSignal('');
  const [contactRole, setContactRole] = createSignal('');
  const [keeping, setKeeping] = createSignal<HoldingsKeeping>('plan');
  const add = (): void => {
    const id = asId<CompanyId>(newId());
    const fields = { id, name: name(), contactRole: contactRole(), keeping: keeping() };
    if (attempt(addCompany(store().plan(), fields))) props.onDone(id);
  };
  return (
    <form
      class="overlap-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField label={t('overlaps.companyName')} value={name()} onKeep={setName} />
      <TextField label={t('overlaps.contactRole')} value={contactRole()} onKeep={setContactRole} />
      <SelectField
        label={t('overlaps.keeping')}
        value={keeping()}
        options={HOLDINGS_KEEPINGS.map((value) => ({ value, label: t(`overlaps.keeping.${value}`) }))}
        onChange={setKeeping}
      />
      <div class="button-row">
        <button type="submit" class="button button--main">
          {t('overlaps.add')}
        </button>
        <button type="button" class="button" onClick={() => props.onDone(null)}>
          {t('overlaps.cancel')}
        </button>
      </div>
    </form>
  );
}
