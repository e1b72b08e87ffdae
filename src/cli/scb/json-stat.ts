import * as v from 'valibot';
import type { Cell } from '../../core/catalog/reference-data.ts';
import type { ScbResult } from './scb-failure.ts';
import { unexpected } from './scb-failure.ts';

/** A table's answer in JSON-stat 2: dimensions with codes, and one cell for each combination of them. */
export interface Dataset {
  readonly dimensions: readonly string[];
  readonly codesOf: (dimension: string) => readonly string[];
  readonly labelOf: (dimension: string, code: string) => string;
  /** The cell of one code in each dimension; dimensions of one code need not be named. Throws on a code that is not there. */
  readonly cellAt: (codes: Readonly<Record<string, string>>) => Cell;
}

const category = v.object({
  index: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.pipe(v.number(), v.integer()))])),
  label: v.optional(v.record(v.string(), v.string()), {}),
});
const datasetSchema = v.object({
  class: v.literal('dataset'),
  id: v.array(v.string()),
  size: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  dimension: v.record(v.string(), v.object({ category })),
  value: v.union([v.array(v.nullable(v.number())), v.record(v.string(), v.nullable(v.number()))]),
  status: v.optional(
    v.union([v.string(), v.array(v.nullable(v.string())), v.record(v.string(), v.nullable(v.string()))]),
  ),
});

/** Specification: json-stat.org/full. `what` names the table in what is wrong. */
export function readDataset(json: unknown, what: string): ScbResult<Dataset> {
  const parsed = v.safeParse(datasetSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const path = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    return unexpected(`${what}: the answer is no JSON-stat 2 dataset (at "${path}")`);
  }
  const { id, size, dimension, value, status } = parsed.output;
  const codes = new Map(id.map((name) => [name, codesOfCategory(dimension[name]?.category)]));
  const cells = size.reduce((product, length) => product * length, 1);
  const fits = id.length === size.length && id.every((name, place) => codes.get(name)?.length === size[place]);
  if (!fits || (Array.isArray(value) && value.length !== cells)) {
    return unexpected(`${what}: the answer's values do not fill its dimensions`);
  }
  const places = new Map([...codes].map(([name, list]) => [name, new Map(list.map((code, place) => [code, place]))]));
  return {
    ok: true,
    value: {
      dimensions: id,
      codesOf: (name) => codes.get(name) ?? [],
      labelOf: (name, code) => dimension[name]?.category.label[code] ?? code,
      cellAt: (asked) => {
        let position = 0;
        for (const [order, name] of id.entries()) {
          const list = codes.get(name) ?? [];
          const code = asked[name] ?? (list.length === 1 ? list[0] : undefined);
          const place = code === undefined ? undefined : places.get(name)?.get(code);
          if (place === undefined) throw new Error(`${what}: no code "${code}" in ${name}`);
          position = position * (size[order] ?? 1) + place;
        }
        const number = Array.isArray(value) ? value[position] : value[String(position)];
        return number ?? cellOfSymbol(symbolAt(status, position));
      },
    },
  };
}

function codesOfCategory(found: v.InferOutput<typeof category> | undefined): readonly string[] {
  if (found === undefined) return [];
  const { index, label } = found;
  if (index === undefined) return Object.keys(label);
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .sort(([, one], [, other]) => one - other)
    .map(([code]) => code);
}

function symbolAt(status: v.InferOutput<typeof datasetSchema>['status'], position: number): string {
  if (status === undefined || typeof status === 'string') return status ?? '';
  return (Array.isArray(status) ? status[position] : status[String(position)]) ?? '';
}

/**
 * SCB's signs where there is no number: `..` not available or too uncertain, which is how secrecy looks; `.` cannot occur
 * and `-` nothing to report. A cell that is merely empty is not published.
 */
function cellOfSymbol(symbol: string): Cell {
  switch (symbol) {
    case '..':
      return 'suppressed';
    case '.':
    case '-':
    case '–':
      return 'not-applicable';
    default:
      return 'missing';
  }
}
