import type { PresenterCommand, PresenterMessage, PresenterState } from '../ui/present/presenter-channel.ts';
import { commandOfKey, PRESENTER_CHANNEL } from '../ui/present/presenter-channel.ts';

/** The presenter's window: shows what the presentation tells it, and passes on what the presenter wants. */
export function startPresenterWindow(main: HTMLElement): void {
  const channel = new BroadcastChannel(PRESENTER_CHANNEL);
  const say = (message: PresenterMessage): void => channel.postMessage(message);
  const send = (command: PresenterCommand): void => say({ kind: 'command', command });
  // Until there is a presentation, the page's own text says what is waited for.
  let parts: Parts | null = null;
  channel.onmessage = ({ data }: MessageEvent<PresenterMessage>) => {
    if (data.kind === 'state') {
      parts ??= buildParts(main, send);
      show(parts, data);
    }
    if (data.kind === 'end') close();
  };
  document.addEventListener('keydown', (event) => {
    const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    const command = commandOfKey(event.key);
    if (command === null || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    send(command);
  });
  say({ kind: 'hello' });
}

type PartName = 'position' | 'timer' | 'title' | 'number' | 'notes' | 'next' | 'black';
type Parts = Readonly<Record<PartName, HTMLElement>> & {
  readonly buttons: Readonly<Record<'previous' | 'next' | 'black', HTMLButtonElement>>;
};

function buildParts(main: HTMLElement, send: (command: PresenterCommand) => void): Parts {
  const element = (tag: string, className: string): HTMLElement => {
    const made = document.createElement(tag);
    made.className = className;
    return made;
  };
  const head = element('div', 'presenter__head');
  const [position, timer, black] = [element('span', ''), element('span', 'number'), element('strong', '')];
  head.append(position, black, timer);
  const heading = element('div', '');
  const [title, number] = [element('h1', ''), element('p', 'quiet')];
  heading.append(title, number);
  const [notes, next, row] = [
    element('p', 'presenter__notes'),
    element('p', 'presenter__next'),
    element('div', 'button-row'),
  ];
  notes.setAttribute('aria-live', 'polite');
  notes.tabIndex = 0;
  const button = (command: 'previous' | 'next' | 'black'): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = command === 'next' ? 'button button--main' : 'button';
    made.addEventListener('click', () => send(command));
    row.append(made);
    return made;
  };
  const buttons = { previous: button('previous'), next: button('next'), black: button('black') };
  main.replaceChildren(head, heading, notes, next, row);
  return { position, timer, title, number, notes, next, black, buttons };
}

function show(parts: Parts, state: PresenterState): void {
  document.documentElement.lang = state.lang;
  document.documentElement.dataset['theme'] = state.theme === 'dark' ? 'dark' : 'light';
  for (const name of ['position', 'timer', 'title', 'number', 'notes', 'next', 'black'] as const) {
    if (parts[name].textContent !== state[name]) parts[name].textContent = state[name];
  }
  for (const name of ['previous', 'next', 'black'] as const) parts.buttons[name].textContent = state.buttons[name];
}
