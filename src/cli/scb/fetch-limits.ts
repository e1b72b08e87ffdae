import * as v from 'valibot';
import { succeed } from '../../core/result.ts';
import type { Ask } from './ask.ts';
import type { ScbResult } from './scb-failure.ts';
import { unexpected } from './scb-failure.ts';
import type { CallLimit } from './settings.ts';
import { TABLES_CELLS_IN_CALL, TABLES_LIMIT } from './settings.ts';

const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const configSchema = v.object({
  maxDataCells: positive,
  maxCallsPerTimeWindow: positive,
  timeWindow: positive,
});

export interface TableLimits {
  readonly calls: CallLimit;
  readonly cellsInCall: number;
}

/** The limits that the API states of itself, never looser than those we know of. */
export async function fetchTableLimits(ask: Ask, address: string): Promise<ScbResult<TableLimits>> {
  return await ask({ url: `${address}/config` }, (json) => {
    const parsed = v.safeParse(configSchema, json);
    if (!parsed.success) return unexpected(`${new URL(address).host} does not state its limits as PxWebApi 2 does`);
    const { maxDataCells, maxCallsPerTimeWindow, timeWindow } = parsed.output;
    return succeed({
      calls: {
        calls: Math.min(maxCallsPerTimeWindow, TABLES_LIMIT.calls),
        seconds: Math.max(timeWindow, TABLES_LIMIT.seconds),
      },
      cellsInCall: Math.min(maxDataCells, TABLES_CELLS_IN_CALL),
    });
  });
}
