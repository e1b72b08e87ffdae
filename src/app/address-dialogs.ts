import type { Dialog, SessionStore } from '../store/session-store.ts';

/** What a fragment of the page's address asks for; what stands behind "=" is read by the dialog, which is fetched then. */
const DIALOGS: Readonly<Record<string, Dialog>> = {
  '#plan': 'incoming-link',
  '#tillganglighet': 'accessibility',
};

/** Opens the dialog that the address names, now and whenever the fragment changes. Returns what stops it. */
export function followAddress(session: SessionStore): () => void {
  const follow = (): void => {
    const dialog = DIALOGS[location.hash.split('=', 1)[0] ?? ''];
    if (dialog === undefined) return;
    // Closed first: a second link must be read anew.
    session.set({ dialog: null });
    session.set({ dialog });
  };
  addEventListener('hashchange', follow);
  follow();
  return () => removeEventListener('hashchange', follow);
}
