import type { JSX } from 'solid-js';
import { Match, Show, Switch } from 'solid-js';
import { AllocationDialog } from '../budget/allocation-dialog.tsx';
import { ListsDialog } from '../budget/lists-dialog.tsx';
import { ConflictsDialog } from '../plans/conflicts-dialog.tsx';
import { MergeDialog } from '../plans/merge-dialog.tsx';
import { PlansDialog } from '../plans/plans-dialog.tsx';
import { useWorkspace } from '../workspace.ts';
import { CoordinatesDialog } from '../zones/coordinates-dialog.tsx';
import { ExplainDialog } from '../zones/explain-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export function Dialogs(): JSX.Element {
  const { session, plans } = useWorkspace();
  const open = () => session.state.dialog;
  return (
    <>
      <Switch>
        <Match when={open() === 'palette'}>
          <CommandPalette />
        </Match>
        <Match when={open() === 'shortcuts'}>
          <ShortcutsDialog />
        </Match>
        <Match when={open() === 'plans'}>
          <PlansDialog />
        </Match>
        <Match when={open() === 'allocation'}>
          <AllocationDialog />
        </Match>
        <Match when={open() === 'lists'}>
          <ListsDialog />
        </Match>
        <Match when={open() === 'conflicts'}>
          <ConflictsDialog />
        </Match>
        <Match when={open() === 'coordinates'}>
          <CoordinatesDialog />
        </Match>
      </Switch>
      <Show when={plans.pendingMerge() !== null}>
        <MergeDialog />
      </Show>
      <Show when={session.state.explained !== null}>
        <ExplainDialog />
      </Show>
    </>
  );
}
