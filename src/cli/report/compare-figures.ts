import { isRecord } from '../../core/plan/field-values.ts';

const TOLERANCE = 1e-9;

/** The first place where two JSON values differ by more than 1e-9, as a path and both values; null where none does. */
export function firstFigureThatDiffers(made: unknown, found: unknown, path = 'figures'): string | null {
  if (typeof made === 'number' && typeof found === 'number') {
    const isSame = Math.abs(made - found) <= TOLERANCE * Math.max(1, Math.abs(made));
    return isSame ? null : `${path} is ${found}, worked out anew it is ${made}`;
  }
  if (Array.isArray(made) && Array.isArray(found)) {
    if (made.length !== found.length) return `${path} has ${found.length} entries, worked out anew ${made.length}`;
    return firstOf(made.map((each, position) => [`${path}[${position}]`, each, found[position]] as const));
  }
  if (isRecord(made) && isRecord(found)) {
    const names = [...new Set([...Object.keys(made), ...Object.keys(found)])];
    return firstOf(names.map((name) => [`${path}.${name}`, made[name], found[name]] as const));
  }
  return made === found ? null : `${path} is ${JSON.stringify(found)}, worked out anew ${JSON.stringify(made)}`;
}

function firstOf(pairs: readonly (readonly [path: string, made: unknown, found: unknown])[]): string | null {
  for (const [path, made, found] of pairs) {
    const difference = firstFigureThatDiffers(made, found, path);
    if (difference !== null) return difference;
  }
  return null;
}
