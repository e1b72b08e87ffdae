import type * as valibot from 'valibot';
import { safeParse } from 'valibot';
import { pointAt } from '../../core/catalog/catalog-schema.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

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
  if (!json.ok) return json;
  const parsed = safeParse(schema, json.value, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  return fail(problem('file-invalid', { file, ...pointAt(parsed.issues[0]) }));
}
