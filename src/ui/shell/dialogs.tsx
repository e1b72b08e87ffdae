import type { JSX } from 'solid-js';
import { Match, Show, Suspense, Switch } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { CommandPalette } from './command-palette.tsx';
import { LaterDialogs } from './later-parts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export function Dialogs(): JSX.Element {
  const { session, plans } = useWorkspace();
  const open = () => session.state.dialog;
  const isFirst = () => open() === 'palette' || open() === 'shortcuts';
  const isLater = () =>
    (open() !== null && !isFirst()) ||
    plans.pendingMerge() !== null ||
    session.state.areaPage !== null ||
    session.state.explained !== null;
  return (
    <Suspense>
      <Switch>
        <Match when={open() === 'palette'}>
          <CommandPalette />
        </Match>
        <Match when={open() === 'shortcuts'}>
          <ShortcutsDialog />
        </Match>
      </Switch>
      <Show when={isLater()}>
        <LaterDialogs />
      </Show>
    </Suspense>
  );
}
