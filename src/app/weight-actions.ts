import type { Accessor } from 'solid-js';
import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js';
import type { DivisionData, ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlacementSummary } from '../core/weights/place-weights.ts';
import type { WeightLayerName } from '../core/weights/weight-layer.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import { createGround, isSameGround } from '../store/effective-reference.ts';
import type { PendingWeights, WeightActions } from '../ui/weight-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { PendingFile } from './pending-weights.ts';
import type { PlacedContent } from './weight-layers.ts';

const weightLayers = () => import('./weight-layers.ts');
const weightLayerShelf = () => import('../io/weight-layer/weight-layer-shelf.ts');

interface LayerInUse {
  /** What it was placed on. */
  readonly ground: readonly DivisionData[];
  readonly weights: PlacedWeights;
  readonly summary: PlacementSummary;
}

/** The weight layer of this browser: one that is kept here is taken up at once. What fails becomes a notice. */
export function createWeightActions(workspace: Accessor<Workspace>, reference: ReferenceData): WeightActions {
  const [layer, setLayer] = createSignal<LayerInUse | null>(null);
  const ground = createGround(reference);
  // On other borders the layer lies otherwise: until it is placed anew it counts for nothing.
  const inUse = createMemo(() => ((now) => (now !== null && isSameGround(now.ground, ground()) ? now : null))(layer()));
  const [preparing, setPreparing] = createSignal<number | null>(null);
  const [pending, setPending] = createSignal<PendingWeights | null>(null);
  let file: Promise<PendingFile> | null = null;
  const pendingFile = (): Promise<PendingFile> => {
    file ??= import('./pending-weights.ts').then(({ createPendingFile }) =>
      createPendingFile(reference, pending, setPending),
    );
    return file;
  };
  /** Counts up with everything that makes what is being placed come to nothing. */
  let turn = 0;

  const show = async (placed: PlacedContent, name: WeightLayerName): Promise<void> => {
    const { nameWeights } = await weightLayers();
    setLayer({ ground: placed.ground, weights: nameWeights(placed, name), summary: placed.summary });
  };
  const takeUpKept = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { keptWeightLayer } = await weightLayerShelf();
    const kept = await keptWeightLayer();
    // Storage that cannot be read is told where the plans are opened.
    if (!kept.ok || kept.value === null) return;
    const { placeContent } = await weightLayers();
    const placed = await placeContent(kept.value, reference, setPreparing, () => mine === turn);
    if (mine !== turn) return;
    setPreparing(null);
    if (placed !== null) await show(placed, kept.value);
  };
  const use = async (name: string, source: string): Promise<void> => {
    const taken = (await pendingFile()).take();
    if (taken === null) return;
    turn += 1;
    setPreparing(null);
    await show(taken.placed, { name, source });
    const { keepWeightLayer } = await weightLayerShelf();
    const kept = await keepWeightLayer({ name, source, ...taken.content });
    if (!kept.ok) workspace().session.notify({ messageKey: 'weights.notKept' });
  };
  const remove = async (): Promise<void> => {
    turn += 1;
    setPreparing(null);
    setLayer(null);
    const { removeWeightLayer } = await weightLayerShelf();
    const removed = await removeWeightLayer();
    if (!removed.ok) workspace().session.notify({ messageKey: 'weights.notRemoved' });
  };

  const zones = createMemo(() => (inUse() === null ? [] : workspace().store().plan().zones));
  // Zones stand beside one another: what two of them would tell together is not told. While one is reshaped, the shape under
  // the hand stands in its place.
  const shown = createMemo(() => {
    const reshaped = () => untrack(() => workspace().session.state.draft?.zone ?? null);
    return inUse()?.weights.beside(zones(), reference, reshaped) ?? null;
  });

  void takeUpKept();
  createEffect(on(ground, () => void takeUpKept(), { defer: true }));
  return {
    inUse: shown,
    inUseSummary: () => inUse()?.summary ?? null,
    preparing,
    pending,
    readFile: (chosen) => void pendingFile().then((waiting) => waiting.readFile(chosen)),
    chooseCount: (choice) => void pendingFile().then((waiting) => waiting.chooseCount(choice)),
    use: (name, source) => void use(name, source),
    cancel: () => void pendingFile().then((waiting) => waiting.cancel()),
    remove: () => void remove(),
  };
}
