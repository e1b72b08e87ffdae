import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COLLECTION_FIELDS, COLLECTION_NAMES } from '../../src/core/plan/document-schema.ts';
import type { FieldChange, FieldValue, PlanPatch } from '../../src/core/plan/patch.ts';
import { readPlan } from '../../src/core/plan/read-plan.ts';
import type { LogRow } from '../../src/io/durable-log/durable-log.ts';
import { plainProjection } from '../../src/store/plain-projection.ts';
import {
  applyPatch,
  COMMIT_ORIGIN,
  fieldWrites,
  makePlanDocument,
  patchOfPlainDocument,
  plainDocument,
} from '../../src/store/plan-document.ts';
import { restoreDocument } from '../../src/store/restore-document.ts';

// A value goes through the document as JSON does; −0 is no JSON number.
const value = fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.parse(JSON.stringify(json)) as FieldValue);

/** Few ids and real field names, so that writers meet; any value, so that reading has something to refuse. */
const change: fc.Arbitrary<FieldChange> = fc.constantFrom(...COLLECTION_NAMES).chain((collection) =>
  fc.record({
    collection: fc.constant(collection),
    id: collection === 'meta' ? fc.constant('plan') : fc.constantFrom('a', 'b', 'c'),
    field: fc.constantFrom(
      ...COLLECTION_FIELDS[collection],
      'deletedAt',
      'amount/2024/state-grant/staff/budget',
      'odd',
    ),
    value: fc.oneof(value, fc.constantFrom<FieldValue>('draft', 2024, 5_000, 'a', 'b', '2024-01-01T00:00:00Z', true)),
  }),
);
const patch: fc.Arbitrary<PlanPatch> = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 4 }) });

type Step =
  | { readonly kind: 'edit'; readonly writer: number; readonly patch: PlanPatch }
  | { readonly kind: 'undo' | 'redo'; readonly writer: number }
  | { readonly kind: 'exchange'; readonly from: number; readonly to: number };

const writer = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), writer, patch }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), writer }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('exchange' as const), from: writer, to: writer }) },
);

interface Writer {
  readonly document: Y.Doc;
  readonly undo: Y.UndoManager;
}

function makeWriter(clientId: number): Writer {
  const document = makePlanDocument();
  document.clientID = clientId;
  const scope = COLLECTION_NAMES.map((collection) => document.getMap(collection));
  return {
    document,
    undo: new Y.UndoManager(scope, { captureTimeout: 0, trackedOrigins: new Set([COMMIT_ORIGIN]) }),
  };
}

function writerAt(writers: readonly Writer[], position: number): Writer {
  const found = writers[position];
  if (found === undefined) throw new Error(`no writer ${position}`);
  return found;
}

function exchange(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

function runSchedule(writers: readonly Writer[], steps: readonly Step[]): void {
  for (const one of steps) {
    if (one.kind === 'exchange') exchange(writerAt(writers, one.from).document, writerAt(writers, one.to).document);
    else if (one.kind === 'edit') applyPatch(writerAt(writers, one.writer).document, one.patch);
    else if (one.kind === 'undo') writerAt(writers, one.writer).undo.undo();
    else writerAt(writers, one.writer).undo.redo();
  }
}

describe('random schedules of three writers', () => {
  it('converge, and reading the merged document is total', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const writers = [1, 2, 3].map(makeWriter);
        runSchedule(writers, steps);
        for (const from of writers) for (const to of writers) exchange(from.document, to.document);
        const [first, ...rest] = writers.map(({ document }) => plainDocument(document));
        for (const other of rest) expect(other).toEqual(first);
        const { plan, conflicts } = readPlan(first ?? new Map());
        expect(plan.settings.firstYear).toBeLessThanOrEqual(plan.settings.lastYear);
        expect(Array.isArray(conflicts)).toBe(true);
      }),
    );
  });

  it('leave a projection that says what the whole document says', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const writers = [1, 2, 3].map(makeWriter);
        const projections = writers.map(({ document }) => {
          const projection = plainProjection(document);
          document.on('afterTransaction', (transaction: Y.Transaction) => projection.follow(transaction));
          return projection;
        });
        runSchedule(writers, steps);
        writers.forEach(({ document }, position) => {
          expect(projections[position]?.current()).toEqual(plainDocument(document));
        });
      }),
    );
  });
});

describe('one writer', () => {
  it('apply then undo is identity, and redo brings it back', () => {
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 6 }), patch, (earlier, last) => {
        const { document, undo } = makeWriter(1);
        for (const one of earlier) applyPatch(document, one);
        const before = plainDocument(document);
        if (!applyPatch(document, last)) return;
        const after = plainDocument(document);
        undo.undo();
        expect(plainDocument(document)).toEqual(before);
        undo.redo();
        expect(plainDocument(document)).toEqual(after);
      }),
    );
  });

  it('a document made of another one as plain data says the same', () => {
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 6 }), (patches) => {
        const { document } = makeWriter(1);
        for (const one of patches) applyPatch(document, one);
        const copy = makePlanDocument();
        applyPatch(copy, patchOfPlainDocument(plainDocument(document)));
        expect(plainDocument(copy)).toEqual(plainDocument(document));
      }),
    );
  });
});

/** The log of one writer's edits, a row each. */
function logOf(patches: readonly PlanPatch[]): { readonly rows: readonly LogRow[]; readonly document: Y.Doc } {
  const document = makePlanDocument();
  const rows: LogRow[] = [];
  document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
    const fields = fieldWrites(document, transaction);
    rows.push({ sequence: rows.length + 1, kind: 'update', coversThrough: 0, update, fields });
  });
  for (const one of patches) applyPatch(document, one);
  return { rows, document };
}

describe('a log with damage', () => {
  it('whose damaged rows still have their field writes loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(patch, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (patches, coin) => {
          const { rows, document } = logOf(patches);
          const damaged = rows.map((row) => (coin.next().value === true ? { ...row, update: null } : row));
          expect(plainDocument(restoreDocument(damaged).document)).toEqual(plainDocument(document));
        },
      ),
    );
  });

  it('keeps every field whose last write is in a row that is whole', () => {
    fc.assert(
      fc.property(
        fc.array(patch, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (patches, coin) => {
          const { rows, document } = logOf(patches);
          const damaged = rows.map((row) =>
            coin.next().value === true ? { ...row, update: null, fields: null } : row,
          );
          const lastRowOf = new Map(
            rows.flatMap((row, at) => (row.fields ?? []).map(([c, key]) => [`${c}|${key}`, at])),
          );
          const restored = restoreDocument(damaged).document;
          for (const [name, at] of lastRowOf) {
            if (damaged[at]?.update === null) continue;
            const [collection = '', key = ''] = name.split('|');
            expect(restored.getMap(collection).get(key)).toEqual(document.getMap(collection).get(key));
          }
        },
      ),
    );
  });
});
