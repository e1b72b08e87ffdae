import { createStore } from 'solid-js/store';
import type { LonLat, LonLatBox, LonLatMultiPolygon } from '../core/geometry/lon-lat.ts';
import type { AreaCode, BudgetLineId, DivisionId, IndicatorId, ZoneId } from '../core/identifiers.ts';
import type { ClassMethod } from '../core/indicator/classify.ts';
import type { NeedDefinition } from '../core/need/need-definition.ts';
import type { ScreeningDefinition } from '../core/need/screening.ts';
import type { Problem } from '../core/problem.ts';
import type { AreaLayer } from '../core/scene/area-layer.ts';
import type { BudgetChoices } from './budget-choices.ts';
import type { AreaColumn, CompareChoices } from './compare-choices.ts';
import type { ReachChoices } from './reach-choices.ts';
import type { Presentation } from './shown-zones.ts';

export type Task = 'areas' | 'zones' | 'budget' | 'overlaps' | 'reach' | 'present' | 'data';
/** What the areas are looked at by: a need index, one indicator, or conditions that they meet. */
export type AreasView = 'need' | 'indicator' | 'screening';
export type Language = 'sv' | 'en';
export type Theme = 'light' | 'dark' | 'projector';
export type DrawMode = 'polygon' | 'freehand' | 'rectangle' | 'circle';

/** What the pointer on the map does now. */
export type MapTool =
  | { readonly kind: 'browse' }
  | { readonly kind: 'draw'; readonly mode: DrawMode }
  | { readonly kind: 'choose-areas' }
  | { readonly kind: 'reshape'; readonly zone: ZoneId };

/** The shape under the hand: `zone` is null while a new one is drawn. Never saved in the plan. */
export interface Draft {
  readonly zone: ZoneId | null;
  readonly polygons: LonLatMultiPolygon;
}

/** Which figure "Så är det räknat" explains. */
export interface Explained {
  readonly indicator: IndicatorId;
  readonly subject: 'selected-zones' | 'selected-areas' | 'municipality';
}

export type Dialog =
  | 'palette'
  | 'shortcuts'
  | 'plans'
  | 'allocation'
  | 'coordinates'
  | 'conflicts'
  | 'lists'
  | 'compare'
  | 'application'
  | 'transfer'
  | 'export'
  | 'map-picture'
  | 'budget-rules'
  | 'annex'
  | 'share'
  | 'accessibility'
  | 'incoming-link';

/** Something the person is told once: what happened, what was kept, what to do. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'problem';
  readonly problem: Problem | null;
  /** Key of the dictionary where it is no problem. */
  readonly messageKey: string | null;
}

/** A place the map is asked to show; `serial` lets the same place be asked for twice. */
export interface CameraRequest {
  readonly serial: number;
  readonly target:
    | { readonly kind: 'position'; readonly position: LonLat }
    | { readonly kind: 'box'; readonly box: LonLatBox };
}

export interface Session {
  readonly task: Task;
  readonly language: Language;
  readonly theme: Theme;
  readonly singleKeyShortcuts: boolean;
  readonly snapToBorders: boolean;
  /** Schools and other point objects on the map. */
  readonly showPoints: boolean;
  /** Property of the points (a school's merit value) that colours them, or null. */
  readonly pointMeasure: string | null;
  readonly division: DivisionId;
  readonly indicator: IndicatorId;
  readonly areasView: AreasView;
  readonly need: NeedDefinition;
  /** The person's own index as it was last, kept in this browser: what one looks at is no part of a plan. */
  readonly ownNeed: NeedDefinition | null;
  /** What of the need index the map shows: the index, or how sure its top is. */
  readonly needMap: 'index' | 'robustness';
  /** Null until a screening is first asked for. */
  readonly screening: ScreeningDefinition | null;
  readonly classMethod: ClassMethod;
  readonly classCount: number;
  readonly manualBreaks: readonly number[];
  readonly selectedAreas: readonly AreaCode[];
  readonly hoveredArea: AreaCode | null;
  readonly compare: CompareChoices;
  /** What a panel lends the area table, for as long as it shows. */
  readonly tableColumn: AreaColumn | null;
  /** The area whose page is open. */
  readonly areaPage: { readonly division: DivisionId; readonly code: AreaCode } | null;
  readonly selectedZones: readonly ZoneId[];
  readonly selectedLine: BudgetLineId | null;
  readonly tool: MapTool;
  readonly draft: Draft | null;
  readonly year: number;
  readonly budget: BudgetChoices;
  readonly reach: ReachChoices;
  /** What colours the areas in place of the indicator, for as long as a panel says so. */
  readonly areaLayer: AreaLayer | null;
  /** The meeting sees the story; null at the desk. */
  readonly presentation: Presentation | null;
  readonly explained: Explained | null;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
  readonly camera: CameraRequest | null;
  /** A place searched for, marked on the map until something else is looked for. */
  readonly marker: { readonly name: string; readonly position: LonLat } | null;
}

export interface SessionStore {
  readonly state: Session;
  set(change: Partial<Session>): void;
  notify(notice: { readonly problem: Problem } | { readonly messageKey: string }): void;
  dismissNotice(id: number): void;
  /** Takes away what was told before something went well; what is wrong with the saving stays. */
  dismissSettledNotices(): void;
  showOnMap(target: CameraRequest['target']): void;
}

export function createSessionStore(initial: Session): SessionStore {
  const [state, setState] = createStore<Session>(initial);
  let serial = 0;
  return {
    state,
    set: (change) => setState(change),
    notify: (notice) => {
      serial += 1;
      const added: Notice =
        'problem' in notice
          ? { id: serial, tone: 'problem', problem: notice.problem, messageKey: null }
          : { id: serial, tone: 'information', problem: null, messageKey: notice.messageKey };
      setState({ notices: [...state.notices.slice(-3), added] });
    },
    dismissNotice: (id) => setState({ notices: state.notices.filter((notice) => notice.id !== id) }),
    dismissSettledNotices: () => {
      if (state.notices.length === 0) return;
      setState({ notices: state.notices.filter(({ problem }) => problem?.code.startsWith('storage-') === true) });
    },
    showOnMap: (target) => {
      serial += 1;
      setState({ camera: { serial, target } });
    },
  };
}
