import type { JSX } from 'solid-js';
import { Match, Show, Switch } from 'solid-js';
import { useWorkspace } from '../workspace.ts';
import { CommandPalette } from './command-palette.tsx';
import {
  AccessibilityStatement,
  AllocationDialog,
  AnnexView,
  ApplicationView,
  AreaPage,
  CompareView,
  ConflictsDialog,
  CoordinatesDialog,
  ExplainDialog,
  ExportDialog,
  IncomingLinkDialog,
  ListsDialog,
  MapPictureDialog,
  MergeDialog,
  PlansDialog,
  RulesDialog,
  ShareDialog,
  TransferDialog,
} from './dialog-parts.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** All dialogs. The two that speak of keys come with this part, the others when they are opened. */
export function LaterDialogs(): JSX.Element {
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
        <Match when={open() === 'annex'}>
          <AnnexView />
        </Match>
        <Match when={open() === 'export'}>
          <ExportDialog />
        </Match>
        <Match when={open() === 'map-picture'}>
          <MapPictureDialog />
        </Match>
        <Match when={open() === 'share'}>
          <ShareDialog />
        </Match>
        <Match when={open() === 'accessibility'}>
          <AccessibilityStatement />
        </Match>
        <Match when={open() === 'incoming-link'}>
          <IncomingLinkDialog />
        </Match>
        <Match when={open() === 'transfer'}>
          <TransferDialog />
        </Match>
        <Match when={open() === 'budget-rules'}>
          <RulesDialog />
        </Match>
        <Match when={open() === 'application'}>
          <ApplicationView />
        </Match>
        <Match when={open() === 'compare'}>
          <CompareView />
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
      <Show when={session.state.areaPage !== null}>
        <AreaPage />
      </Show>
      <Show when={session.state.explained !== null}>
        <ExplainDialog />
      </Show>
    </>
  );
}
