/** Links that carry a plan, in one part of the program that is fetched when one is made or opened. */
import { readPlan } from '../core/plan/read-plan.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { succeed } from '../core/result.ts';
import { isLocalAddress } from '../core/share/local-address.ts';
import type { PlanView } from '../core/share/plan-view.ts';
import type { SharedPlan } from '../core/share/shared-plan.ts';
import { sharedPlan, withoutScenes } from '../core/share/shared-plan.ts';
import { MAXIMUM_LINK_CHARACTERS, readPlanFragment, writePlanFragment } from '../io/plan-link/plan-link.ts';
import type { Session } from '../store/session-store.ts';
import type { IncomingPlan, MadeLink, ShareActions } from '../ui/share-actions.ts';
import type { Workspace } from '../ui/workspace.ts';
import { pageAddress } from './page-address.ts';

export function shareActions(workspace: Workspace): ShareActions {
  return {
    makeLink: () => makeLink(workspace),
    readLink: () => readLink(workspace),
    forgetLink: () => history.replaceState(null, '', `${location.pathname}${location.search}`),
    drawCode: async () => (await import('./plan-code.ts')).drawCode(codeLinks(workspace), workspace.t),
  };
}

function makeLink(workspace: Workspace): MadeLink {
  return linkOf(sharedPlan(workspace.store().plan()), viewOnScreen(workspace));
}

/** Links that a code may hold, the fuller first. */
export function codeLinks(workspace: Workspace): readonly MadeLink[] {
  const shared = sharedPlan(workspace.store().plan());
  // Whoever reads a code at the meeting wants the zones, not the panel that the story is made in.
  const view: PlanView = { ...viewOnScreen(workspace), task: 'zones' };
  return [shared, withoutScenes(shared)].map((each) => linkOf(each, view));
}

function linkOf(shared: SharedPlan, view: PlanView): MadeLink {
  const address = `${pageAddress()}${writePlanFragment(shared, view)}`;
  return {
    address: address.length <= MAXIMUM_LINK_CHARACTERS ? address : null,
    length: address.length,
    limit: MAXIMUM_LINK_CHARACTERS,
    leftOut: shared.leftOut,
    isLocal: isLocalAddress(location),
  };
}

function viewOnScreen({ session, map }: Workspace): PlanView {
  const { task, indicator, division, year, areasView, need } = session.state;
  return { task, indicator, division, year, box: map.visibleBox(), need: areasView === 'need' ? need : null };
}

function readLink(workspace: Workspace): Result<IncomingPlan> {
  const read = readPlanFragment(location.hash);
  if (!read.ok) return read;
  const { document, view, ignoredFields } = read.value;
  const { plan } = readPlan(document);
  const { catalog, contentHash } = workspace.reference;
  const isElsewhere = plan.municipalityCode !== null && plan.municipalityCode !== catalog.municipality.code;
  return succeed({
    title: plan.title,
    zones: plan.zones.length,
    lines: plan.budgetLines.length,
    scenes: plan.scenes.length,
    otherMunicipality: isElsewhere ? plan.municipalityCode : null,
    isOverOtherData: plan.dataHash !== null && plan.dataHash !== contentHash,
    open: async () => {
      if (!(await workspace.plans.openBeside(document, 'link'))) return false;
      showView(workspace, view);
      workspace.session.notify({ messageKey: 'share.opened' });
      if (ignoredFields.length > 0) {
        const [what = ''] = ignoredFields;
        workspace.tell(problem('file-fields-ignored', { count: ignoredFields.length, what }));
      }
      return true;
    },
  });
}

/** Shows what the link says; what it names and the data do not have stays as it is. */
function showView({ session, reference }: Workspace, view: PlanView): void {
  const { indicators } = reference.catalog;
  const isIndicator = (id: PlanView['indicator']): boolean => indicators.some((indicator) => indicator.id === id);
  const components = view.need?.components.filter(({ indicator }) => isIndicator(indicator)) ?? [];
  const need = view.need === null || components.length === 0 ? null : { ...view.need, components };
  const change: Partial<Session> = {
    ...(view.task === null ? {} : { task: view.task }),
    ...(view.year === null ? {} : { year: view.year }),
    ...(view.division !== null && reference.divisions.has(view.division) ? { division: view.division } : {}),
    ...(view.indicator !== null && isIndicator(view.indicator) ? { indicator: view.indicator } : {}),
    ...(need === null ? { areasView: 'indicator' } : { areasView: 'need', need: knownNeed(reference.catalog, need) }),
    areaLayer: null,
    selectedAreas: [],
  };
  session.set(change);
  if (view.box !== null) session.showOnMap({ kind: 'box', box: view.box });
}

/** An index of a preset that this catalogue lacks is one's own. */
function knownNeed(
  { presets }: Workspace['reference']['catalog'],
  need: NonNullable<PlanView['need']>,
): NonNullable<PlanView['need']> {
  return presets.some(({ id }) => id === need.preset) ? need : { ...need, preset: null };
}
