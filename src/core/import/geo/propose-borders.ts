import { areaOfPolygonsM2 } from '../../geometry/measure.ts';
import { areaMatcher } from '../match-areas.ts';
import type { KnownAreas, KnownDivision, MatchForm } from '../table-types.ts';
import type { BorderedArea, BordersProposal } from './borders-proposal.ts';
import { outlineOf, proposedAreas } from './proposed-areas.ts';
import type { ImportedShape } from './read-shapes.ts';

/** Codes in their forms; a name in a text is no code. */
const CODE_FORMS: readonly MatchForm[] = ['code', 'code-suffix', 'code-float', 'code-zero'];

/** Surfaces by the position of the area that a property says they are. */
interface Match {
  readonly division: KnownDivision;
  readonly property: string;
  readonly byPosition: ReadonlyMap<number, readonly ImportedShape[]>;
  readonly shapeCount: number;
  readonly versions: ReadonlySet<string>;
}

/**
 * The surfaces as borders of a division's areas where a property has the codes of at least half of them; null elsewhere.
 * Of several such properties the one that has most areas with fewest surfaces each: DeSO say their RegSO too.
 */
export function proposeBorders(
  shapes: readonly ImportedShape[],
  properties: readonly string[],
  known: KnownAreas,
): BordersProposal | null {
  const matches = known.divisions.flatMap((division) =>
    properties.map((property) => matchShapes(shapes, property, division, known)),
  );
  const [best] = matches
    .filter(({ division, byPosition }) => byPosition.size > 0 && byPosition.size * 2 >= division.codes.length)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  return best === undefined ? null : proposal(best, shapes.length);
}

function scoreOf({ byPosition, shapeCount }: Match): number {
  return byPosition.size * (byPosition.size / shapeCount);
}

function matchShapes(
  shapes: readonly ImportedShape[],
  property: string,
  division: KnownDivision,
  known: KnownAreas,
): Match {
  const match = areaMatcher(division, known);
  const byPosition = new Map<number, ImportedShape[]>();
  const versions = new Set<string>();
  let shapeCount = 0;
  for (const shape of shapes) {
    const found = match(shape.properties[property] ?? '');
    if (found.kind !== 'area' || !CODE_FORMS.includes(found.form)) continue;
    shapeCount++;
    if (found.version !== null) versions.add(found.version);
    const ofArea = byPosition.get(found.position);
    if (ofArea === undefined) byPosition.set(found.position, [shape]);
    else ofArea.push(shape);
  }
  return { division, property, byPosition, shapeCount, versions };
}

function proposal({ division, property, byPosition, shapeCount, versions }: Match, count: number): BordersProposal {
  const areas: BorderedArea[] = [];
  const compared = division.codes.map((code, position) => {
    const nowM2 = division.areaM2?.[position] ?? 0;
    const found = byPosition.get(position);
    if (found === undefined) return { code, nowM2, thenM2: null };
    const polygons = outlineOf(found);
    areas.push({ code, polygons });
    return { code, nowM2, thenM2: areaOfPolygonsM2(polygons) };
  });
  return {
    division: division.id,
    ...proposedAreas(property, areas),
    compared,
    otherCount: count - shapeCount,
    versions: [...versions].sort(),
  };
}
