import type { Matter } from '../core/plan/plan.ts';

/** What panels ask of paper: drawing it is a part of the program that is fetched when it is first asked for. */
export interface PaperActions {
  /** Lays the annex out in the element, which is in the page. Returns how many pages came of it. */
  showAnnex(holder: HTMLElement, matter: Matter): Promise<number>;
  print(): void;
}
