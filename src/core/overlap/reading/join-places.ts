import type { HoldingPlace } from '../../plan/holdings.ts';
import type { UnusedReason, UnusedRows } from '../../weights/reading/weight-reading.ts';
import type { ReadHolding } from './holdings-reading.ts';

export interface JoinedPlaces {
  readonly holdings: readonly ReadHolding[];
  /** How many rows without a place got one. */
  readonly foundCount: number;
  readonly stillWithoutCount: number;
}

/**
 * Gives rows without a place that of the property of the same designation, else of the same address, in another layer.
 * Capitals, spaces and a municipality's name before the designation do not matter. What two properties share is not guessed.
 */
export function joinPlaces(
  rows: readonly ReadHolding[],
  layer: readonly ReadHolding[],
  municipality: string,
): JoinedPlaces {
  const byDesignation = placesBy(layer, ({ designation, name }) => sameForm(designation || name, municipality));
  const byAddress = placesBy(layer, ({ address, name }) => sameForm(address || name, municipality));
  let foundCount = 0;
  let stillWithoutCount = 0;
  const holdings = rows.map((row) => {
    if (row.place !== null) return row;
    const place =
      byDesignation.get(sameForm(row.designation, municipality)) ?? byAddress.get(sameForm(row.address, municipality));
    if (place === undefined || place === null) {
      stillWithoutCount++;
      return row;
    }
    foundCount++;
    return { ...row, place };
  });
  return { holdings, foundCount, stillWithoutCount };
}

const ABOUT_PLACES: readonly UnusedReason[] = ['position-missing', 'position-not-number', 'position-outside'];

/** What is left to say of the rows once places came from a layer: of those still without one the join tells. */
export function remarksOnceJoined(remarks: readonly UnusedRows[]): readonly UnusedRows[] {
  return remarks.filter(({ reason }) => !ABOUT_PLACES.includes(reason));
}

/** Null under a text that two different places have. */
function placesBy(
  layer: readonly ReadHolding[],
  textOf: (row: ReadHolding) => string,
): ReadonlyMap<string, HoldingPlace | null> {
  const places = new Map<string, HoldingPlace | null>();
  for (const row of layer) {
    const text = textOf(row);
    if (text === '' || row.place === null) continue;
    const known = places.get(text);
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(row.place);
    places.set(text, isSame ? row.place : null);
  }
  return places;
}

function sameForm(text: string, municipality: string): string {
  const plain = text
    .normalize('NFC')
    .toLocaleUpperCase('sv')
    .replace(/[\s,.]+/g, ' ')
    .trim();
  const prefix = `${municipality.toLocaleUpperCase('sv')} `;
  return plain.startsWith(prefix) ? plain.slice(prefix.length) : plain;
}
