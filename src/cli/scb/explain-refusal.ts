import * as v from 'valibot';
import { succeed } from '../../core/result.ts';
import type { Ask } from './ask.ts';
import { listed, unexpected } from './scb-failure.ts';
import type { TableQuery } from './table-queries.ts';

const metadataSchema = v.object({
  dimension: v.record(v.string(), v.object({ category: v.object({ index: v.record(v.string(), v.number()) }) })),
});

/**
 * SCB says of a code that it does not have no more than that there was one. What the table has tells which: a variable
 * or a value that is renamed, or a year that is not out yet. Null where that explains nothing.
 */
export async function explainRefusal(ask: Ask, address: string, { table, select }: TableQuery): Promise<string | null> {
  const metadata = await ask({ url: `${address}/tables/${table}/metadata?lang=sv` }, (json) => {
    const parsed = v.safeParse(metadataSchema, json);
    return parsed.success ? succeed(parsed.output) : unexpected(`${table}: no metadata`);
  });
  if (!metadata.ok) return null;
  for (const [variable, codes] of Object.entries(select)) {
    const known = metadata.value.dimension[variable]?.category.index;
    if (known === undefined) return `${table} has no variable ${variable}`;
    const absent = codes.filter((code) => code !== '*' && known[code] === undefined);
    if (absent.length > 0) return `${table} has no ${variable} ${listed(absent)}; it has ${listed(Object.keys(known))}`;
  }
  return null;
}
