import { firstSwedish } from './first-texts.ts';
import { laterSwedish } from './later-texts.ts';

/** Swedish is the source language: its keys are the keys. */
export const swedish = { ...firstSwedish, ...laterSwedish };

export type Dictionary = Readonly<Record<keyof typeof swedish, string>>;
