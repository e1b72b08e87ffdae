import { findAreaFaults } from '../../geometry/area-faults.ts';
import { dissolveAreas } from '../../geometry/dissolve-areas.ts';
import type { LonLatMultiPolygon } from '../../geometry/lon-lat.ts';
import { digestOf } from '../../overlap/fingerprint.ts';
import type { BorderedArea, ProposedAreas } from './borders-proposal.ts';
import type { ImportedShape } from './read-shapes.ts';

/** Areas with what is wrong with them as a division. */
export function proposedAreas(property: string, areas: readonly BorderedArea[]): ProposedAreas {
  const faults = findAreaFaults(areas.map(({ polygons }) => polygons));
  const codesAt = (positions: readonly number[]) => positions.flatMap((position) => areas[position]?.code ?? []);
  return {
    property,
    fingerprint: bordersFingerprint(areas),
    areas,
    tangled: codesAt([...faults.withoutSurface, ...faults.tangled]),
    overlaps: faults.overlaps.flatMap(({ first, second, overlapM2 }) => {
      const [one, other] = codesAt([first, second]);
      return one === undefined || other === undefined ? [] : [{ first: one, second: other, overlapM2 }];
    }),
  };
}

/** An area that comes in several surfaces is what they are together. */
export function outlineOf(shapes: readonly ImportedShape[]): LonLatMultiPolygon {
  const [only] = shapes;
  return only !== undefined && shapes.length === 1 ? only.polygons : dissolveAreas(shapes.map((each) => each.polygons));
}

/** The same borders give the same fingerprint on every machine. */
export function bordersFingerprint(areas: readonly BorderedArea[]): string {
  const rows = areas.map(
    ({ code, polygons, name }) => [code, polygons, ...(name === undefined ? [] : [name])] as const,
  );
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(rows);
}
