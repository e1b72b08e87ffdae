import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { Company } from '../../core/plan/holdings.ts';
import type { TableFormat } from '../overlap-actions.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import { holdingRows } from './holding-rows.ts';
import { holdingTable } from './holding-text.ts';
import { zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx', 'geopackage'];

/** One company on paper: what it has in each zone, and every property with zone, share and money. */
export function CompanyReport(props: { readonly company: Company; readonly onClose: () => void }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, overlaps, format, now, t } = workspace;
  const values = overlapValues(workspace);
  const title = () => t('overlaps.reportFor', { company: props.company.name });
  const table = createMemo(() => holdingTable(workspace, values, holdingRows(values, props.company.id, null), title()));
  const zones = createMemo(() =>
    (values.view()?.ledger.companyZones ?? []).filter(
      ({ company, buildings }) => company === props.company.id && buildings > 0,
    ),
  );
  const hidden = (isWithheld: boolean, text: () => string): string =>
    isWithheld && !values.showsOwnCounts() ? t('overlaps.tooFew') : text();
  return (
    <Portal>
      <div class="overlap-report">
        <ModalDialog title={title()} onClose={props.onClose}>
          <div class="button-row overlap-report__tools">
            <button type="button" class="button button--main" onClick={() => window.print()}>
              {t('overlaps.print')}
            </button>
            <For each={FORMATS}>
              {(fileFormat) => (
                <button type="button" class="button" onClick={() => overlaps.saveTable(table(), fileFormat)}>
                  {t(`overlaps.save.${fileFormat}`)}
                </button>
              )}
            </For>
          </div>
          <p>{t('overlaps.reportLead', { plan: store().plan().title, date: format().date(now()) })}</p>
          <p class="quiet small">
            {t('overlaps.approximateHelp')} {t('overlaps.tooFew')}: {t('overlaps.tooFewHelp')}
          </p>
          <div class="table-wrap" ref={focusWhileScrolling}>
            <table class="table">
              <caption>{t('overlaps.byCompany')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('overlaps.zone')}</th>
                  <th scope="col" class="number">
                    {t('overlaps.buildings')}
                  </th>
                  <th scope="col" class="number">
                    {t('overlaps.dwellingsLong')}
                  </th>
                  <th scope="col" class="number">
                    {t('overlaps.residents')}
                  </th>
                  <th scope="col" class="number">
                    {t('overlaps.kronor', { year: session.state.year })}
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={zones()}>
                  {(row) => (
                    <tr>
                      <th scope="row">{row.zone === null ? '' : zoneNames(workspace, [row.zone])}</th>
                      <td class="number">{format().number(row.buildings)}</td>
                      <td class="number">{hidden(row.isWithheld, () => format().number(row.dwellings))}</td>
                      <td class="number">
                        {hidden(row.isWithheld, () =>
                          row.residents === null ? t('overlaps.unknown') : `≈\u00A0${format().number(row.residents)}`,
                        )}
                      </td>
                      <td class="number">
                        {hidden(row.isWithheld, () => {
                          const own = row.landing?.find(({ year }) => year === session.state.year)?.amountSek;
                          return own === undefined
                            ? t('overlaps.unknown')
                            : `≈\u00A0${format().kronor(Math.round(own))}`;
                        })}
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
          <Show when={table().rows.length > 0}>
            <div class="table-wrap" ref={focusWhileScrolling}>
              <table class="table small">
                <caption>{t('overlaps.reportRows')}</caption>
                <thead>
                  <tr>
                    <For each={table().fields.slice(1)}>
                      {(field) => (
                        <th scope="col" classList={{ number: field.kind === 'number' }}>
                          {field.title}
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={table().rows}>
                    {({ values: cells }) => (
                      <tr>
                        <For each={cells.slice(1)}>
                          {(cell) => (
                            <td classList={{ number: typeof cell === 'number' }}>
                              {typeof cell === 'number' ? format().number(cell, Number.isInteger(cell) ? 0 : 2) : cell}
                            </td>
                          )}
                        </For>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          </Show>
        </ModalDialog>
      </div>
    </Portal>
  );
}
