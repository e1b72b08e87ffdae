import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import type { WeightReading } from '../../src/core/weights/reading/weight-reading.ts';
import { parseWeightFile } from '../../src/workers/parse-weight-file.ts';

function attempt(file: string | Uint8Array): Result<WeightReading> {
  const parsed = parseWeightFile(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  return parsed.ok ? parsed.value.read({ kind: 'automatic' }) : parsed;
}

/** Nothing is lost between the file and what is used, and nothing that is used is out of bounds. */
function expectBalance(result: Result<WeightReading>): void {
  if (!result.ok) return;
  const { content, rowCount, usedRowCount, unused, totalCount } = result.value;
  expect(usedRowCount + unused.reduce((sum, { count }) => sum + count, 0)).toBe(rowCount);
  expect(content.pointPositions.length).toBe(2 * content.pointCounts.length);
  expect(content.pointPositions.every(Number.isFinite)).toBe(true);
  expect(content.pointCounts.every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
  const counted = [...content.pointCounts, ...content.cells.map(({ count }) => count)].reduce((a, b) => a + b, 0);
  expect(Math.abs(counted - totalCount)).toBeLessThanOrEqual(1e-9 * totalCount);
}

// With a last decimal that is never zero: whole numbers are no places.
const longitude = fc.double({ min: 11, max: 24, noNaN: true }).map((value) => `${value.toFixed(4)}7`);
const latitude = fc.double({ min: 55, max: 69, noNaN: true }).map((value) => `${value.toFixed(4)}7`);
const anyCell = fc.oneof(fc.string(), fc.constantFrom('', '"', ';', '-3', '1e999', 'NaN', '12 34', '0', '7,5'));

describe('a weight file, whatever it holds', () => {
  it('of any bytes is read or refused, never thrown on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expectBalance(attempt(bytes))),
      { numRuns: 300 },
    );
  });

  it('that is a table uses or tells every row', () => {
    const goodRow = fc.tuple(longitude, latitude, fc.nat(99).map(String));
    const oddRow = fc.array(anyCell, { maxLength: 4 });
    const rows = fc.tuple(fc.array(goodRow, { minLength: 6 }), fc.array(oddRow, { maxLength: 4 }));
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), ([good, odd], lineEnd) => {
        const quoted = odd.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));
        const lines = [['lon', 'lat', 'antal'], ...good, ...quoted].map((row) => row.join(';'));
        const result = attempt(lines.join(lineEnd));
        expectBalance(result);
        expect(result.ok ? result.value.usedRowCount : Number.NaN).toBeGreaterThanOrEqual(good.length);
      }),
      { numRuns: 300 },
    );
  });

  it('that is GeoJSON uses or tells every object, whatever stands in it', () => {
    const position = fc.tuple(fc.double({ min: 14, max: 16 }), fc.double({ min: 58, max: 60 }));
    const geometry = fc.oneof(
      fc.record({ type: fc.constant('Point'), coordinates: position }),
      fc.record({ type: fc.constant('MultiPoint'), coordinates: fc.array(position) }),
      fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(fc.array(position, { maxLength: 6 })) }),
      fc.record({ type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'Circle'), coordinates: fc.jsonValue() }),
      fc.jsonValue(),
    );
    const properties = fc.oneof(fc.record({ antal: fc.oneof(fc.nat(50), fc.jsonValue()) }), fc.jsonValue());
    const feature = fc.oneof(
      { weight: 5, arbitrary: fc.record({ type: fc.constant('Feature'), geometry, properties }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 20 }), (features) => {
        const result = attempt(JSON.stringify({ type: 'FeatureCollection', features }));
        expectBalance(result);
        if (result.ok) expect(result.value.rowCount).toBe(features.length);
      }),
      { numRuns: 300 },
    );
  });
});
