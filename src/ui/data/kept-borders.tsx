import type { JSX } from 'solid-js';
import { createEffect, createMemo, createResource, createSignal, For, Show } from 'solid-js';
import type { KeptBordersEntry, KeptBordersList } from '../import-actions.ts';
import { useWorkspace } from '../workspace.ts';
import { ImportFold } from './import-fold.tsx';

/** Borders that take room in this browser: which plans ask for them, and the way out. Nothing where none are kept. */
export function KeptBorders(): JSX.Element {
  const { imports, store } = useWorkspace();
  // Anew when the plan asks for others: borders just taken in are kept here from then on.
  const asked = createMemo(() => {
    const { borders } = store().plan();
    return `${store().id} ${borders.map(({ fingerprint }) => fingerprint).join(' ')}`;
  });
  const [kept] = createResource(asked, () => imports.keptBorders());
  return <Show when={kept.latest}>{(list) => <KeptFold kept={list()} />}</Show>;
}

function KeptFold(props: { readonly kept: KeptBordersList }): JSX.Element {
  const { t } = useWorkspace();
  return (
    <ImportFold title={t('borders.kept.title')}>
      <KeptRows kept={props.kept} />
    </ImportFold>
  );
}

type WayBack = (() => Promise<boolean>) | null;

function KeptRows(props: { readonly kept: KeptBordersList }): JSX.Element {
  const { format, t } = useWorkspace();
  const [entries] = createResource(
    () => props.kept,
    (kept) => kept.list(),
  );
  const [removed, setRemoved] = createSignal<ReadonlyMap<string, WayBack>>(new Map());
  createEffect(() => {
    if (entries() !== undefined) setRemoved(new Map());
  });
  const listed = (): readonly KeptBordersEntry[] => entries.latest ?? [];
  const unneeded = () => listed().filter(({ fingerprint, isUnneeded }) => isUnneeded && !removed().has(fingerprint));
  const remove = async (fingerprint: string): Promise<void> => {
    const done = await props.kept.remove(fingerprint);
    if (done !== null) setRemoved((before) => new Map([...before, [fingerprint, done.putBack] as const]));
  };
  const removeUnneeded = async (): Promise<void> => {
    for (const { fingerprint } of unneeded()) await remove(fingerprint);
  };
  const putBack = async (fingerprint: string, wayBack: () => Promise<boolean>): Promise<void> => {
    if (!(await wayBack())) return;
    setRemoved((before) => new Map([...before].filter(([other]) => other !== fingerprint)));
  };
  return (
    <>
      <p class="small">{t('borders.kept.lead')}</p>
      <Show when={entries.loading}>
        <p class="quiet small" role="status">
          {t('borders.kept.looking')}
        </p>
      </Show>
      <ul class="import-own kept-borders">
        <For each={listed()}>
          {(entry) => (
            <KeptRow
              entry={entry}
              isRemoved={removed().has(entry.fingerprint)}
              wayBack={removed().get(entry.fingerprint) ?? null}
              onRemove={() => void remove(entry.fingerprint)}
              onPutBack={(wayBack) => void putBack(entry.fingerprint, wayBack)}
            />
          )}
        </For>
      </ul>
      <Show when={unneeded().length > 1}>
        <div class="button-row">
          <button type="button" class="button" onClick={() => void removeUnneeded()}>
            {t('borders.kept.removeUnneeded', { count: format().number(unneeded().length) })}
          </button>
        </div>
      </Show>
    </>
  );
}

function KeptRow(props: {
  readonly entry: KeptBordersEntry;
  readonly isRemoved: boolean;
  readonly wayBack: WayBack;
  readonly onRemove: () => void;
  readonly onPutBack: (wayBack: () => Promise<boolean>) => void;
}): JSX.Element {
  const { format, reference, session, t } = useWorkspace();
  const name = (): string => {
    const { said, division } = props.entry;
    const known =
      division === null ? undefined : reference.divisions.get(division)?.division.name[session.state.language];
    const title = said?.title ?? known ?? t(division === null ? 'borders.kept.damaged' : 'borders.kept.own');
    return said === null ? title : t('borders.kept.ofFile', { title, name: said.name });
  };
  const use = (): string => {
    const { plans, isUnneeded } = props.entry;
    if (plans.length > 0) return t('borders.kept.plans', { plans: plans.join(', ') });
    return t(isUnneeded ? 'borders.kept.unneeded' : 'borders.kept.unsure');
  };
  return (
    <li>
      <span>
        {name()}{' '}
        <span class="quiet small" role={props.isRemoved ? 'status' : undefined}>
          {props.isRemoved
            ? t('borders.kept.removed')
            : `${t('borders.kept.areas', { count: format().number(props.entry.areaCount) })} · ${use()}`}
        </span>
      </span>
      <Show
        when={props.isRemoved}
        fallback={
          <button type="button" class="button" onClick={() => props.onRemove()}>
            {t('borders.kept.remove')}
            <span class="visually-hidden"> {name()}</span>
          </button>
        }
      >
        <Show when={props.wayBack}>
          {(wayBack) => (
            <button type="button" class="button" onClick={() => props.onPutBack(wayBack())}>
              {t('borders.kept.putBack')}
              <span class="visually-hidden"> {name()}</span>
            </button>
          )}
        </Show>
      </Show>
    </li>
  );
}
