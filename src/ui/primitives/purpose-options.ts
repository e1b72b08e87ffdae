import type { PurposeId } from '../../core/identifiers.ts';
import { purposeName } from '../../core/plan/effective-lists.ts';
import type { Workspace } from '../workspace.ts';

export interface PurposeOption {
  readonly value: PurposeId;
  readonly label: string;
  /** Heading of the group it stands under in a list. */
  readonly group: string;
}

type Origin = 'grant-use' | 'strategy-area' | 'own';

const ORIGINS: readonly Origin[] = ['grant-use', 'strategy-area', 'own'];

/**
 * Purposes to choose from, grouped by where they come from: the grant's uses, the strategy's areas, the plan's own.
 * `chosen`: one that has been removed from the list since is still shown where it was made.
 */
export function purposeOptions(workspace: Workspace, chosen: PurposeId | null = null): readonly PurposeOption[] {
  const { reference, derived, store, t } = workspace;
  const { catalog } = reference;
  const originOf = (id: PurposeId): Origin => catalog.purposes.find((purpose) => purpose.id === id)?.origin ?? 'own';
  const listed = derived.purposes();
  const removed =
    chosen === null || listed.some(({ id }) => id === chosen)
      ? []
      : [{ id: chosen, name: purposeName(catalog, store().plan(), chosen) ?? chosen }];
  const entries = [...listed, ...removed].map((entry) => ({ entry, origin: originOf(entry.id) }));
  return ORIGINS.flatMap((origin) =>
    entries
      .filter((candidate) => candidate.origin === origin)
      .map(({ entry }) => ({
        value: entry.id,
        label: derived.entryName(entry),
        group: t(`purpose.group.${origin}`),
      })),
  );
}
