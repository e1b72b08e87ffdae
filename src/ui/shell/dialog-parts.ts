import { laterPart } from './later-part.ts';

/** Each dialog is fetched when it is first opened, or with the rest of the later parts: nothing of this is in the first script. */
export const AccessibilityStatement = laterPart(
  async () => (await import('../accessibility/accessibility-statement.tsx')).AccessibilityStatement,
);
export const AllocationDialog = laterPart(
  async () => (await import('../budget/allocation-dialog.tsx')).AllocationDialog,
);
export const AnnexView = laterPart(async () => (await import('../present/annex-view.tsx')).AnnexView);
export const ApplicationView = laterPart(async () => (await import('../budget/application-view.tsx')).ApplicationView);
export const AreaPage = laterPart(async () => (await import('../area-page/area-page.tsx')).AreaPage);
export const CompareView = laterPart(async () => (await import('../budget/scenario-compare.tsx')).CompareView);
export const ConflictsDialog = laterPart(async () => (await import('../plans/conflicts-dialog.tsx')).ConflictsDialog);
export const CoordinatesDialog = laterPart(
  async () => (await import('../zones/coordinates-dialog.tsx')).CoordinatesDialog,
);
export const ExplainDialog = laterPart(async () => (await import('../zones/explain-dialog.tsx')).ExplainDialog);
export const ExportDialog = laterPart(async () => (await import('../data/export-dialog.tsx')).ExportDialog);
export const IncomingLinkDialog = laterPart(
  async () => (await import('../share/incoming-link-dialog.tsx')).IncomingLinkDialog,
);
export const ListsDialog = laterPart(async () => (await import('../budget/lists-dialog.tsx')).ListsDialog);
export const MapPictureDialog = laterPart(
  async () => (await import('../data/map-picture-dialog.tsx')).MapPictureDialog,
);
export const MergeDialog = laterPart(async () => (await import('../plans/merge-dialog.tsx')).MergeDialog);
export const PlansDialog = laterPart(async () => (await import('../plans/plans-dialog.tsx')).PlansDialog);
export const RulesDialog = laterPart(async () => (await import('../budget/rules-dialog.tsx')).RulesDialog);
export const ShareDialog = laterPart(async () => (await import('../share/share-dialog.tsx')).ShareDialog);
export const TransferDialog = laterPart(async () => (await import('../budget/transfer-dialog.tsx')).TransferDialog);

const DIALOGS = [
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
];

export function fetchDialogs(): void {
  for (const dialog of DIALOGS) void dialog.preload().catch(() => undefined);
}
