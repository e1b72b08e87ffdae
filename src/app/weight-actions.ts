import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { PlacementSummary } from '../core/weights/place-weights.ts';
import type { WeightLayerName } from '../core/weights/weight-layer.ts';
import type { PlacedWeights } from '../core/weights/weighting.ts';
import type { PendingWeights, WeightActions } from '../ui/weight-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import type { PendingFile } from './pending-weights.ts';
import type { PlacedContent } from './weight-layers.ts';

const weightLayers = () => import('./weight-layers.ts');
const weightLayerShelf = () => import('../io/weight-layer/weight-layer-shelf.ts');

interface LayerInUse {
  readonly weights: PlacedWeights;
  readonly summary: PlacementSummary;
}

/** The weight layer of this browser: one that is kept here is taken up at once. What fails becomes a notice. */
export function createWeightActions(workspace: Accessor<Workspace>, reference: ReferenceData): WeightActions {
  const [inUse, setInUse] = createSignal<LayerInUse | null>(null);
  const [preparing, setPreparing] = createSignal<number | null>(null);
  const [pending, setPending] = createSignal<PendingWeights | null>(null);
  let file: Promise<PendingFile> | null = null;
  const pendingFile = (): Promise<PendingFile> => {
    file ??= import('./pending-weights.ts').then(({ createPendingFile }) =>
      createPendingFile(reference, pending, setPending),
    );
    return file;
  };
  /** False once the person has chosen: what was kept before is then of no more interest. */
  let isKeptWanted = true;

  const show = async (placed: PlacedContent, name: WeightLayerName): Promise<void> => {
    const { nameWeights } = await weightLayers();
    setInUse({ weights: nameWeights(placed, name), summary: placed.summary });
  };
  const takeUpKept = async (): Promise<void> => {
    const { keptWeightLayer } = await weightLayerShelf();
    const kept = await keptWeightLayer();
    // Storage that cannot be read is told where the plans are opened.
    if (!kept.ok || kept.value === null) return;
    const { placeContent } = await weightLayers();
    const placed = await placeContent(kept.value, reference, setPreparing, () => isKeptWanted);
    setPreparing(null);
    if (placed !== null && isKeptWanted) await show(placed, kept.value);
  };
  const use = async (name: string, source: string): Promise<void> => {
    const taken = (await pendingFile()).take();
    if (taken === null) return;
    isKeptWanted = false;
    await show(taken.placed, { name, source });
    const { keepWeightLayer } = await weightLayerShelf();
    const kept = await keepWeightLayer({ name, source, ...taken.content });
    if (!kept.ok) workspace().session.notify({ messageKey: 'weights.notKept' });
  };
  const remove = async (): Promise<void> => {
    isKeptWanted = false;
    setInUse(null);
    const { removeWeightLayer } = await weightLayerShelf();
    const removed = await removeWeightLayer();
    if (!removed.ok) workspace().session.notify({ messageKey: 'weights.notRemoved' });
  };

  void takeUpKept();
  return {
    inUse: () => inUse()?.weights ?? null,
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
