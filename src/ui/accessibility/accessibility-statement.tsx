import '../../styles/accessibility.css';
import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { AccessibilityContact } from '../../core/catalog/catalog.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { ASSESSMENT } from './assessment.ts';

/** Where a person reports to the authority when the provider does not answer well. */
const SUPERVISION_ADDRESS = 'https://www.digg.se/tdosanmalan';

/** The statement that the law asks for: how accessible the page is, what is known to be lacking, and how to say so. */
export function AccessibilityStatement(): JSX.Element {
  const { session, reference, t } = useWorkspace();
  const municipality = reference.catalog.municipality.name;
  const close = (): void => {
    session.set({ dialog: null });
    // The address led here; what is closed should not come back at a reload.
    if (location.hash !== '') history.replaceState(null, '', `${location.pathname}${location.search}`);
  };
  return (
    <ModalDialog title={t('accessibility.title')} onClose={close}>
      <div class="statement">
        <p>{t('accessibility.intro', { municipality, address: `${location.origin}${location.pathname}` })}</p>
        <h3>{t('accessibility.degreeHeading')}</h3>
        <p>{t('accessibility.degree')}</p>
        <h3>{t('accessibility.gapsHeading')}</h3>
        <ul class="statement__list">
          <For each={ASSESSMENT.knownGaps}>{(gap) => <li>{t(`accessibility.gap.${gap}`)}</li>}</For>
        </ul>
        <h3>{t('accessibility.notCoveredHeading')}</h3>
        <p>{t('accessibility.notCovered')}</p>
        <p>{t('accessibility.burden')}</p>
        <h3>{t('accessibility.howHeading')}</h3>
        <p>{t('accessibility.automatic')}</p>
        <p id="statement-manual">{t('accessibility.manual')}</p>
        <ul class="statement__list" aria-labelledby="statement-manual">
          <For each={ASSESSMENT.manualChecks}>
            {({ id, done }) => (
              <li>
                {t(`accessibility.check.${id}`)}{' '}
                <strong>{done === null ? t('accessibility.notDone') : t('accessibility.done', { date: done })}</strong>
              </li>
            )}
          </For>
        </ul>
        <h3>{t('accessibility.reportHeading')}</h3>
        <Show
          when={reference.catalog.accessibilityContact}
          fallback={<p class="remark remark--caution">{t('accessibility.noContact')}</p>}
        >
          {(contact) => (
            <>
              <p>{t('accessibility.report')}</p>
              <Contact contact={contact()} />
            </>
          )}
        </Show>
        <h3>{t('accessibility.supervisionHeading')}</h3>
        <p>{t('accessibility.supervision')}</p>
        <p>
          <a href={SUPERVISION_ADDRESS} target="_blank" rel="noopener noreferrer">
            {t('accessibility.digg')}
          </a>
        </p>
        <h3>{t('accessibility.datesHeading')}</h3>
        <p>{t('accessibility.dates', { assessed: ASSESSMENT.assessed, updated: ASSESSMENT.updated })}</p>
      </div>
    </ModalDialog>
  );
}

function Contact(props: { readonly contact: AccessibilityContact }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <ul class="statement__list">
      <Show when={props.contact.email}>
        {(email) => (
          <li>
            {t('accessibility.email')}: <a href={`mailto:${email()}`}>{email()}</a>
          </li>
        )}
      </Show>
      <Show when={props.contact.phone}>
        {(phone) => (
          <li>
            {t('accessibility.phone')}: <a href={`tel:${phone().replaceAll(/[^+\d]/g, '')}`}>{phone()}</a>
          </li>
        )}
      </Show>
      <Show when={props.contact.url}>
        {(url) => (
          <li>
            {t('accessibility.url')}:{' '}
            <a href={url()} target="_blank" rel="noopener noreferrer">
              {url()}
            </a>
          </li>
        )}
      </Show>
    </ul>
  );
}
