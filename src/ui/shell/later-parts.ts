import { loadLaterTexts } from '../../i18n/translator.ts';
import { laterPart } from './later-part.ts';

/**
 * Parts of the screen that the first coloured map does without. They are fetched when first shown, or, once the page has
 * nothing better to do, all of them: a click should not have to wait, and the network may go.
 */
export const PresentPanel = laterPart(async () => (await import('../present/present-panel.tsx')).PresentPanel);
export const Presentation = laterPart(async () => (await import('../present/presentation.tsx')).Presentation);
export const BudgetPanel = laterPart(async () => (await import('../budget/budget-panel.tsx')).BudgetPanel);
export const BudgetDetail = laterPart(async () => (await import('../budget/budget-detail.tsx')).BudgetDetail);
export const ReachPanel = laterPart(async () => (await import('../budget/reach-panel.tsx')).ReachPanel);
export const ReachDetail = laterPart(async () => (await import('../budget/reach-detail.tsx')).ReachDetail);
export const OverlapsPanel = laterPart(async () => (await import('../overlaps/overlaps-panel.tsx')).OverlapsPanel);
export const OverlapDetail = laterPart(async () => (await import('../overlaps/overlap-detail.tsx')).OverlapDetail);
export const DataPanel = laterPart(async () => (await import('../data/data-panel.tsx')).DataPanel);
export const ZonesPanel = laterPart(async () => (await import('../zones/zones-panel.tsx')).ZonesPanel);
export const ZoneDetail = laterPart(async () => (await import('../zones/zone-detail.tsx')).ZoneDetail);
export const AreaDetail = laterPart(async () => (await import('../areas/area-detail.tsx')).AreaDetail);
export const CompareSection = laterPart(async () => (await import('../compare/compare-section.tsx')).CompareSection);
export const GridLegend = laterPart(async () => (await import('../compare/grid-legend.tsx')).GridLegend);
export const AreaCard = laterPart(async () => (await import('../areas/area-card.tsx')).AreaCard);
export const LegendNotes = laterPart(async () => (await import('../areas/legend-notes.tsx')).LegendNotes);
export const TrapNotes = laterPart(async () => (await import('../areas/trap-notes.tsx')).TrapNotes);
export const SchoolPoints = laterPart(async () => (await import('../areas/school-points.tsx')).SchoolPoints);
export const NeedPanel = laterPart(async () => (await import('../areas/need-panel.tsx')).NeedPanel);
export const NeedSettings = laterPart(async () => (await import('../areas/need-panel.tsx')).NeedSettings);
export const ScreeningPanel = laterPart(async () => (await import('../areas/screening-panel.tsx')).ScreeningPanel);
export const LaterDialogs = laterPart(async () => (await import('./later-dialogs.tsx')).LaterDialogs);

const PARTS = [
  LaterDialogs,
  AreaDetail,
  ZonesPanel,
  ZoneDetail,
  NeedPanel,
  NeedSettings,
  ScreeningPanel,
  PresentPanel,
  Presentation,
  BudgetPanel,
  BudgetDetail,
  ReachPanel,
  ReachDetail,
  OverlapsPanel,
  OverlapDetail,
  DataPanel,
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
  void import('./dialog-parts.ts').then(({ fetchDialogs }) => fetchDialogs()).catch(() => undefined);
}
