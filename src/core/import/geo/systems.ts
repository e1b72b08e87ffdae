import type { LonLat, LonLatBox } from '../../geometry/lon-lat.ts';
import { unprojectPoint } from '../../geometry/projection.ts';
import type { RawPosition } from './raw-feature.ts';

/** Central meridians, degrees, of the local zones of SWEREF 99 by EPSG code (Lantmäteriet). */
const SWEREF_ZONES = {
  3007: 12,
  3008: 13.5,
  3009: 15,
  3010: 16.5,
  3011: 18,
  3012: 14.25,
  3013: 15.75,
  3014: 17.25,
  3015: 18.75,
  3016: 20.25,
  3017: 21.75,
  3018: 23.25,
} as const;

type ZoneCode = `${keyof typeof SWEREF_ZONES}`;

/** EPSG codes of the systems that are read. */
export type SystemCode = '4326' | '3006' | '3857' | ZoneCode;
export type AxisOrder = 'east-first' | 'north-first';

export interface PlaceSystem {
  readonly code: SystemCode;
  readonly order: AxisOrder;
}

export const SYSTEM_CODES: readonly SystemCode[] = [
  '3006',
  '4326',
  '3857',
  ...(Object.keys(SWEREF_ZONES) as ZoneCode[]),
];
export const AXIS_ORDERS: readonly AxisOrder[] = ['east-first', 'north-first'];

const TM_MERIDIAN = 15;
const TM_SCALE = 0.9996;
const TM_FALSE_EASTING = 500_000;
const ZONE_FALSE_EASTING = 150_000;
const MERCATOR_RADIUS_M = 6_378_137;
const DEGREES = 180 / Math.PI;

/**
 * A position of a system in longitude and latitude. The local zones are the projection of SWEREF 99 TM with the scale 1,
 * a false easting of 150 000 m and another central meridian, so that its formulas serve all of them.
 */
export function toLonLat({ code, order }: PlaceSystem, [first, second]: RawPosition): LonLat {
  const [east, north] = order === 'east-first' ? [first, second] : [second, first];
  switch (code) {
    case '4326':
      return [east, north];
    case '3006':
      return unprojectPoint([east, north]);
    case '3857':
      return [(east / MERCATOR_RADIUS_M) * DEGREES, Math.atan(Math.sinh(north / MERCATOR_RADIUS_M)) * DEGREES];
    default: {
      const meridian = SWEREF_ZONES[Number(code) as keyof typeof SWEREF_ZONES];
      const onTm = [(east - ZONE_FALSE_EASTING) * TM_SCALE + TM_FALSE_EASTING, north * TM_SCALE] as const;
      const [longitude, latitude] = unprojectPoint(onTm);
      return [longitude - TM_MERIDIAN + meridian, latitude];
    }
  }
}

/** Sweden with a margin: numbers that land outside are not read in that system. */
const SWEDEN: LonLatBox = { west: 9.5, south: 54.5, east: 25.5, north: 69.8 };

/** What the numbers of a system can be in Sweden, either axis first: the formulas of a plane go astray outside. */
function canBe({ code, order }: PlaceSystem, [first, second]: RawPosition): boolean {
  const [east, north] = order === 'east-first' ? [first, second] : [second, first];
  if (code === '4326') return Math.abs(east) <= 180 && Math.abs(north) <= 90;
  if (code === '3857') return east > 1e6 && east < 3e6 && north > 7e6 && north < 1.2e7;
  const isNorth = north > 6.0e6 && north < 7.8e6;
  return isNorth && (code === '3006' ? east > 200_000 && east < 1_000_000 : east > -200_000 && east < 500_000);
}

function isWithin([longitude, latitude]: LonLat, box: LonLatBox, margin = 0): boolean {
  const [dx, dy] = [(box.east - box.west) * margin, (box.north - box.south) * margin];
  return (
    longitude >= box.west - dx && longitude <= box.east + dx && latitude >= box.south - dy && latitude <= box.north + dy
  );
}

export function landsInSweden(system: PlaceSystem, position: RawPosition): boolean {
  return canBe(system, position) && isWithin(toLonLat(system, position), SWEDEN);
}

export interface FoundSystem extends PlaceSystem {
  /** Whether the file says it, or the numbers alone do. */
  readonly basis: 'file' | 'numbers';
  /** Whether the positions lie at the municipality or only somewhere in Sweden. */
  readonly liesHere: boolean;
  /** Whether the file names another system than its numbers are in. */
  readonly contradictsFile: boolean;
}

/** The system that a text of a file names: an EPSG code, a URN, a .prj. Null where it is none that is read. */
function namedSystem(text: string): SystemCode | null {
  const isCode = (code: string | undefined): code is SystemCode => SYSTEM_CODES.some((known) => known === code);
  const codes = [...text.matchAll(/EPSG"?[:,/]*\s*(?:[\d.]*:)?"?(\d{4,5})/gi)].map(([, code]) => code);
  const last = codes.at(-1);
  if (isCode(last)) return last;
  if (last === '4258' || last === '4619' || /CRS:?84/i.test(text)) return '4326';
  if (last === '25833' || last === '5845') return '3006';
  const plain = text.replace(/[_\s]+/g, ' ');
  const zone = /SWEREF ?99 (\d{2}) (\d{2})/i.exec(plain);
  if (zone !== null) return zoneOf(Number(zone[1]) + Number(zone[2]) / 60);
  if (/SWEREF ?99 ?TM/i.test(plain)) return '3006';
  if (/(?:pseudo|web|auxiliary sphere).{0,20}mercator|mercator.{0,20}(?:auxiliary|sphere)/i.test(plain)) return '3857';
  return /^\s*GEOGCS\b/i.test(text) && /WGS ?1?9?84|SWEREF ?99|ETRS ?1?9?89/i.test(plain) ? '4326' : null;
}

function zoneOf(meridian: number): SystemCode | null {
  const found = Object.entries(SWEREF_ZONES).find(([, degrees]) => Math.abs(degrees - meridian) < 0.01);
  return found === undefined ? null : (found[0] as ZoneCode);
}

/**
 * The system in which most of the positions land at the municipality; else the one the file names, or that of the large
 * systems in which they land in Sweden. A local zone is never guessed but by landing here: their numbers are all alike.
 */
export function findSystem(sample: readonly RawPosition[], said: string | null, here: LonLatBox): FoundSystem | null {
  const named = said === null ? null : namedSystem(said);
  const codes = [...(named === null ? [] : [named]), ...SYSTEM_CODES];
  const candidates = codes.flatMap((code) => AXIS_ORDERS.map((order): PlaceSystem => ({ code, order })));
  const most = sample.length / 2;
  const lands = (system: PlaceSystem, isHere: boolean): boolean =>
    sample.filter((position) => {
      if (!landsInSweden(system, position)) return false;
      return !isHere || isWithin(toLonLat(system, position), here, 0.5);
    }).length > most;
  const found = candidates.find((system) => lands(system, true));
  const elsewhere = candidates.find(({ code, order }) => {
    const isLarge = code === named || code === '4326' || code === '3006' || code === '3857';
    return isLarge && lands({ code, order }, false);
  });
  const system = found ?? elsewhere;
  if (system === undefined) return null;
  return {
    ...system,
    basis: system.code === named ? 'file' : 'numbers',
    liesHere: found !== undefined,
    contradictsFile: said !== null && system.code !== named,
  };
}
