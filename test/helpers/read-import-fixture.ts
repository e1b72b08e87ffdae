import type { LonLat } from '../../src/core/geometry/lon-lat.ts';
import type { ShapesReading } from '../../src/core/import/geo/read-shapes.ts';
import type { ImportReading } from '../../src/core/import/import-reading.ts';
import { NO_CHOICES } from '../../src/core/import/import-reading.ts';
import type { KnownAreas, TableSeries } from '../../src/core/import/table-types.ts';
import { CELL_KINDS } from '../../src/core/import/table-types.ts';
import type { Result } from '../../src/core/result.ts';
import { openImport } from '../../src/workers/open-import.ts';
import { KNOWN_AREAS } from './known-areas.ts';

export async function readImport(
  fileName: string,
  bytes: Uint8Array,
  known: KnownAreas = KNOWN_AREAS,
): Promise<Result<ImportReading>> {
  const opened = await openImport({ fileName, bytes, known, onProgress: () => undefined });
  return opened.ok ? await opened.value.read(NO_CHOICES) : opened;
}

/** What a reading came to, short enough to be written down beside a file. */
export function describeReading(reading: Result<ImportReading>): unknown {
  if (!reading.ok) return { problem: reading.problem.code, ...reading.problem.details };
  if (reading.value.kind === 'shapes') return describeShapes(reading.value.shapes);
  if (reading.value.kind !== 'table') return reading.value;
  const { form, table } = reading.value;
  const codes = KNOWN_AREAS.divisions.find(({ id }) => id === table.division)?.codes ?? [];
  return {
    form: form.kind === 'text' ? `${form.encoding} ${JSON.stringify(form.delimiter)}` : form.sheet,
    division: table.division,
    header: table.headerLine,
    columns: table.columns.map(({ name, role }) => `${name}: ${role}`),
    found: Object.fromEntries(table.matchForms.map(({ form: how, count }) => [how, count])),
    ...(table.codeVersions.length > 0 ? { versions: table.codeVersions } : {}),
    decimal: `${table.decimal}${table.isDecimalCertain ? '' : ', unsure'}`,
    signs: Object.fromEntries(table.markers.map(({ text, meaning, count }) => [text, `${meaning} ${count}`])),
    rows: Object.fromEntries(table.fates.map(({ fate, count }) => [fate, count])),
    withoutData: table.areasWithoutData,
    ...(table.notUnderstoodCount > 0 ? { notUnderstood: table.notUnderstood.map(({ text }) => text) } : {}),
    ...(table.differingDuplicateCount > 0 ? { differing: table.differingDuplicateCount } : {}),
    series: Object.fromEntries(table.series.map((series) => [nameOf(series), cellsOf(series, codes)])),
  };
}

function describeShapes(reading: ShapesReading): unknown {
  const { system, featureCount, unused, mends, nameProperty, shapes, layers, points } = reading;
  const tally = (list: readonly { readonly kind: string; readonly count: number }[]) =>
    Object.fromEntries(list.map(({ kind, count }) => [kind, count]));
  return {
    layers,
    system: `${system.code} ${system.order}, from ${system.basis}${system.liesHere === true ? '' : ', elsewhere'}`,
    featureCount,
    points: points.length,
    unused: tally(unused),
    mends: tally(mends),
    nameProperty,
    // A corner to five decimals, a metre, and how many rings and corners: enough to tell one place from another.
    shapes: shapes.slice(0, 4).map(({ properties, polygons }) => {
      const rings = polygons.flat();
      const [longitude, latitude] = westernmost(rings.flat());
      const corners = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
      const place = `${longitude.toFixed(5)} ${latitude.toFixed(5)}`;
      return `${properties[nameProperty ?? ''] ?? ''}: ${rings.length} rings, ${corners} corners, west ${place}`;
    }),
  };
}

function westernmost(positions: readonly LonLat[]): LonLat {
  const [first] = [...positions].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return first ?? [Number.NaN, Number.NaN];
}

function nameOf({ label, shared, year }: TableSeries): string {
  return `${label}${shared.length > 0 ? ` (${shared.join(', ')})` : ''} @${year}`;
}

function cellsOf({ values, kinds }: TableSeries, codes: readonly string[]): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    codes.map((code, position) => {
      const kind = CELL_KINDS[kinds[position] ?? -1] ?? '?';
      return [code, kind === 'number' ? (values[position] ?? Number.NaN) : kind];
    }),
  );
}
