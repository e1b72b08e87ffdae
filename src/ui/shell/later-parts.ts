import type { Component } from 'solid-js';
import { lazy } from 'solid-js';
import { loadLaterTexts } from '../../i18n/translator.ts';

/** A part with the texts that it speaks. */
function laterPart<Properties extends object>(load: () => Promise<Component<Properties>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLaterTexts()]);
    return { default: part };
  });
}

/**
 * Parts of the screen that the first coloured map does without. They are fetched when first shown, or, once the page has
 * nothing better to do, all of them: a click should not have to wait, and the network may go.
 */
export const PresentPanel = laterPart(async () => (await import('../present/present-panel.tsx')).PresentPanel);
export const Presentation = laterPart(async () => (await import('../present/presentation.tsx')).Presentation);
export const AnnexView = laterPart(async () => (await import('../present/annex-view.tsx')).AnnexView);
export const BudgetPanel = laterPart(async () => (await import('../budget/budget-panel.tsx')).BudgetPanel);
export const BudgetDetail = laterPart(async () => (await import('../budget/budget-detail.tsx')).BudgetDetail);
export const ReachPanel = laterPart(async () => (await import('../budget/reach-panel.tsx')).ReachPanel);
export const ReachDetail = laterPart(async () => (await import('../budget/reach-detail.tsx')).ReachDetail);
export const ApplicationView = laterPart(async () => (await import('../budget/application-view.tsx')).ApplicationView);
export const CompareView = laterPart(async () => (await import('../budget/scenario-compare.tsx')).CompareView);
export const OverlapsPanel = laterPart(async () => (await import('../overlaps/overlaps-panel.tsx')).OverlapsPanel);
export const OverlapDetail = laterPart(async () => (await import('../overlaps/overlap-detail.tsx')).OverlapDetail);
export const DataPanel = laterPart(async () => (await import('../data/data-panel.tsx')).DataPanel);
export const AllocationDialog = laterPart(
  async () => (await import('../budget/allocation-dialog.tsx')).AllocationDialog,
);
export const TransferDialog = laterPart(async () => (await import('../budget/transfer-dialog.tsx')).TransferDialog);
export const RulesDialog = laterPart(async () => (await import('../budget/rules-dialog.tsx')).RulesDialog);
export const ListsDialog = laterPart(async () => (await import('../budget/lists-dialog.tsx')).ListsDialog);
export const ConflictsDialog = laterPart(async () => (await import('../plans/conflicts-dialog.tsx')).ConflictsDialog);
export const MergeDialog = laterPart(async () => (await import('../plans/merge-dialog.tsx')).MergeDialog);
export const PlansDialog = laterPart(async () => (await import('../plans/plans-dialog.tsx')).PlansDialog);
export const CoordinatesDialog = laterPart(
  async () => (await import('../zones/coordinates-dialog.tsx')).CoordinatesDialog,
);
export const ExportDialog = laterPart(async () => (await import('../data/export-dialog.tsx')).ExportDialog);
export const MapPictureDialog = laterPart(
  async () => (await import('../data/map-picture-dialog.tsx')).MapPictureDialog,
);
export const ShareDialog = laterPart(async () => (await import('../share/share-dialog.tsx')).ShareDialog);
export const AccessibilityStatement = laterPart(
  async () => (await import('../accessibility/accessibility-statement.tsx')).AccessibilityStatement,
);
export const IncomingLinkDialog = laterPart(
  async () => (await import('../share/incoming-link-dialog.tsx')).IncomingLinkDialog,
);
export const ExplainDialog = laterPart(async () => (await import('../zones/explain-dialog.tsx')).ExplainDialog);
export const ZonesPanel = laterPart(async () => (await import('../zones/zones-panel.tsx')).ZonesPanel);
export const ZoneDetail = laterPart(async () => (await import('../zones/zone-detail.tsx')).ZoneDetail);
export const AreaDetail = laterPart(async () => (await import('../areas/area-detail.tsx')).AreaDetail);
export const AreaPage = laterPart(async () => (await import('../area-page/area-page.tsx')).AreaPage);
export const CompareSection = laterPart(async () => (await import('../compare/compare-section.tsx')).CompareSection);
export const GridLegend = laterPart(async () => (await import('../compare/grid-legend.tsx')).GridLegend);
export const AreaCard = laterPart(async () => (await import('../areas/area-card.tsx')).AreaCard);
export const LegendNotes = laterPart(async () => (await import('../areas/legend-notes.tsx')).LegendNotes);
export const TrapNotes = laterPart(async () => (await import('../areas/trap-notes.tsx')).TrapNotes);
export const SchoolPoints = laterPart(async () => (await import('../areas/school-points.tsx')).SchoolPoints);
export const NeedPanel = laterPart(async () => (await import('../areas/need-panel.tsx')).NeedPanel);
export const ScreeningPanel = laterPart(async () => (await import('../areas/screening-panel.tsx')).ScreeningPanel);

const PARTS = [
  AreaDetail,
  ZonesPanel,
  ZoneDetail,
  NeedPanel,
  ScreeningPanel,
  AnnexView,
  PresentPanel,
  Presentation,
  BudgetPanel,
  BudgetDetail,
  ReachPanel,
  ReachDetail,
  CompareView,
  ApplicationView,
  OverlapsPanel,
  OverlapDetail,
  DataPanel,
  AllocationDialog,
  TransferDialog,
  RulesDialog,
  ListsDialog,
  ConflictsDialog,
  MergeDialog,
  PlansDialog,
  CoordinatesDialog,
  ExplainDialog,
  ExportDialog,
  ShareDialog,
  IncomingLinkDialog,
  AccessibilityStatement,
  MapPictureDialog,
  AreaPage,
  CompareSection,
  GridLegend,
  AreaCard,
  LegendNotes,
  TrapNotes,
  SchoolPoints,
];

/** Fetches every part that is not here yet. One that cannot be had is tried again, and told, when it is shown. */
export function fetchLaterParts(): void {
  void loadLaterTexts().catch(() => undefined);
  for (const part of PARTS) void part.preload().catch(() => undefined);
}
