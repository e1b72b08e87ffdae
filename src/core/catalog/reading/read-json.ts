import type * as valibot from 'valibot';
import { safeParse } from 'valibot';
import { problem } from '../../problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { pointAt } from '../catalog-schema.ts';

/** Text as JSON; fails with `file-not-json`. */
export function readJson(file: string, text: string): Result<unknown> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail(problem('file-not-json', { file }));
  }
}

/** Text as JSON of the schema's shape; fails with `file-not-json`, or `file-invalid` with the place in it. */
export function readJsonOf<Value>(
  file: string,
  text: string,
  schema: valibot.GenericSchema<unknown, Value>,
): Result<Value> {
  const json = readJson(file, text);
  return json.ok ? matchJson(file, json.value, schema) : json;
}

/** JSON that is of the schema's shape; fails with `file-invalid` with the place in it. */
export function matchJson<Value>(
  file: string,
  json: unknown,
  schema: valibot.GenericSchema<unknown, Value>,
): Result<Value> {
  const parsed = safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  return fail(problem('file-invalid', { file, ...pointAt(parsed.issues[0]) }));
}
