import { createStore } from 'solid-js/store';

/** What the surfaces of a file are to become. */
export type ShapeUse = 'borders' | 'division' | 'zones';

interface SaidOfShapes {
  /** Features that are not taken in, by layer: those of another layer are others. */
  left: Record<string, readonly number[]>;
  property: string | null;
  use: ShapeUse | null;
  source: string | null;
  accuracy: string | null;
  title: string | null;
}

/** What the person has said of a file's surfaces: kept while other panels are looked at, until the page is closed. */
export interface ShapeDrafts {
  readonly said: Readonly<SaidOfShapes>;
  say(change: Partial<Omit<SaidOfShapes, 'left'>>): void;
  leave(layer: string, features: readonly number[]): void;
}

const draftsOfItem = new Map<number, ShapeDrafts>();

export function shapeDrafts(item: number): ShapeDrafts {
  const known = draftsOfItem.get(item) ?? createDrafts();
  draftsOfItem.set(item, known);
  return known;
}

function createDrafts(): ShapeDrafts {
  const [said, setSaid] = createStore<SaidOfShapes>({
    left: {},
    property: null,
    use: null,
    source: null,
    accuracy: null,
    title: null,
  });
  return { said, say: (change) => setSaid(change), leave: (layer, features) => setSaid('left', layer, features) };
}
