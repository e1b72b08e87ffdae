import '../../styles/overlaps.css';
import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { CompaniesSection } from './companies-section.tsx';
import { CompanyZoneTable } from './company-zone-table.tsx';
import { GoneAnswers } from './gone-answers.tsx';
import { GroundTable } from './ground-table.tsx';
import { overlapValues } from './overlap-values.ts';
import { ReviewFiles } from './review-files.tsx';

/** Whose buildings lie in which zone, whose money lands there, and where zones overlap. */
export function OverlapsPanel(): JSX.Element {
  const workspace = useWorkspace();
  const { store, overlaps, t } = workspace;
  const values = overlapValues(workspace);
  const request = () => store().plan().reviewRequest;
  return (
    <>
      <section class="panel__section">
        <h2>{t('overlaps.title')}</h2>
        <Show when={request()} fallback={<p class="quiet">{t('overlaps.lead')}</p>}>
          {(asked) => (
            <div class="remark">
              <p>
                {t('overlaps.reviewFor', { plan: asked().planTitle, company: values.answerer()?.name ?? '' })}{' '}
                {t('overlaps.ownCounts')}
              </p>
              <Show when={values.answerer()}>
                {(company) => (
                  <button type="button" class="button button--main" onClick={() => overlaps.sendReview(company())}>
                    {t('overlaps.saveAnswers')}
                  </button>
                )}
              </Show>
            </div>
          )}
        </Show>
      </section>
      <CompaniesSection />
      <CompanyZoneTable />
      <GroundTable />
      <GoneAnswers />
      <Show when={request() === null}>
        <ReviewFiles />
      </Show>
    </>
  );
}
