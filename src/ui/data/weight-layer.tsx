import type { JSX } from 'solid-js';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { problemText } from '../primitives/problem-text.ts';
import { useWorkspace } from '../workspace.ts';
import { WeightPreview } from './weight-preview.tsx';
import { WeightProgress } from './weight-progress.tsx';

/** The optional layer that says where in the areas people live: chosen, looked at, used, removed. */
export function WeightLayer(): JSX.Element {
  const { weights, t } = useWorkspace();
  const [over, setOver] = createSignal(false);
  let fileInput: HTMLInputElement | undefined;
  const take = (file: File | undefined): void => {
    if (file !== undefined) weights.readFile(file);
  };
  const read = () => {
    const now = weights.pending();
    return now?.kind === 'read' ? now : null;
  };
  const refused = () => {
    const now = weights.pending();
    return now?.kind === 'refused' ? now : null;
  };
  return (
    <section class="panel__section" aria-labelledby="weights-title">
      <h2 id="weights-title">{t('weights.title')}</h2>
      <p class="quiet">{t('weights.lead')}</p>
      <LayerInUse />
      <button
        type="button"
        class="button drop-target"
        data-over={over()}
        onClick={() => fileInput?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        {t('weights.choose')} <span class="quiet small">{t('weights.kinds')}</span>
      </button>
      <input
        ref={fileInput}
        type="file"
        accept=".csv,.txt,.tsv,.geojson,.json"
        hidden
        aria-label={t('weights.choose')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file can be chosen again after it was dropped.
          event.currentTarget.value = '';
        }}
      />
      <Switch>
        <Match when={weights.pending()?.kind === 'reading'}>
          <WeightProgress text={t('weights.reading', { name: weights.pending()?.fileName ?? '' })} done={null} />
          <div class="button-row">
            <button type="button" class="button" onClick={() => weights.cancel()}>
              {t('weights.cancel')}
            </button>
          </div>
        </Match>
        <Match when={refused()}>
          {(pending) => (
            <p class="error" role="alert">
              {pending().fileName}: {problemText(t, pending().problem)}
            </p>
          )}
        </Match>
        <Match when={read()}>{(pending) => <WeightPreview pending={pending()} />}</Match>
      </Switch>
    </section>
  );
}

function LayerInUse(): JSX.Element {
  const { weights, format, t } = useWorkspace();
  const without = () => weights.inUseSummary()?.areasWithoutWeights ?? 0;
  return (
    <>
      <p role="status">
        {weights.inUse() === null ? t('weights.none') : t('weights.now', { name: weights.inUse()?.layer.name ?? '' })}
      </p>
      <Show when={weights.preparing() !== null}>
        <WeightProgress text={t('weights.preparing')} done={weights.preparing()} />
      </Show>
      <Show when={weights.inUse()}>
        {(layer) => (
          <>
            <Show when={layer().layer.source !== ''}>
              <p class="quiet small">{t('weights.sourceIs', { source: layer().layer.source })}</p>
            </Show>
            <Show when={without() > 0}>
              <p class="remark">{t('weights.areasWithout', { count: format().number(without()) })}</p>
            </Show>
            <div class="button-row">
              <button type="button" class="button" onClick={() => weights.remove()}>
                {t('weights.remove')}
              </button>
            </div>
          </>
        )}
      </Show>
    </>
  );
}
