import type { LonLat } from '../geometry/lon-lat.ts';
import { unprojectPoint } from '../geometry/projection.ts';

/** Where Sweden lies, generously: tells longitude from latitude, and degrees from metres. */
const LATITUDES = { low: 54, high: 70 } as const;
const LONGITUDES = { low: 9, high: 26 } as const;
/** SWEREF 99 TM over Sweden, metres. */
const NORTHINGS = { low: 6_000_000, high: 7_800_000 } as const;
const EASTINGS = { low: 200_000, high: 1_000_000 } as const;

/**
 * A position written by hand: degrees ("59.27, 15.21", "59,27 15,21", "59.27 N 15.21 E") or SWEREF 99 TM metres
 * ("6570000 512000", "N 6 570 000, E 512 000"), either order. Null where it is not a position in Sweden.
 */
export function readCoordinates(text: string): LonLat | null {
  for (const [one, other] of readPairs(text)) {
    const position = positionOf(one, other) ?? positionOf(other, one);
    if (position !== null) return position;
  }
  return null;
}

function positionOf(northOrLatitude: number, eastOrLongitude: number): LonLat | null {
  if (isWithin(northOrLatitude, LATITUDES) && isWithin(eastOrLongitude, LONGITUDES)) {
    return [eastOrLongitude, northOrLatitude];
  }
  if (isWithin(northOrLatitude, NORTHINGS) && isWithin(eastOrLongitude, EASTINGS)) {
    return unprojectPoint([eastOrLongitude, northOrLatitude]);
  }
  return null;
}

function isWithin(value: number, limits: { readonly low: number; readonly high: number }): boolean {
  return value >= limits.low && value <= limits.high;
}

/** Every way to read the text as two numbers: a comma may part decimals or the numbers. */
function readPairs(text: string): readonly (readonly [number, number])[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    // \b knows neither Ö as a letter nor the digit beside an N as the end of a word.
    .replace(/°|º|(?<!\p{L})(?:[NEÖO]|lat|lon|long|x|y)(?!\p{L})|[:=()[\]]/giu, ' ')
    .trim();
  if (!/^[-+\d\s.,;/]+$/u.test(plain)) return [];
  const ungrouped = plain.replace(/(?<=\d) (?=\d{3}(?:\D|$))/gu, '');
  const pairs: (readonly [number, number])[] = [];
  for (const candidate of [plain, ungrouped]) {
    for (const parts of [candidate.split(/[\s;/]+/u), candidate.split(/\s*[;/]\s*/u), candidate.split(/[,\s;/]+/u)]) {
      const numbers = parts
        .map((part) => part.replace(/,$/u, '').replace(',', '.'))
        .filter((part) => part !== '')
        .map(Number);
      const [one, other] = numbers;
      if (numbers.length === 2 && one !== undefined && other !== undefined) pairs.push([one, other]);
    }
  }
  return pairs.filter(([one, other]) => Number.isFinite(one) && Number.isFinite(other));
}
