import type * as v from 'valibot';
import { readJsonOf } from '../../core/catalog/reading/read-json.ts';
import type { Report } from './source-problem.ts';

/** A JSON file that people write by hand; null after reporting where in it something does not fit. */
export function readSettingsFile<Settings>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, Settings>,
  report: Report,
): Settings | null {
  const read = readJsonOf(file, text, schema);
  if (read.ok) return read.value;
  const { path, expected, received } = read.problem.details;
  const message = path === undefined ? 'not JSON' : `${expected} expected, got ${received}`;
  report({ code: read.problem.code, file, place: path === undefined ? null : String(path), message });
  return null;
}
