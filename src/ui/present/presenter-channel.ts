/** What the presentation tells the presenter's window: every text is ready to be shown. */
export interface PresenterState {
  readonly kind: 'state';
  readonly lang: string;
  readonly theme: string;
  readonly position: string;
  readonly title: string;
  readonly number: string;
  readonly notes: string;
  readonly next: string;
  readonly black: string;
  readonly timer: string;
  readonly buttons: { readonly previous: string; readonly next: string; readonly black: string };
}

export type PresenterMessage =
  | PresenterState
  /** A presenter's window has opened and wants to know where things are. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'command'; readonly command: PresenterCommand }
  /** The presentation is over. */
  | { readonly kind: 'end' };

export type PresenterCommand = 'next' | 'previous' | 'black' | 'timer' | 'drafts' | 'first' | 'last';

/** One presentation at a time in a browser. */
export const PRESENTER_CHANNEL = 'zonplan-presenter';

/** The command that a key gives, the same in both windows; clickers send Page Up and Page Down. */
export function commandOfKey(key: string): PresenterCommand | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'Enter':
      return 'next';
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'b':
    case 'B':
    case '.':
      return 'black';
    case 't':
    case 'T':
      return 'timer';
    case 'd':
    case 'D':
      return 'drafts';
    default:
      return null;
  }
}
