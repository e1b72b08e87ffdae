import { fileKind } from '../core/import/file-kind.ts';
import type { DwellingChoice, HoldingsReading } from '../core/overlap/reading/holdings-reading.ts';
import { readHoldingFeatures } from '../core/overlap/reading/read-holding-features.ts';
import { readHoldingTable } from '../core/overlap/reading/read-holding-table.ts';
import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { decideDelimiter, decideEncoding, decodeText, splitTable } from './import-text.ts';

const MOST_BYTES = 60_000_000;

/** A file taken apart, before it is decided which column counts dwellings. */
export interface ParsedHoldings {
  read(choice: DwellingChoice): Result<HoldingsReading>;
}

/** GeoJSON, or a table with coordinates, designations or addresses. Fails with an `import-…` problem. */
export function parseHoldings(fileName: string, bytes: Uint8Array): Result<ParsedHoldings> {
  if (bytes.length > MOST_BYTES) {
    return fail(problem('import-too-large', { what: `${Math.round(bytes.length / 1e6)} MB > ${MOST_BYTES / 1e6} MB` }));
  }
  if (bytes.length === 0) return fail(problem('import-nothing-there'));
  switch (fileKind(fileName, bytes.subarray(0, 4096))) {
    case 'json':
      return parseJson(bytes);
    case 'text':
      return parseTable(bytes);
    default:
      return fail(problem('import-not-understood'));
  }
}

function parseJson(bytes: Uint8Array): Result<ParsedHoldings> {
  try {
    const root: unknown = JSON.parse(decodeText(bytes, decideEncoding(bytes)).replace(/^\uFEFF/, ''));
    return succeed({ read: (choice) => readHoldingFeatures(root, choice) });
  } catch {
    return fail(problem('import-not-understood'));
  }
}

function parseTable(bytes: Uint8Array): Result<ParsedHoldings> {
  const text = decodeText(bytes, decideEncoding(bytes)).replace(/^\uFEFF/, '');
  const lines = splitTable(text, decideDelimiter(text) ?? ';');
  return lines.ok ? succeed({ read: (choice) => readHoldingTable(lines.value, choice) }) : lines;
}
