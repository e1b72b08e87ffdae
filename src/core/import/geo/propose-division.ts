import type { AreaCode } from '../../identifiers.ts';
import type { BorderedArea, DivisionProposal } from './borders-proposal.ts';
import { outlineOf, proposedAreas } from './proposed-areas.ts';
import type { ImportedShape, ShapeChoices } from './read-shapes.ts';

/** More than all of Sweden's DeSO are no municipality's districts. */
const MOST_AREAS = 7000;
const CODE_WORDS = /kod|code|nyko|\bnr\b|nummer|beteckning|\bid\b/i;
/** Numbers that a program gives each object are codes only where nothing else is. */
const PROGRAM_NUMBERS = /^(?:fid|ogc_fid|objectid.*|gid|id|shape_.*|area|length|perimeter|z_?order)$/i;
const CODE_LENGTH = 80;

/**
 * The surfaces as a division of their own: by the property that was chosen, or the one that looks most like a code. Null
 * where no property has a value for each surface, or there is only one area.
 */
export function proposeDivision(
  shapes: readonly ImportedShape[],
  properties: readonly string[],
  choices: ShapeChoices,
): DivisionProposal | null {
  const codeProperties = properties
    .map((property) => ({ property, distinct: distinctCodes(shapes, property) }))
    .filter(({ distinct }) => distinct > 1 && distinct <= MOST_AREAS)
    .sort((a, b) => rank(b.property) - rank(a.property) || b.distinct - a.distinct)
    .map(({ property }) => property);
  const property = codeProperties.find((each) => each === choices.codes) ?? codeProperties[0];
  if (property === undefined) return null;
  const saidNames = choices.names === undefined ? guessNames(shapes, properties, property) : choices.names;
  const nameProperty = properties.find((each) => each === saidNames) ?? null;
  const areas = [...groupByCode(shapes, property)].map(([code, ofArea]): BorderedArea => {
    const polygons = outlineOf(ofArea);
    const name = nameProperty === null ? '' : (ofArea[0]?.properties[nameProperty] ?? '').trim();
    return { code: code as AreaCode, polygons, ...(name === '' || name === code ? {} : { name }) };
  });
  areas.sort((a, b) => a.code.localeCompare(b.code, 'sv', { numeric: true }));
  return { ...proposedAreas(property, areas), codeProperties, nameProperty };
}

function codeOf(shape: ImportedShape, property: string): string {
  return (shape.properties[property] ?? '').replace(/\s+/g, ' ').trim().slice(0, CODE_LENGTH);
}

/** How many different codes there are; 0 where a surface has none. */
function distinctCodes(shapes: readonly ImportedShape[], property: string): number {
  const codes = new Set(shapes.map((shape) => codeOf(shape, property)));
  return codes.has('') ? 0 : codes.size;
}

function rank(property: string): number {
  return PROGRAM_NUMBERS.test(property) ? 0 : CODE_WORDS.test(property) ? 2 : 1;
}

/** Another property with words in it that differ as much as the codes do. */
function guessNames(shapes: readonly ImportedShape[], properties: readonly string[], codes: string): string | null {
  const wanted = distinctCodes(shapes, codes);
  const named = properties.filter((property) => {
    if (property === codes || distinctCodes(shapes, property) < wanted) return false;
    return shapes.every((shape) => /\p{L}{2}/u.test(codeOf(shape, property)));
  });
  return named.find((property) => /namn|name|ben[aä]mning/i.test(property)) ?? named[0] ?? null;
}

function groupByCode(
  shapes: readonly ImportedShape[],
  property: string,
): ReadonlyMap<string, readonly ImportedShape[]> {
  const byCode = new Map<string, ImportedShape[]>();
  for (const shape of shapes) {
    const code = codeOf(shape, property);
    const ofArea = byCode.get(code);
    if (ofArea === undefined) byCode.set(code, [shape]);
    else ofArea.push(shape);
  }
  return byCode;
}
