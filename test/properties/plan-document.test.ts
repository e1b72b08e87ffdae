import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetTotals } from '../../src/core/budget/budget-totals.ts';
import { ledgerYears } from '../../src/core/budget/ledger.ts';
import { applyPatch, makePatch } from '../../src/core/plan/apply-patch.ts';
import { DELETED_FIELD, isCollectionName } from '../../src/core/plan/document-schema.ts';
import type { PlainDocument } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { makePlanReader, readPlan } from '../../src/core/plan/read-plan.ts';
import { parsePlanFile } from '../../src/io/plan-file/parse-plan-file.ts';
import { DEFAULT_CHOICE, mergePatch, planFileChanges } from '../../src/io/plan-file/plan-file-changes.ts';
import { writePlanFile } from '../../src/io/plan-file/write-plan-file.ts';
import { anyDocument, validDocument } from './plan-arbitraries.ts';

function documentFromFile(plan: Plan): PlainDocument {
  const read = parsePlanFile(writePlanFile(plan));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value.ignoredFields).toEqual([]);
  return read.value.document;
}

/** The rules that every plan keeps, whatever it was read from. */
function expectValid(plan: Plan): void {
  const zones = new Set(plan.zones.map(({ id }) => id));
  expect(plan.settings.firstYear).toBeLessThanOrEqual(plan.settings.lastYear);
  for (const { place, amounts } of plan.budgetLines) {
    for (const { zone, weight } of place.kind === 'zones' ? place.weights : []) {
      expect(zones.has(zone)).toBe(true);
      expect(weight > 0 && Number.isFinite(weight)).toBe(true);
    }
    for (const { amountSek } of amounts) expect(Number.isSafeInteger(amountSek) && amountSek >= 0).toBe(true);
  }
  expect(ledgerYears(plan).every(Number.isInteger)).toBe(true);
  expect(Number.isSafeInteger(budgetTotals(plan).totalSek)).toBe(true);
}

/** The same entities in the other order: what another merge of the same edits gives. */
function reversed(document: PlainDocument): PlainDocument {
  return new Map(
    [...document]
      .reverse()
      .map(([name, list]) => [
        name,
        new Map([...list].reverse().map(([id, fields]) => [id, new Map([...fields].reverse())])),
      ]),
  );
}

describe('reading a plan', () => {
  it('is total: any document gives a valid plan', () => {
    fc.assert(
      fc.property(anyDocument, (document) => expectValid(readPlan(document).plan)),
      { numRuns: 2000 },
    );
  });

  it('is pure: reading twice gives the same, with and without memory', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const read = makePlanReader();
        const first = read(document);
        expect(read(document)).toEqual(first);
        expect(readPlan(document)).toEqual(first);
      }),
    );
  });

  it('is, followed edit by edit, what it is when read anew', () => {
    const edit = fc.record({
      collection: fc.constantFrom('zones', 'budgetLines'),
      turn: fc.nat(),
      fields: fc.oneof(
        fc.record({ title: fc.string(), name: fc.string() }),
        fc.record({ orderKey: fc.constantFrom('a0', 'a1', 'Zz', 'not a key') }),
        fc.record({ [DELETED_FIELD]: fc.constantFrom('', '2026-01-01') }),
        fc.record({ altitude: fc.nat() }),
        fc.constant(null),
      ),
    });
    fc.assert(
      fc.property(validDocument, fc.array(edit, { maxLength: 12 }), (start, edits) => {
        const read = makePlanReader();
        let document: PlainDocument = start;
        read(document);
        for (const { collection, turn, fields } of edits) {
          const entities = new Map(document.get(collection));
          const id = [...entities.keys()][turn % Math.max(1, entities.size)] ?? `new ${turn}`;
          if (fields === null) entities.delete(id);
          else entities.set(id, new Map([...(entities.get(id) ?? []), ...Object.entries(fields)]));
          document = new Map([...document, [collection, entities]]);
          expect(read(document)).toEqual(readPlan(document));
        }
      }),
    );
  });

  it('does not depend on the order a merge left things in', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        expect(readPlan(reversed(document)).plan).toEqual(readPlan(document).plan);
      }),
    );
  });

  it('finds nothing to tell in a document that breaks no rule', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        expect(readPlan(document).conflicts).toEqual([]);
      }),
    );
  });
});

describe('a rule that is broken', () => {
  /** A list with an empty record in it: no field of any entity may hold that. */
  const NO_VALUE = [{}];

  it('is told in every field of everything, and the plan is valid all the same', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        const places = [...document].flatMap(([collection, entities]) =>
          [...entities].flatMap(([id, own]) => [...own.keys()].map((field) => ({ collection, id, field }))),
        );
        const { plan, conflicts } = readPlan(
          new Map(
            [...document].map(([name, list]) => [
              name,
              new Map([...list].map(([id, own]) => [id, new Map([...own.keys()].map((field) => [field, NO_VALUE]))])),
            ]),
          ),
        );
        const told = new Set(
          conflicts.map(({ code, collection, id, field }) => [code, collection, id, field].join('|')),
        );
        const untold = places.filter(
          ({ collection, id, field }) => !told.has(['invalid-field', collection, id, field].join('|')),
        );
        expect(untold).toEqual([]);
        expectValid(plan);
      }),
    );
  });

  it('is told where a field is one that nobody knows', () => {
    fc.assert(
      fc.property(validDocument, fc.nat(), (document, turn) => {
        const places = [...document].flatMap(([collection, entities]) =>
          [...entities.keys()].map((id) => ({ collection, id, field: 'unheardOf' })),
        );
        const unknown = places[turn % places.length];
        if (unknown === undefined || !isCollectionName(unknown.collection)) throw new Error('a plan has entities');
        const { collection } = unknown;
        const { plan, conflicts } = readPlan(applyPatch(document, makePatch({ ...unknown, collection, value: 1 })));
        expect(conflicts).toEqual([{ code: 'unknown-field', ...unknown }]);
        expect(plan).toEqual(readPlan(document).plan);
      }),
    );
  });
});

describe('the plan file', () => {
  it('is the plan: save then open is identity', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        const { plan } = readPlan(document);
        const reading = readPlan(documentFromFile(plan));
        expect(reading.plan).toEqual(plan);
        expect(reading.conflicts).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is stable: the same plan always gives the same text', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        const { plan } = readPlan(document);
        expect(writePlanFile(readPlan(documentFromFile(plan)).plan)).toBe(writePlanFile(plan));
      }),
    );
  });

  it('brings nothing when merged into the plan it was saved from', () => {
    fc.assert(
      fc.property(validDocument, (document) => {
        const incoming = documentFromFile(readPlan(document).plan);
        const changes = planFileChanges(document, incoming);
        expect(changes.changed).toEqual([]);
        expect(mergePatch(changes, incoming, () => DEFAULT_CHOICE).changes).toEqual([]);
      }),
    );
  });

  it('never makes the reader throw, whatever JSON it holds', () => {
    const wrapped = fc
      .dictionary(fc.constantFrom('zones', 'budgetLines', 'allocation', 'settings', 'purposes'), fc.jsonValue())
      .map((rest) => JSON.stringify({ format: 'zonplan', version: 1, title: 't', ...rest }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), wrapped), (text) => {
        const result = parsePlanFile(text);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
