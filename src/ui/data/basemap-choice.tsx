import type { JSX } from 'solid-js';
import { createSignal, For, Show } from 'solid-js';
import { useWorkspace } from '../workspace.ts';

/** The second entry page, whose policy lets requests out to the catalogue's hosts. Relative, as the app may lie anywhere. */
const ONLINE_PAGE = './online.html';
const OFFLINE_PAGE = './index.html';

/** Streets and water under the areas: a file on this computer, or a page that fetches from the network. */
export function BasemapChoice(): JSX.Element {
  const { map, t } = useWorkspace();
  const [wrongFile, setWrongFile] = createSignal<string | null>(null);
  const [over, setOver] = createSignal(false);
  let fileInput: HTMLInputElement | undefined;
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const isPmtiles = file.name.toLowerCase().endsWith('.pmtiles');
    setWrongFile(isPmtiles ? null : file.name);
    if (isPmtiles) map.setBasemapFile(file);
  };
  return (
    <section class="panel__section" aria-labelledby="basemap-title">
      <h2 id="basemap-title">{t('data.basemap')}</h2>
      <p class="quiet">{t('data.basemapLead')}</p>
      <p role="status">
        {map.basemapName() === null ? t('data.basemapNone') : t('data.basemapNow', { name: map.basemapName() ?? '' })}
      </p>
      <Show when={map.live()} fallback={<p class="remark">{t('data.basemapNoMap')}</p>}>
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
          {t('data.basemapChoose')} <span class="quiet small">{t('data.basemapDrop')}</span>
        </button>
        <input
          ref={fileInput}
          type="file"
          accept=".pmtiles"
          hidden
          aria-label={t('data.basemapChoose')}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file can be chosen again after it was removed.
            event.currentTarget.value = '';
          }}
        />
        <Show when={wrongFile()}>
          {(name) => (
            <p class="error" role="alert">
              {t('data.basemapWrongFile', { name: name() })}
            </p>
          )}
        </Show>
        <Show when={map.basemapName() !== null}>
          <div class="button-row">
            <button type="button" class="button" onClick={() => map.removeBasemap()}>
              {t('data.basemapRemove')}
            </button>
          </div>
        </Show>
      </Show>
      <OnlineMap />
    </section>
  );
}

function OnlineMap(): JSX.Element {
  const { reference, t } = useWorkspace();
  const online = reference.catalog.basemap.online;
  // Which of the two entry pages this is stands in its markup, like its policy.
  const isOnlinePage = document.documentElement.dataset['basemap'] === 'online';
  const hosts = [...new Set(online.flatMap((basemap) => basemap.hosts))];
  return (
    <Show when={online.length > 0}>
      <h3>{t('data.online')}</h3>
      <p class="remark remark--caution">
        {t(isOnlinePage ? 'data.onlineNow' : 'data.onlineWarning', { hosts: hosts.join(', ') })}
      </p>
      <div class="button-row">
        <a class="button" href={isOnlinePage ? OFFLINE_PAGE : ONLINE_PAGE}>
          {t(isOnlinePage ? 'data.onlineLeave' : 'data.onlineOpen')}
        </a>
      </div>
      <For each={online}>
        {({ attribution }) => <p class="quiet small">{t('data.onlineAttribution', { attribution })}</p>}
      </For>
    </Show>
  );
}
