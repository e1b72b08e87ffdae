import { rememberPairs } from '../remember.ts';
import { intersectBoundaries } from './zone-boundary.ts';

/** The border of what two borders both hold; without edges where that is nothing. Remembered for as long as both live. */
export const commonBoundary = rememberPairs(intersectBoundaries);
