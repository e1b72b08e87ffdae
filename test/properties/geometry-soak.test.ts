import { describe, expect, it } from 'vitest';
import { runSoak, SOAK_BOUNDS } from '../bench/soak.ts';

describe('corners of ugly zones dragged about over the real areas', () => {
  // The long run is npm run bench -- --soak.
  it('never throw, keep shares within 0–1, lose no area, and give what a full count gives', () => {
    const { drags, worst, failures } = runSoak(2000, 1);
    expect(drags).toBe(2000);
    expect(failures).toEqual([]);
    for (const seen of Object.values(worst)) {
      expect(seen.shareOutside).toBeLessThanOrEqual(SOAK_BOUNDS.shareOutside);
      expect(seen.conservationM2).toBeLessThanOrEqual(SOAK_BOUNDS.conservationM2);
      expect(seen.incremental).toBeLessThanOrEqual(SOAK_BOUNDS.incremental);
    }
    // Something was compared: sums of floats are never all alike.
    expect(Math.max(...Object.values(worst).map((seen) => seen.incremental))).toBeGreaterThan(0);
  });
});
