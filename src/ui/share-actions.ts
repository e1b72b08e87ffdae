import type { Result } from '../core/result.ts';
import type { LeftOut } from '../core/share/shared-plan.ts';

/** A link to the open plan as it is and is looked at now. */
export interface MadeLink {
  /** Null where it would be longer than a link may be. */
  readonly address: string | null;
  /** Characters of the whole address, and how many there may be. */
  readonly length: number;
  readonly limit: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** The address leads nowhere from another machine. */
  readonly isLocal: boolean;
}

/** A plan that the page's own address carries, read and waiting for the person's word. */
export interface IncomingPlan {
  readonly title: string;
  readonly zones: number;
  readonly lines: number;
  readonly scenes: number;
  /** Code of the municipality it was made for, where that is not this page's. */
  readonly otherMunicipality: string | null;
  readonly isOverOtherData: boolean;
  /** Makes it a plan of its own beside the others, opens it and shows what the link shows. False where that failed, which is told. */
  readonly open: () => Promise<boolean>;
}

/** A code that a phone reads: of the link, or of the page alone where the plan is too large for a code. */
export interface PlanCode {
  readonly drawing: Element;
  readonly carriesPlan: boolean;
}

/** What is done with links: a part of the program that is fetched when it is first asked for. */
export interface ShareActions {
  readonly makeLink: () => MadeLink;
  /** What the fragment of the page's address carries. Problems: `link-damaged`, `link-from-newer-version`, `link-too-long`. */
  readonly readLink: () => Result<IncomingPlan>;
  /** Takes the fragment out of the address, so that a reload or a bookmark does not bring it again. */
  readonly forgetLink: () => void;
  /** Null where the page's address leads nowhere from another machine. */
  readonly drawCode: () => Promise<PlanCode | null>;
}
