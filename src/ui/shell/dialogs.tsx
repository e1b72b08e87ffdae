import type { JSX } from 'solid-js';
import { Show, Suspense } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { LaterDialogs } from './later-parts.ts';

export function Dialogs(): JSX.Element {
  const { session, plans } = useWorkspace();
  const isOpen = () =>
    session.state.dialog !== null ||
    plans.pendingMerge() !== null ||
    session.state.areaPage !== null ||
    session.state.explained !== null;
  return (
    <Suspense>
      <Show when={isOpen()}>
        <LaterDialogs />
      </Show>
    </Suspense>
  );
}
