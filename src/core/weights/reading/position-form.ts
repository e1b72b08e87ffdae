import type { LonLat } from '../../geometry/lon-lat.ts';
import { unprojectPoint } from '../../geometry/projection.ts';

/** How a file writes positions: in which system and which of the two numbers comes first. */
export interface PositionForm {
  readonly system: 'longitude-latitude' | 'sweref99tm';
  readonly order: 'east-first' | 'north-first';
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What numbers over Sweden may be, with room beyond its borders. The four lie apart, so the numbers themselves tell system
 * and order. SWEREF 99 TM as Lantmäteriet gives it: eastings from some 265 000 to 920 000 m, northings from 6 130 000 to
 * 7 690 000 m. Other plane systems of Sweden (RT 90, the local SWEREF zones) have eastings outside these bounds.
 */
const BOUNDS = {
  longitude: { low: 10, high: 25 },
  latitude: { low: 54.5, high: 69.5 },
  easting: { low: 200_000, high: 1_000_000 },
  northing: { low: 6_050_000, high: 7_750_000 },
} as const satisfies Record<string, Bounds>;

export type Axis = keyof typeof BOUNDS;

export function liesOn(axis: Axis, value: number): boolean {
  const { low, high } = BOUNDS[axis];
  return value >= low && value <= high;
}

function formOf(first: number, second: number): PositionForm | null {
  if (liesOn('longitude', first) && liesOn('latitude', second)) {
    return { system: 'longitude-latitude', order: 'east-first' };
  }
  if (liesOn('latitude', first) && liesOn('longitude', second)) {
    return { system: 'longitude-latitude', order: 'north-first' };
  }
  if (liesOn('easting', first) && liesOn('northing', second)) return { system: 'sweref99tm', order: 'east-first' };
  if (liesOn('northing', first) && liesOn('easting', second)) return { system: 'sweref99tm', order: 'north-first' };
  return null;
}

/** The form of more than half of the positions; null where there is none. */
export function commonForm(positions: Iterable<readonly [number, number]>): PositionForm | null {
  const counts = new Map<string, { readonly form: PositionForm; count: number }>();
  let all = 0;
  for (const [first, second] of positions) {
    all++;
    const form = formOf(first, second);
    if (form === null) continue;
    const key = `${form.system} ${form.order}`;
    const entry = counts.get(key) ?? { form, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most !== undefined && most.count * 2 > all ? most.form : null;
}

/** A position of the given form in longitude and latitude; null where the numbers lie outside what the form can be. */
export function toLonLat(form: PositionForm, first: number, second: number): LonLat | null {
  const found = formOf(first, second);
  if (found === null || found.system !== form.system || found.order !== form.order) return null;
  const [east, north] = form.order === 'east-first' ? [first, second] : [second, first];
  return form.system === 'sweref99tm' ? unprojectPoint([east, north]) : [east, north];
}
