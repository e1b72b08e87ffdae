import type { HoldingsKeeping } from '../../core/plan/holdings.ts';

export const KEEPINGS: readonly HoldingsKeeping[] = ['plan', 'beside'];
