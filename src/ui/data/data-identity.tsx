import type { JSX } from 'solid-js';
import { Match, Show, Switch } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** Enough of a hash to compare by eye; the whole one is in the plan file. */
const SHOWN_DIGITS = 12;

function shortHash(hash: string): string {
  return hash.slice(0, SHOWN_DIGITS);
}

/** Which data this is, and whether the open plan was made over it. */
export function DataIdentity(): JSX.Element {
  const { reference, store, t } = useWorkspace();
  const { municipality } = reference.catalog;
  const plan = () => store().plan();
  const otherMunicipality = (): string | null => {
    const code = plan().municipalityCode;
    return code !== null && code !== municipality.code ? code : null;
  };
  return (
    <>
      <p>{t('data.municipality', { name: municipality.name, code: municipality.code })}</p>
      <Show when={otherMunicipality()}>
        {(planCode) => (
          <p class="remark remark--caution" role="status">
            {t('data.otherMunicipality', { planCode: planCode(), name: municipality.name, code: municipality.code })}
          </p>
        )}
      </Show>
      <dl class="facts">
        <dt>{t('data.hash')}</dt>
        <dd>
          <code title={reference.contentHash}>{shortHash(reference.contentHash)}</code>
        </dd>
      </dl>
      <Switch>
        <Match when={plan().dataHash === null}>
          <p class="remark">{t('data.notSaid')}</p>
        </Match>
        <Match when={plan().dataHash === reference.contentHash}>
          <p class="quiet small">
            {t('data.same')} {t('data.hashHelp')}
          </p>
        </Match>
        <Match when={plan().dataHash !== reference.contentHash}>
          <p class="remark remark--caution" role="status">
            {t('data.differs', { planHash: shortHash(plan().dataHash ?? '') })}
          </p>
        </Match>
      </Switch>
    </>
  );
}
