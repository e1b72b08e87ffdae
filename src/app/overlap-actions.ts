import type { Accessor } from 'solid-js';
import { createEffect, createSignal, on } from 'solid-js';
import type { HoldingId } from '../core/identifiers.ts';
import type { Holding } from '../core/plan/holdings.ts';
import { MAP_THEMES } from '../map/map-theme.ts';
import type { MapView } from '../map/map-types.ts';
import type { MergedReview, OverlapActions, OverlapDrawing, PendingHoldings } from '../ui/overlap-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { HoldingFiles } from './holding-files.ts';

/** All that reads, keeps and sends comes with the first use; here are only the signals that panels look at. */
export function createOverlapActions(
  workspace: Accessor<Workspace>,
  view: Accessor<MapView | null>,
  planId: Accessor<string>,
): OverlapActions {
  const [beside, setBeside] = createSignal<readonly Holding[]>([]);
  const [pending, setPending] = createSignal<PendingHoldings | null>(null);
  const [merged, setMerged] = createSignal<MergedReview | null>(null);
  const [clicked, setClicked] = createSignal<HoldingId | null>(null, { equals: false });
  const [drawing, setDrawing] = createSignal<OverlapDrawing | null>(null);
  let files: Promise<HoldingFiles> | null = null;
  const withFiles = (act: (files: HoldingFiles) => void): void => {
    files ??= import('./holding-files.ts').then(({ createHoldingFiles }) =>
      createHoldingFiles(workspace, { beside, setBeside, pending, setPending, setMerged }),
    );
    void files.then(act);
  };
  // The overlay is fetched for the first thing to draw; after that it must also be told that there is nothing.
  let wasDrawn = false;
  let isRead = false;
  // What is kept beside a plan is looked for when overlaps are first looked at, and for each plan opened after that.
  createEffect(
    on(
      () => [planId(), workspace().session.state.task === 'overlaps'] as const,
      ([, isShown]) => {
        if (!isShown && !isRead) return;
        isRead = true;
        withFiles((each) => each.readBeside());
      },
    ),
  );
  createEffect(on(planId, () => setMerged(null), { defer: true }));
  createEffect(() => {
    const live = view();
    const shown = drawing();
    const theme = MAP_THEMES[workspace().session.state.theme];
    if (live === null || (shown === null && !wasDrawn)) return;
    wasDrawn = true;
    void live.overlapOverlay().then((overlay) => overlay.show(shown, theme, (id) => setClicked(() => id)));
  });
  return {
    beside,
    pending,
    merged,
    clicked,
    readFile: (file) => withFiles((each) => each.readFile(file)),
    chooseDwellings: (choice) => withFiles((each) => each.chooseDwellings(choice)),
    joinLayer: (file) => withFiles((each) => each.joinLayer(file)),
    use: (company) => withFiles((each) => each.use(company)),
    cancel: () => withFiles((each) => each.cancel()),
    keep: (company, keeping) => withFiles((each) => each.keep(company, keeping)),
    removeBeside: (company) => withFiles((each) => each.removeBeside(company)),
    takeDrawn: (zone, company) => withFiles((each) => each.takeDrawn(zone, company)),
    saveHoldings: (company) => withFiles((each) => each.saveHoldings(company)),
    sendReview: (company) => withFiles((each) => each.sendReview(company)),
    mergeReview: (file) => withFiles((each) => each.mergeReview(file)),
    draw: setDrawing,
    saveTable: (...table) => withFiles((each) => each.saveTable(...table)),
  };
}
