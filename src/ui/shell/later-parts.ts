import { lazy } from 'solid-js';

/**
 * Parts of the screen that the first coloured map does without. They are fetched when first shown, or, once the page has
 * nothing better to do, all of them: a click should not have to wait, and the network may go.
 */
export const BudgetPanel = lazy(async () => ({ default: (await import('../budget/budget-panel.tsx')).BudgetPanel }));
export const BudgetDetail = lazy(async () => ({ default: (await import('../budget/budget-detail.tsx')).BudgetDetail }));
export const DataPanel = lazy(async () => ({ default: (await import('../data/data-panel.tsx')).DataPanel }));
export const AllocationDialog = lazy(async () => ({
  default: (await import('../budget/allocation-dialog.tsx')).AllocationDialog,
}));
export const ListsDialog = lazy(async () => ({ default: (await import('../budget/lists-dialog.tsx')).ListsDialog }));
export const ConflictsDialog = lazy(async () => ({
  default: (await import('../plans/conflicts-dialog.tsx')).ConflictsDialog,
}));
export const MergeDialog = lazy(async () => ({ default: (await import('../plans/merge-dialog.tsx')).MergeDialog }));
export const PlansDialog = lazy(async () => ({ default: (await import('../plans/plans-dialog.tsx')).PlansDialog }));
export const CoordinatesDialog = lazy(async () => ({
  default: (await import('../zones/coordinates-dialog.tsx')).CoordinatesDialog,
}));
export const ExplainDialog = lazy(async () => ({
  default: (await import('../zones/explain-dialog.tsx')).ExplainDialog,
}));
export const ZoneUncertainty = lazy(async () => ({
  default: (await import('../zones/zone-uncertainty.tsx')).ZoneUncertainty,
}));

const PARTS = [
  BudgetPanel,
  BudgetDetail,
  DataPanel,
  AllocationDialog,
  ListsDialog,
  ConflictsDialog,
  MergeDialog,
  PlansDialog,
  CoordinatesDialog,
  ExplainDialog,
  ZoneUncertainty,
];

/** Fetches every part that is not here yet. One that cannot be had is tried again, and told, when it is shown. */
export function fetchLaterParts(): void {
  for (const part of PARTS) void part.preload().catch(() => undefined);
}
