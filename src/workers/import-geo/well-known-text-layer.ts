import { columnNames } from '../../core/import/column-roles.ts';
import type { Line } from '../../core/import/find-codes.ts';
import type { RawFeature, RawLayer } from '../../core/import/geo/raw-feature.ts';
import { isWellKnownText, readWellKnownText } from './well-known-text.ts';

const LINES_TRIED = 20;

/** A table with shapes in one of its columns as a layer; null where no column has them. */
export function wellKnownTextLayer(lines: readonly Line[]): RawLayer | null {
  const width = Math.max(0, ...lines.slice(0, LINES_TRIED).map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const shapeColumn = columns.find((column) =>
    lines.slice(0, LINES_TRIED).some((line) => isWellKnownText(line[column] ?? '')),
  );
  if (shapeColumn === undefined) return null;
  const first = lines.findIndex((line) => isWellKnownText(line[shapeColumn] ?? ''));
  const names = columnNames(first > 0 ? (lines[first - 1] ?? null) : null, width);
  let system: string | null = null;
  const features = lines.slice(first).flatMap((line): readonly RawFeature[] => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const shape = readWellKnownText(line[shapeColumn] ?? '');
    system ??= shape?.system ?? null;
    const others = names.flatMap((name, column) =>
      column === shapeColumn ? [] : [[name, line[column] ?? ''] as const],
    );
    const { polygons, points, otherKind } = shape ?? { polygons: [], points: [], otherKind: null };
    return [{ polygons, points, otherKind, properties: Object.fromEntries(others) }];
  });
  return { name: names[shapeColumn] ?? '', features, system };
}
