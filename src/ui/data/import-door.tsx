import type { JSX } from 'solid-js';
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js';
import '../../styles/import.css';
import type { ImportItem } from '../import-actions.ts';
import { Icon } from '../primitives/icon.tsx';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import { HoldingsButton } from './import-holdings-button.tsx';
import { ImportShapes } from './import-shapes.tsx';
import { ImportTable } from './import-table.tsx';
import { isPasteElsewhere, pastedForImport } from './pasted-files.ts';
import { WeightProgress } from './weight-progress.tsx';

/** Where files come in: chosen, dropped or pasted; then each is looked at before anything changes. */
export function ImportDoor(): JSX.Element {
  const { imports, t } = useWorkspace();
  const [isOver, setOver] = createSignal(false);
  let fileInput: HTMLInputElement | undefined;
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = isPasteElsewhere(event) ? null : pastedForImport(event);
    if (pasted === null) return;
    event.preventDefault();
    if (pasted.kind === 'files') imports.addFiles(pasted.files);
    else imports.addText(pasted.text);
  };
  document.addEventListener('paste', onPaste);
  onCleanup(() => document.removeEventListener('paste', onPaste));
  return (
    <section class="panel__section" aria-labelledby="import-title">
      <h2 id="import-title">{t('import.title')}</h2>
      <Show when={imports.items().length === 0}>
        <p class="quiet">{t('import.lead')}</p>
      </Show>
      <button
        type="button"
        class="button drop-target"
        data-over={isOver()}
        onClick={() => fileInput?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        {t('import.choose')} <span class="quiet small">{t('import.kinds')}</span>
      </button>
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          imports.addFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was let go.
          event.currentTarget.value = '';
        }}
      />
      <PasteTable />
      <Show when={imports.items().length > 0}>
        <div class="import-flow">
          <Show when={imports.items().length > 1}>
            <FileList />
          </Show>
          <Show when={imports.chosen()?.id} keyed>
            {(id) => <ChosenFile id={id} />}
          </Show>
        </div>
      </Show>
    </section>
  );
}

function PasteTable(): JSX.Element {
  const { imports, t } = useWorkspace();
  let area: HTMLTextAreaElement | undefined;
  const read = (): void => {
    const text = area?.value ?? '';
    if (area === undefined || text.trim() === '') return;
    area.value = '';
    imports.addText(text);
  };
  return (
    <details class="fold">
      <summary>{t('import.paste')}</summary>
      <div class="import-paste">
        <label class="field">
          <span class="field__label">{t('import.pasteHelp')}</span>
          <textarea ref={area} class="input" rows="4" spellcheck={false} />
        </label>
        <div class="button-row">
          <button type="button" class="button" onClick={read}>
            {t('import.readPasted')}
          </button>
        </div>
      </div>
    </details>
  );
}

function kindOf({ state }: ImportItem) {
  return state.kind === 'read' ? state.reading.kind : state.kind;
}

function FileList(): JSX.Element {
  const { imports, t } = useWorkspace();
  return (
    <ul class="import-files" aria-label={t('import.files')}>
      <For each={imports.items()}>
        {(item) => (
          <li data-chosen={imports.chosen()?.id === item.id}>
            <button
              type="button"
              class="row-button"
              aria-current={imports.chosen()?.id === item.id ? 'true' : undefined}
              onClick={() => imports.choose(item.id)}
            >
              <span>{item.fileName}</span>
              <span class="quiet small">{t(`import.kind.${kindOf(item)}`)}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

/** One file, by its number: its state changes while it is looked at. */
function ChosenFile(props: { readonly id: number }): JSX.Element {
  const { imports, t } = useWorkspace();
  const item = () => imports.items().find(({ id }) => id === props.id);
  const state = () => item()?.state;
  const fileName = () => item()?.fileName ?? '';
  const refusal = () => ((now) => (now?.kind === 'refused' ? now.problem : null))(state());
  const reading = () => ((now) => (now?.kind === 'read' ? now.reading : null))(state());
  const table = () => ((now) => (now?.kind === 'table' ? now : null))(reading());
  const shapes = () => ((now) => (now?.kind === 'shapes' ? now : null))(reading());
  const points = () => ((now) => (now?.kind === 'points' ? now : null))(reading());
  return (
    <section class="import-file" aria-labelledby="import-file-title">
      <div class="panel__head">
        <h3 id="import-file-title">
          {fileName()}{' '}
          <span class="quiet small">{((now) => (now ? t(`import.kind.${kindOf(now)}`) : ''))(item())}</span>
        </h3>
        <button type="button" class="button button--plain button--icon" onClick={() => imports.drop(props.id)}>
          <Icon name="close" />
          <span class="visually-hidden">{t('import.letGo')}</span>
        </button>
      </div>
      <Switch>
        <Match when={state()?.kind === 'reading'}>
          <WeightProgress
            text={t('import.reading', { name: fileName() })}
            done={((now) => (now?.kind === 'reading' ? now.done : null))(state())}
          />
          <div class="button-row">
            <button type="button" class="button" onClick={() => imports.drop(props.id)}>
              {t('import.stop')}
            </button>
          </div>
        </Match>
        <Match when={refusal()}>
          {(told) => (
            <p class="error" role="alert">
              {problemText(t, told())}
            </p>
          )}
        </Match>
        <Match when={reading()?.kind === 'plan'}>
          <p>{t('import.planLead')}</p>
          <div class="button-row">
            <button type="button" class="button button--main" onClick={() => imports.openPlan(props.id)}>
              {t('import.openPlan')}
            </button>
            <button type="button" class="button" onClick={() => imports.drop(props.id)}>
              {t('import.letGo')}
            </button>
          </div>
        </Match>
        <Match when={points()}>
          {(now) => <ImportPoints id={props.id} fileName={fileName()} count={now().count} />}
        </Match>
        <Match when={shapes()}>
          {(now) => (
            <ImportShapes id={props.id} reading={now().shapes} borders={now().borders} division={now().division} />
          )}
        </Match>
        <Match when={table()}>
          {(now) => <ImportTable id={props.id} fileName={fileName()} form={now().form} reading={now().table} />}
        </Match>
      </Switch>
    </section>
  );
}

/** Points can say where people live; what becomes of them is decided where that layer is. */
function ImportPoints(props: { readonly id: number; readonly fileName: string; readonly count: number }): JSX.Element {
  const { imports, format, t } = useWorkspace();
  const canBeLayer = () => /\.(?:csv|txt|tsv|geojson|json)$/i.test(props.fileName);
  return (
    <>
      <p>{t('import.pointsLead', { count: format().number(props.count) })}</p>
      <Show when={!canBeLayer()}>
        <p class="remark">{t('import.pointsOnlyFrom')}</p>
      </Show>
      <div class="button-row">
        <Show when={canBeLayer()}>
          <button type="button" class="button button--main" onClick={() => imports.useAsWeights(props.id)}>
            {t('import.asWeights')}
          </button>
        </Show>
        <HoldingsButton id={props.id} />
        <button type="button" class="button" onClick={() => imports.drop(props.id)}>
          {t('import.letGo')}
        </button>
      </div>
    </>
  );
}
