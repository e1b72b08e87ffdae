import type { JSX } from 'solid-js';
import { createMemo, For, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { CompanyZone } from '../../core/overlap/company-zones.ts';
import type { Company } from '../../core/plan/holdings.ts';
import type { TableFormat } from '../overlap-actions.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { focusWhileScrolling } from '../primitives/focus-while-scrolling.ts';
import { useWorkspace } from '../workspace.ts';
import {
  areDwellingsApproximate,
  companyZoneReport,
  dwellingsOf,
  landingOf,
  zonesOfCompany,
} from './company-zone-report.ts';
import { holdingRows } from './holding-rows.ts';
import { holdingFileTable, holdingTable } from './holding-text.ts';
import { pageOfHoldings, reportRows } from './holdings-page.ts';
import { zoneNames } from './overlap-text.ts';
import { overlapValues } from './overlap-values.ts';

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx', 'geopackage'];

/** One company on paper: what it has in each zone, and every property with zone, share and money. */
export function CompanyReport(props: { readonly company: Company; readonly onClose: () => void }): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, overlaps, format, now, t } = workspace;
  const values = overlapValues(workspace);
  const title = () => t('overlaps.reportFor', { company: props.company.name });
  const rows = createMemo(() => reportRows(workspace, holdingRows(values, props.company.id, null)));
  const table = createMemo(() => holdingTable(workspace, values, rows(), title()));
  const page = createMemo(() => pageOfHoldings(workspace, table()));
  const zones = createMemo(() => zonesOfCompany(values, props.company.id));
  const save = (fileFormat: TableFormat): void =>
    overlaps.saveTable(holdingFileTable(workspace, values, rows(), title()), fileFormat, [
      companyZoneReport(workspace, values, props.company.id),
    ]);
  const kronor = (amountSek: number | null): string =>
    amountSek === null
      ? t('overlaps.unknown')
      : `${amountSek > 0 ? '≈\u00A0' : ''}${format().kronor(Math.round(amountSek))}`;
  /** As many as the panel says, approximate where it says so. */
  const dwellings = (row: CompanyZone): string => {
    const known = dwellingsOf(row);
    if (known === null) return t('overlaps.unknown');
    return `${areDwellingsApproximate(row) && known > 0 ? '≈\u00A0' : ''}${format().number(known)}`;
  };
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
                <button type="button" class="button" onClick={() => save(fileFormat)}>
                  {t(`overlaps.save.${fileFormat}`)}
                </button>
              )}
            </For>
          </div>
          <p>{t('overlaps.reportLead', { plan: store().plan().title, date: format().date(now()) })}</p>
          <p class="quiet small">
            {t('overlaps.approximateHelp')} {t('overlaps.tooFewNote')}
          </p>
          <div class="table-wrap" ref={focusWhileScrolling}>
            <table class="table">
              <caption>{t('overlaps.byZone')}</caption>
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
                  <th scope="col" class="number">
                    {t('overlaps.landing')}
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={zones()}>
                  {(row) => (
                    <tr>
                      <th scope="row">{row.zone === null ? '' : zoneNames(workspace, [row.zone])}</th>
                      <td class="number">{format().number(row.buildings)}</td>
                      <td class="number">{hidden(row.isWithheld, () => dwellings(row))}</td>
                      <td class="number">
                        {hidden(row.isWithheld, () =>
                          row.residents === null ? t('overlaps.unknown') : `≈\u00A0${format().number(row.residents)}`,
                        )}
                      </td>
                      <td class="number">{hidden(row.isWithheld, () => kronor(landingOf(row, session.state.year)))}</td>
                      <td class="number">{hidden(row.isWithheld, () => kronor(landingOf(row, null)))}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
          <Show when={page().rows.length > 0}>
            <div class="table-wrap" ref={focusWhileScrolling}>
              <table class="table small">
                <caption>{t('overlaps.reportRows')}</caption>
                <thead>
                  <tr>
                    <For each={page().columns}>
                      {({ title: heading, isNumber }) => (
                        <th scope="col" classList={{ number: isNumber }}>
                          {heading}
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={page().rows}>
                    {(cells) => (
                      <tr>
                        <For each={cells}>
                          {(cell, column) => (
                            <td classList={{ number: page().columns[column()]?.isNumber === true }}>{cell}</td>
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
