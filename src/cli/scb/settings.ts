/**
 * Where SCB answers and how it wants to be asked: every host of `npm run geo:scb` stands here. They are the command
 * line's; the app itself never asks anyone.
 *
 * Tables: PxWebApi 2, whose `/config` states its limits (30 calls in 10 s, 150,000 cells a call); what it states counts.
 * Borders: GeoServer WFS 1.1.0. No limit is stated; full borders are slow to make, so few are asked for at a time.
 */
export const TABLES_ADDRESS = { host: 'https://statistikdatabasen.scb.se', path: '/api/v2' } as const;
export const BORDERS_ADDRESS = { host: 'https://geodata.scb.se', path: '/geoserver/stat/wfs' } as const;

export interface CallLimit {
  readonly calls: number;
  readonly seconds: number;
}

export const TABLES_LIMIT: CallLimit = { calls: 30, seconds: 10 };
export const TABLES_CELLS_IN_CALL = 150_000;
export const BORDERS_LIMIT: CallLimit = { calls: 10, seconds: 10 };
export const BORDERS_IN_CALL = 100;

/** The edition of DeSO and RegSO, as in the names of the layers and at the end of the tables' codes. */
export const EDITION = '2025';

export const USER_AGENT = 'zonplan-geo (fetches one municipality now and then)';
/** 100 full borders can take half a minute. */
export const ANSWER_TIMEOUT_SECONDS = 180;
/** Seconds before each further try; after the last one the host is taken to be out of order. */
export const RETRY_AFTER_SECONDS: readonly number[] = [1, 4, 15, 60];
/** However long a server asks us to wait, a person should hear of it sooner than that. */
export const LONGEST_WAIT_SECONDS = 120;
/** Older answers are asked for again: tables are revised, and what belongs together should be of one day. */
export const ANSWERS_KEEP_HOURS = 24;
