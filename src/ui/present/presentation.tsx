import '../../styles/present.css';
import type { JSX } from 'solid-js';
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import { sceneInWords, sceneNumber } from '../../i18n/scene-content.ts';
import type { IconName } from '../primitives/icon.tsx';
import { Icon } from '../primitives/icon.tsx';
import { useWorkspace } from '../workspace.ts';
import { Markup } from './markup.tsx';
import type { PresenterCommand, PresenterMessage } from './presenter-channel.ts';
import { commandOfKey, PRESENTER_CHANNEL } from './presenter-channel.ts';
import { SceneCode } from './scene-code.tsx';
import { createSceneSource, showScene } from './scene-source.ts';
import { WhatIfLive } from './what-if-live.tsx';

const SECOND_MS = 1000;
/** A finger that moves less than this means a tap. */
const SWIPE_PIXELS = 60;

/** Up and down go through a list of scenes; true where the key did. */
function moveInList(overlay: Element, key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const buttons = [...overlay.querySelectorAll('button')];
  const place = buttons.findIndex((button) => button.matches(':focus'));
  if (step === 0 || place === -1) return false;
  buttons[Math.max(0, Math.min(buttons.length - 1, place + step))]?.focus();
  return true;
}

/** The meeting's view of the story: one number and a few words beside the live map, driven by keys, clicker or touch. */
export function Presentation(): JSX.Element {
  const workspace = useWorkspace();
  const { session, store, t } = workspace;
  const source = createSceneSource(workspace, () => store().plan());
  const scenes = () => store().plan().scenes;
  const position = () => Math.min(session.state.presentation?.position ?? 0, scenes().length - 1);
  const scene = createMemo(() => scenes()[position()] ?? null);
  const number = createMemo(() => sceneNumber(source(), scene()?.figure ?? null));
  const words = (): string => {
    const now = scene();
    return now === null ? '' : sceneInWords(source(), now, position());
  };
  const [black, setBlack] = createSignal(false);
  const [jumping, setJumping] = createSignal(false);
  const [thinking, setThinking] = createSignal(false);
  const [startedAt, setStartedAt] = createSignal(Date.now());
  const [now, setNow] = createSignal(Date.now());
  let side: HTMLElement | undefined;
  const title = () => scene()?.title ?? '';
  const hasDrafts = () =>
    store()
      .plan()
      .zones.some(({ status }) => status === 'draft');
  const time = (): string => {
    const seconds = Math.max(0, Math.floor((now() - startedAt()) / SECOND_MS));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  const go = (to: number): void => {
    const place = Math.max(0, Math.min(scenes().length - 1, to));
    const next = scenes()[place];
    if (next === undefined) return;
    const drafts = session.state.presentation?.drafts ?? false;
    session.set({ presentation: { position: place, zones: next.zones, drafts } });
    setBlack(false);
    setJumping(false);
    setThinking(false);
    showScene(workspace, next);
  };
  const leave = (): void => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    session.set({ presentation: null });
  };
  const toggleDrafts = (): void => {
    const { presentation } = session.state;
    if (presentation === null) return;
    session.set({ presentation: { ...presentation, drafts: !presentation.drafts } });
  };
  const obey = (command: PresenterCommand): void => {
    switch (command) {
      case 'next':
        go(position() + 1);
        break;
      case 'previous':
        go(position() - 1);
        break;
      case 'first':
        go(0);
        break;
      case 'last':
        go(scenes().length - 1);
        break;
      case 'black':
        setBlack(!black());
        break;
      case 'timer':
        setStartedAt(Date.now());
        break;
      case 'drafts':
        toggleDrafts();
        break;
    }
  };

  const channel = new BroadcastChannel(PRESENTER_CHANNEL);
  const say = (message: PresenterMessage): void => channel.postMessage(message);
  const tellState = (): void => {
    const following = scenes()[position() + 1];
    const shown = number();
    say({
      kind: 'state',
      lang: session.state.language,
      theme: session.state.theme,
      position: t('present.position', { number: position() + 1, count: scenes().length }),
      title: title(),
      number: shown === null ? '' : `${shown.label}: ${shown.value}`,
      notes: scene()?.notes === '' ? t('present.noNotes') : (scene()?.notes ?? ''),
      next: following === undefined ? t('present.lastScene') : t('present.nextScene', { title: following.title }),
      black: black() ? t('present.blackOn') : '',
      timer: t('present.timer', { time: time() }),
      buttons: { previous: t('present.previous'), next: t('present.next'), black: t('present.black') },
    });
  };
  channel.onmessage = (event: MessageEvent<PresenterMessage>) => {
    if (event.data.kind === 'hello') tellState();
    if (event.data.kind === 'command') obey(event.data.command);
  };
  createEffect(tellState);

  const openPresenter = (): void => {
    const opened = open(new URL('presenter.html', document.baseURI), 'zonplan-presenter', 'width=900,height=640');
    if (opened === null) session.notify({ messageKey: 'present.noWindow' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    const overlay = event.target instanceof Element ? event.target.closest('.presentation__overlay') : null;
    if (overlay !== null && !leavesOverlay(event.key)) {
      if (moveInList(overlay, event.key)) event.preventDefault();
      event.stopPropagation();
      return;
    }
    const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    // The map keeps its own keys for zoom; everything else is the story's.
    const onMap = event.target instanceof HTMLCanvasElement && ['+', '-', '='].includes(event.key);
    if (onButton || onMap || event.key === 'Tab') return;
    if (!takeKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A clicker turns the page whatever is open; what opened an overlay closes it. */
  const leavesOverlay = (key: string): boolean =>
    ['Escape', 'PageUp', 'PageDown'].includes(key) ||
    (jumping() && /^g$/i.test(key)) ||
    (thinking() && /^w$/i.test(key));
  const takeKey = (key: string): boolean => {
    const command = commandOfKey(key);
    if (command !== null) obey(command);
    else if (key === 'Escape') stepOut();
    else if (key === 'g' || key === 'G') setJumping(!jumping());
    else if (key === 'w' || key === 'W') setThinking(!thinking());
    else if (key === 'n' || key === 'N') openPresenter();
    else if (/^[1-9]$/.test(key)) go(Number(key) - 1);
    // Other letters would start what the presenter does not see.
    else return key.length === 1;
    return true;
  };
  const stepOut = (): void => {
    if (jumping()) setJumping(false);
    else if (thinking()) setThinking(false);
    else leave();
  };

  onMount(() => {
    document.addEventListener('keydown', onKey, { capture: true });
    const ticking = setInterval(() => setNow(Date.now()), SECOND_MS);
    // Not every browser lets a page have the whole screen; the presentation fills the window all the same.
    void document.documentElement.requestFullscreen().catch(() => undefined);
    go(position());
    side?.focus();
    onCleanup(() => {
      document.removeEventListener('keydown', onKey, { capture: true });
      clearInterval(ticking);
      say({ kind: 'end' });
      channel.close();
    });
  });
  // What the number does not fit in is known by how many letters it has.
  let numberElement: HTMLElement | undefined;
  createEffect(
    on(number, (shown) => numberElement?.style.setProperty('--letters', String(Math.max(4, shown?.value.length ?? 4)))),
  );
  let touchedAt: number | null = null;

  return (
    <>
      <section
        ref={side}
        class="presentation"
        tabindex="-1"
        aria-label={t('present.presentation')}
        data-scene={position()}
        onPointerDown={(event) => {
          const onControl = event.target instanceof Element && event.target.closest('button, input') !== null;
          touchedAt = event.pointerType === 'touch' && !onControl ? event.clientX : null;
        }}
        onPointerCancel={() => {
          touchedAt = null;
        }}
        onPointerUp={(event) => {
          const moved = touchedAt === null ? 0 : event.clientX - touchedAt;
          touchedAt = null;
          if (Math.abs(moved) >= SWIPE_PIXELS) obey(moved < 0 ? 'next' : 'previous');
        }}
      >
        <div class="presentation__words">
          <p class="presentation__position">
            {t('present.position', { number: position() + 1, count: scenes().length })}
            <Show when={session.state.presentation?.drafts}> · {t('present.draftsShown')}</Show>
          </p>
          <h1>{title()}</h1>
          <Show when={number()}>
            {(shown) => (
              <div class="presentation__figure">
                <p class="presentation__number" ref={(element) => (numberElement = element)} data-scene-number>
                  {shown().value}
                </p>
                <p class="presentation__label">{shown().label}</p>
                <Show when={shown().beside !== ''}>
                  <p class="presentation__beside">{shown().beside}</p>
                </Show>
              </div>
            )}
          </Show>
          <div class="presentation__text">
            <Markup text={scene()?.text ?? ''} />
          </div>
        </div>
        <Show when={position() === scenes().length - 1}>
          <SceneCode />
        </Show>
        <Show when={thinking()}>
          <WhatIfLive year={scene()?.year ?? session.state.year} />
        </Show>
        <Show when={jumping()}>
          <nav
            class="presentation__overlay"
            aria-label={t('present.jump')}
            ref={(element) =>
              queueMicrotask(() => element.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
            }
          >
            <For each={scenes()}>
              {(each, place) => (
                <button
                  type="button"
                  class="button button--plain"
                  aria-current={place() === position() ? 'true' : undefined}
                  onClick={() => go(place())}
                >
                  {place() + 1}. {each.title}
                </button>
              )}
            </For>
          </nav>
        </Show>
        <div class="presentation__controls">
          <Control icon="previous" label={t('present.previous')} onClick={() => obey('previous')} />
          <Control icon="next" label={t('present.next')} onClick={() => obey('next')} />
          <Control icon="list" label={t('present.jump')} onClick={() => setJumping(!jumping())} />
          <Control
            icon="budget"
            label={t('present.thinkAloud')}
            pressed={thinking()}
            onClick={() => setThinking(!thinking())}
          />
          <Show when={hasDrafts()}>
            <Control
              icon="zones"
              label={t('present.showDrafts')}
              pressed={session.state.presentation?.drafts ?? false}
              onClick={toggleDrafts}
            />
          </Show>
          <Control icon="screen" label={t('present.black')} onClick={() => obey('black')} />
          <Control
            icon="present"
            class="presentation__second-window"
            label={t('present.presenter')}
            onClick={openPresenter}
          />
          <button type="button" class="button button--plain presentation__timer" onClick={() => obey('timer')}>
            {time()}
            <span class="visually-hidden">{t('present.resetTimer')}</span>
          </button>
          <Control icon="close" label={t('present.leave')} onClick={leave} />
        </div>
        <p class="visually-hidden" aria-live="polite" data-spoken>
          {words()}
        </p>
        <p class="visually-hidden">{t('present.keys')}</p>
      </section>
      <Show when={black()}>
        <button type="button" class="presentation__black" onClick={() => setBlack(false)}>
          <span class="visually-hidden" role="status">
            {t('present.blackOn')}
          </span>
        </button>
      </Show>
    </>
  );

  function Control(props: {
    readonly icon: IconName;
    readonly label: string;
    readonly class?: string;
    /** Of what stays on until it is turned off. */
    readonly pressed?: boolean;
    readonly onClick: () => void;
  }) {
    return (
      <button
        type="button"
        class={`button button--plain button--icon ${props.class ?? ''}`}
        title={props.label}
        aria-pressed={props.pressed}
        onClick={props.onClick}
      >
        <Icon name={props.icon} />
        <span class="visually-hidden">{props.label}</span>
      </button>
    );
  }
}
