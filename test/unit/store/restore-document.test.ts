import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { LogRow } from '../../../src/io/durable-log/durable-log.ts';
import { applyPatch, fieldWrites, makePlanDocument, plainDocument } from '../../../src/store/plan-document.ts';
import { restoreDocument } from '../../../src/store/restore-document.ts';
import { note } from './storage-fixture.ts';

function writerWith(clientId: number, rows: LogRow[]): Y.Doc {
  const document = makePlanDocument();
  document.clientID = clientId;
  document.on('update', (update: Uint8Array, _origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
    const fields = fieldWrites(document, transaction);
    rows.push({ sequence: rows.length + 1, kind: 'update', coversThrough: 0, update, fields });
  });
  return document;
}

describe('restoring a document', () => {
  it('of no rows gives an empty one', () => {
    const { document, damagedRowCount, mended } = restoreDocument([]);
    expect(plainDocument(document).size).toBe(0);
    expect({ damagedRowCount, mended }).toEqual({ damagedRowCount: 0, mended: false });
  });

  it('does not turn over which of two concurrent edits won, because a row of neither is damaged', () => {
    const rows: LogRow[] = [];
    const writer = writerWith(3, rows);
    applyPatch(writer, note('z0', 'lost'));
    applyPatch(writer, note('z0', 'kept'));
    // Neither of these two knows of the other: the higher client id wins, whichever was logged last.
    const [high, low] = [writerWith(2, rows), writerWith(1, rows)];
    applyPatch(high, note('z1', 'wins'));
    applyPatch(low, note('z1', 'loses'));
    const whole = restoreDocument(rows).document.getMap('zones').get('z1/note');
    const damaged = rows.map((row, position) => (position === 0 ? { ...row, update: null, fields: null } : row));
    const restored = restoreDocument(damaged).document.getMap('zones');
    expect(whole).toBe('wins');
    expect(restored.get('z1/note')).toBe('wins');
    expect(restored.get('z0/note')).toBe('kept');
  });

  it('takes updates that lie in the log before what they build on', () => {
    const rows: LogRow[] = [];
    const writer = writerWith(1, rows);
    applyPatch(writer, note('z1', 'a'));
    applyPatch(writer, note('z1', 'b'));
    const { document, damagedRowCount } = restoreDocument(rows.toReversed());
    expect(document.getMap('zones').get('z1/note')).toBe('b');
    expect(damagedRowCount).toBe(0);
  });

  it('passes over an update that is whole but no update at all', () => {
    const rows: LogRow[] = [];
    applyPatch(writerWith(1, rows), note('z1', 'a'));
    const nonsense: LogRow = {
      sequence: 9,
      kind: 'update',
      coversThrough: 0,
      update: Uint8Array.of(255, 7),
      fields: [],
    };
    const { document, damagedRowCount } = restoreDocument([...rows, nonsense]);
    expect(document.getMap('zones').get('z1/note')).toBe('a');
    expect(damagedRowCount).toBe(1);
  });
});
