import type { JSX } from 'solid-js';
import { createSignal, For, Show } from 'solid-js';
import type { PlanSummary } from '../../store/plan-store.ts';
import { ModalDialog } from '../primitives/dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { PlanRow } from './plan-row.tsx';

/** All plans of this browser: open, name, copy, throw away and take back; and files in and out. */
export function PlansDialog(): JSX.Element {
  const { session, plans, t } = useWorkspace();
  const kept = () => plans.list().filter(({ binnedAt }) => binnedAt === null);
  const binned = () => plans.list().filter(({ binnedAt }) => binnedAt !== null);
  const close = (): void => session.set({ dialog: null });
  const closing = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <ModalDialog title={t('plans.title')} onClose={close}>
      <p class="quiet">{t('plans.lead')}</p>
      <div class="button-row">
        <button type="button" class="button button--main" onClick={closing(() => plans.create(t('plan.untitled')))}>
          {t('plans.new')}
        </button>
        <button type="button" class="button" onClick={closing(() => plans.createSample())}>
          {t('plans.sample')}
        </button>
        <button type="button" class="button" onClick={closing(() => plans.openFromFile())}>
          {t('plans.openFile')}
        </button>
        <button type="button" class="button" onClick={closing(() => plans.mergeFromFile())}>
          {t('plans.mergeFile')}
        </button>
        <button type="button" class="button" onClick={() => plans.saveToFile()}>
          {t('plans.saveFile')}
        </button>
      </div>
      <BackupAge />
      <table class="table plan-table">
        <caption class="visually-hidden">{t('plans.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.name')}</th>
            <th scope="col">{t('plans.edited')}</th>
            <th scope="col">{t('plans.backup')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('menu.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={kept().map(({ id }) => id)}>
            {(id) => (
              <Show when={kept().find((plan) => plan.id === id)}>
                {(plan) => <PlanRow plan={plan()} onOpened={close} />}
              </Show>
            )}
          </For>
        </tbody>
      </table>
      <Bin plans={binned()} />
    </ModalDialog>
  );
}

/** Where the open plan is kept, and how old its file is. */
function BackupAge(): JSX.Element {
  const { plans, format, t } = useWorkspace();
  const backup = (): string => {
    const at = plans.backedUpAt();
    return at === null ? t('plans.backupNone') : t('plans.backupOn', { date: format().date(at) });
  };
  return (
    <p class="small">
      {t('plans.backupOpen', { backup: backup() })}{' '}
      <Show when={plans.backupIsOld() && plans.backedUpAt() !== null}>
        <span class="caution">{t('plans.backupOld')}</span>
      </Show>
    </p>
  );
}

function Bin(props: { readonly plans: readonly PlanSummary[] }): JSX.Element {
  const { plans, format, t } = useWorkspace();
  const [asking, setAsking] = createSignal(false);
  return (
    <section class="plan-bin" aria-label={t('plans.bin')}>
      <h3>{t('plans.bin')}</h3>
      <Show when={props.plans.length > 0} fallback={<p class="quiet small">{t('plans.binEmpty')}</p>}>
        <ul>
          <For each={props.plans}>
            {(plan) => (
              <li class="plan-bin__row">
                <span>
                  {plan.title}{' '}
                  <span class="quiet small">{t('plans.binnedOn', { date: format().date(plan.binnedAt ?? '') })}</span>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={t('plans.restoreNamed', { title: plan.title })}
                  onClick={() => plans.restore(plan.id)}
                >
                  {t('plans.restore')}
                </button>
              </li>
            )}
          </For>
        </ul>
        {/* The one step that cannot be undone, so the one that asks. */}
        <Show
          when={asking()}
          fallback={
            <div class="button-row">
              <button type="button" class="button" onClick={() => setAsking(true)}>
                {t('plans.emptyBin')}
              </button>
            </div>
          }
        >
          <div role="alert">
            <p class="error">{t('plans.emptyBinSure')}</p>
            <div class="button-row">
              <button
                type="button"
                class="button"
                onClick={() => {
                  setAsking(false);
                  plans.emptyBin();
                }}
              >
                {t('plans.emptyBinYes')}
              </button>
              <button
                type="button"
                class="button"
                ref={(element) => queueMicrotask(() => element.focus())}
                onClick={() => setAsking(false)}
              >
                {t('plans.cancel')}
              </button>
            </div>
          </div>
        </Show>
      </Show>
    </section>
  );
}
