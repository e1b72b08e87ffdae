import type { ScenarioId } from '../identifiers.ts';

/** What decides first which lines fall away: how important they are said to be, or what they have promised. */
export type FallOrder = 'priority' | 'commitment';
/** The line that the money runs out at gets what is left, or falls away whole. */
export type LastLine = 'cut' | 'fall';
/** What others pay for a line that loses its grant goes down with it, or stays. */
export type CoFinancing = 'follows' | 'stays';

/** A year's allocation as it is thought to become. Whole kronor. */
export interface ThoughtFrame {
  readonly year: number;
  readonly amountSek: number;
}

/** What if the allocation were another: years that are not said keep theirs. */
export interface WhatIf {
  /** In order of year, each year once. */
  readonly frames: readonly ThoughtFrame[];
  readonly fallOrder: FallOrder;
  readonly lastLine: LastLine;
  readonly coFinancing: CoFinancing;
}

/** A what-if that is kept under a name: what falls away is worked out from the plan as it is when it is looked at. */
export interface Scenario extends WhatIf {
  readonly id: ScenarioId;
  readonly name: string;
  readonly note: string;
  readonly orderKey: string;
}

export const FALL_ORDERS: readonly FallOrder[] = ['priority', 'commitment'];
export const LAST_LINES: readonly LastLine[] = ['cut', 'fall'];
export const CO_FINANCINGS: readonly CoFinancing[] = ['follows', 'stays'];

/** Nothing is thought otherwise. */
export const NO_WHAT_IF: WhatIf = { frames: [], fallOrder: 'priority', lastLine: 'cut', coFinancing: 'follows' };

const FRAME_PREFIX = 'frame';

/** One field a year, so that two people who think of different years merge without a conflict. */
export function frameFieldName(year: number): string {
  return `${FRAME_PREFIX}/${year}`;
}

export function isFrameField(field: string): boolean {
  return field.startsWith(`${FRAME_PREFIX}/`);
}

/** The year a frame field names, or null where the name is not one. */
export function parseFrameField(field: string): number | null {
  const year = /^frame\/(\d{4})$/.exec(field)?.[1];
  return year === undefined ? null : Number(year);
}
