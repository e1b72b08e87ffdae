import type { JSX } from 'solid-js';
import { createSignal, Show } from 'solid-js';
import type { Company } from '../../core/plan/holdings.ts';
import { HOLDINGS_KEEPINGS } from '../../core/plan/holdings.ts';
import { removeCompany, setCompany } from '../../core/plan/operations/companies.ts';
import { ColourField } from '../primitives/colour-field.tsx';
import { SelectField, TextField } from '../primitives/field.tsx';
import { useWorkspace } from '../workspace.ts';
import { CompanyReport } from './company-report.tsx';
import { ImportHoldings } from './import-holdings.tsx';
import { overlapValues } from './overlap-values.ts';

/** One company: what it is called, where its holdings are kept, and everything that goes in and out. */
export function CompanySettings(props: { readonly company: Company; readonly count: number }): JSX.Element {
  const workspace = useWorkspace();
  const { store, overlaps, attempt, t } = workspace;
  const values = overlapValues(workspace);
  const [reporting, setReporting] = createSignal(false);
  const isReview = () => store().plan().reviewRequest !== null;
  const mayEdit = () => !store().readOnly;
  const set = (change: Parameters<typeof setCompany>[2]): void => {
    attempt(setCompany(store().plan(), props.company.id, change));
  };
  return (
    <div class="overlap-form">
      <div class="button-row">
        <button
          type="button"
          class="button"
          onClick={() => values.choose({ kind: 'holdings', company: props.company.id, zone: null })}
        >
          {t('overlaps.showHoldings')}
        </button>
        <button type="button" class="button" onClick={() => setReporting(true)}>
          {t('overlaps.report')}
        </button>
        <Show when={!isReview()}>
          <button type="button" class="button" onClick={() => overlaps.sendReview(props.company)}>
            {t('overlaps.send')}
          </button>
        </Show>
      </div>
      <Show when={!isReview()}>
        <p class="quiet small">{t('overlaps.sendHelp')}</p>
      </Show>
      <Show when={mayEdit()}>
        <ImportHoldings company={props.company} />
        <ZoneAsHolding company={props.company} />
        <Show when={props.count > 0}>
          <div>
            <button type="button" class="button" onClick={() => overlaps.saveHoldings(props.company)}>
              {t('overlaps.saveHoldings')}
            </button>
          </div>
        </Show>
        <Show when={!isReview()}>
          <details class="overlap-settings">
            <summary>{t('overlaps.settings')}</summary>
            <TextField label={t('overlaps.companyName')} value={props.company.name} onKeep={(name) => set({ name })} />
            <TextField
              label={t('overlaps.contactRole')}
              value={props.company.contactRole}
              onKeep={(contactRole) => set({ contactRole: contactRole.trim() })}
            />
            <ColourField
              label={t('overlaps.companyColour')}
              value={props.company.colour}
              onChange={(colour) => set({ colour })}
            />
            <SelectField
              label={t('overlaps.keeping')}
              value={props.company.keeping}
              options={HOLDINGS_KEEPINGS.map((value) => ({ value, label: t(`overlaps.keeping.${value}`) }))}
              onChange={(keeping) => overlaps.keep(props.company, keeping)}
            />
            <p class="quiet small">{t(`overlaps.keepingNote.${props.company.keeping}`)}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                if (!attempt(removeCompany(store().plan(), props.company.id, workspace.now()))) return;
                overlaps.removeBeside(props.company.id);
                values.choose({ kind: 'none' });
              }}
            >
              {t('overlaps.remove')}
            </button>
          </details>
        </Show>
      </Show>
      <Show when={reporting()}>
        <CompanyReport company={props.company} onClose={() => setReporting(false)} />
      </Show>
    </div>
  );
}

/** A building is drawn with the tools that draw zones; here the chosen one changes hands. */
function ZoneAsHolding(props: { readonly company: Company }): JSX.Element {
  const { session, store, overlaps, t } = useWorkspace();
  const zone = () => {
    const [id, ...others] = session.state.selectedZones;
    return others.length > 0
      ? undefined
      : store()
          .plan()
          .zones.find((each) => each.id === id);
  };
  return (
    <Show
      when={store().plan().reviewRequest === null && zone()}
      fallback={<p class="quiet small">{t('overlaps.makeHoldingHelp')}</p>}
    >
      {(chosen) => (
        <button type="button" class="button" onClick={() => overlaps.takeDrawn(chosen().id, props.company)}>
          {t('overlaps.makeHolding', { zone: chosen().name })}
        </button>
      )}
    </Show>
  );
}
