import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buffersOf, unpackReference } from '../../../src/core/catalog/reading/packed-reference.ts';
import type { ReferenceData } from '../../../src/core/catalog/reference-data.ts';
import { areaShares } from '../../../src/core/geometry/area-shares.ts';
import { resolveZoneBoundary } from '../../../src/core/geometry/zone-boundary.ts';
import { problem } from '../../../src/core/problem.ts';
import { fail } from '../../../src/core/result.ts';
import { readReference } from '../../../src/workers/read-reference.ts';
import type { ReferenceWorker } from '../../../src/workers/reference-client.ts';
import { readInWorker } from '../../../src/workers/reference-client.ts';
import type { ReferenceReply, ReferenceRequest } from '../../../src/workers/reference-messages.ts';
import { shippedReference } from '../../helpers/shipped-reference.ts';

const FOLDER = fileURLToPath(new URL('../../../public/geo', import.meta.url));

let request: ReferenceRequest;
let direct: ReferenceData;
beforeAll(async () => {
  const names = (await readdir(FOLDER)).filter((name) => name !== 'README.md');
  request = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(join(FOLDER, name)))] as const),
  );
  direct = await shippedReference();
});

/** A worker that runs here, its messages copied and handed over as between threads. */
class WorkerHere implements ReferenceWorker {
  ended = false;
  readonly #listeners = new Map<string, (event: { readonly data: ReferenceReply }) => void>();
  readonly #run: (worker: WorkerHere, request: ReferenceRequest) => Promise<void>;

  constructor(run: (worker: WorkerHere, request: ReferenceRequest) => Promise<void>) {
    this.#run = run;
  }

  postMessage(sent: ReferenceRequest): void {
    void this.#run(this, structuredClone(sent));
  }

  terminate(): void {
    this.ended = true;
  }

  addEventListener(type: string, listener: (event: { readonly data: ReferenceReply }) => void): void {
    this.#listeners.set(type, listener);
  }

  hear(type: string, data: ReferenceReply = { kind: 'progress', done: 0 }): void {
    this.#listeners.get(type)?.({ data });
  }
}

function readingWorker(): WorkerHere {
  return new WorkerHere(async (worker, sent) => {
    const reference = await readReference(sent, (done) => worker.hear('message', { kind: 'progress', done }));
    const transfer = reference.ok ? [...buffersOf(reference.value)] : [];
    worker.hear('message', { kind: 'read', reference: structuredClone(reference, { transfer }) });
    if (reference.ok) expect(transfer.every((buffer) => buffer.byteLength === 0)).toBe(true);
  });
}

async function readThere(): Promise<ReferenceData> {
  const read = await readInWorker(readingWorker(), request, () => undefined);
  if (read?.ok !== true) throw new Error(JSON.stringify(read));
  return read.value;
}

describe('data read in a worker', () => {
  it('are the same as those read directly: borders, index, columns, points, catalogue and hash', async () => {
    const read = await readThere();
    expect(read.contentHash).toBe(direct.contentHash);
    expect(read.catalog).toEqual(direct.catalog);
    expect(read.pointLayers).toEqual(direct.pointLayers);
    expect([...read.divisions.keys()]).toEqual([...direct.divisions.keys()]);
    for (const [id, data] of read.divisions) {
      const expected = direct.divisions.get(id);
      expect(data.division).toBe(read.catalog.divisions.find((division) => division.id === id));
      expect(data.areas.map(({ code, name, parentCode, polygons }) => ({ code, name, parentCode, polygons }))).toEqual(
        expected?.areas,
      );
      expect(data.positionOfCode).toEqual(expected?.positionOfCode);
      expect(data.columns).toEqual(expected?.columns);
      expect({ ...data.index, tree: null }).toEqual({ ...expected?.index, tree: null });
    }
  });

  it('give the same shares through the tree that was handed over', async () => {
    const zone = resolveZoneBoundary([
      [
        [
          [15.2, 59.27],
          [15.24, 59.265],
          [15.23, 59.29],
          [15.2, 59.27],
        ],
      ],
    ]);
    const read = await readThere();
    for (const [id, { index }] of read.divisions) {
      const expected = direct.divisions.get(id);
      if (expected === undefined) throw new Error(`no division ${id}`);
      expect(areaShares(index, zone, 50)).toEqual(areaShares(expected.index, zone, 50));
    }
  });

  it('are frozen as data read directly are, and give an area the same borders each time', async () => {
    const read = await readThere();
    expect(Object.isFrozen(read.catalog.indicators[0]?.name)).toBe(true);
    const [first] = [...read.divisions.values()].flatMap(({ areas }) => areas);
    expect(first?.polygons).toBe(first?.polygons);
  });

  it('leave nothing large to be copied: every array of numbers lies in a buffer that is handed over', async () => {
    const packed = await readReference(request, () => undefined);
    if (!packed.ok) throw new Error(JSON.stringify(packed.problem));
    const buffers = new Set(buffersOf(packed.value));
    for (const { shapes, index } of packed.value.divisions) {
      expect([index.x, index.y, index.boxes, index.areaM2, index.shortRuns.records, shapes.degrees]).toSatisfy(
        (arrays: Float64Array<ArrayBuffer>[]) => arrays.every((array) => buffers.has(array.buffer)),
      );
      expect(buffers.has(index.treeBuffer ?? new ArrayBuffer(0))).toBe(true);
    }
    expect(unpackReference(packed.value).contentHash).toBe(direct.contentHash);
  });

  it('tell how far they have come, from little to all', async () => {
    const told: number[] = [];
    await readInWorker(readingWorker(), request, (done) => told.push(done));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
  });

  it('say what is wrong with a file as data read directly do', async () => {
    const broken = request.map(([name, bytes]) =>
      name === 'schools.geojson' ? ([name, bytes.slice(1)] as const) : ([name, bytes] as const),
    );
    const read = await readInWorker(readingWorker(), broken, () => undefined);
    expect(read).toEqual(fail(problem('file-not-json', { file: 'schools.geojson' })));
  });
});

describe('a worker that fails', () => {
  it.each(['error', 'messageerror'])('gives nothing at %s, so that the page reads the files itself', async (type) => {
    const worker = new WorkerHere(async (failing) => failing.hear(type));
    expect(await readInWorker(worker, request, () => undefined)).toBeNull();
    expect(worker.ended).toBe(true);
    expect(request.every(([, bytes]) => bytes.length > 0)).toBe(true);
  });

  it('gives nothing when it never begins', async () => {
    const worker = new WorkerHere(() => Promise.resolve());
    expect(await readInWorker(worker, request, () => undefined, 1)).toBeNull();
    expect(worker.ended).toBe(true);
  });
});
