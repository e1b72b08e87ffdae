import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WeightLayer } from '../../../../src/core/weights/weight-layer.ts';
import { planDatabase } from '../../../../src/io/durable-log/plan-database.ts';
import {
  keepWeightLayer,
  keptWeightLayer,
  removeWeightLayer,
} from '../../../../src/io/weight-layer/weight-layer-shelf.ts';
import { gridRectangle } from '../../../helpers/sample-reference.ts';
import { contentOf } from '../../../helpers/weight-content.ts';

const LAYER: WeightLayer = {
  name: 'Adresser',
  source: 'Kommunen 2025',
  ...contentOf([{ position: [15.2, 59.27], count: 4 }], [{ polygons: gridRectangle(0, 0, 1, 1), count: 3 }]),
};

afterEach(async () => {
  vi.unstubAllGlobals();
  await removeWeightLayer();
});

async function store(value: unknown): Promise<void> {
  const database = planDatabase();
  await database.run((connection) => connection.put('settings', value, 'weight-layer'));
  database.close();
}

describe('the weight layer of this browser', () => {
  it('is none until one is kept, is then that one, and none again when removed', async () => {
    expect(await keptWeightLayer()).toEqual({ ok: true, value: null });
    expect(await keepWeightLayer(LAYER)).toMatchObject({ ok: true });
    expect(await keptWeightLayer()).toEqual({ ok: true, value: LAYER });
    await removeWeightLayer();
    expect(await keptWeightLayer()).toEqual({ ok: true, value: null });
  });

  it('leaves which plan was open last alone', async () => {
    const database = planDatabase();
    await database.run((connection) => connection.put('settings', 'p1', 'last-opened-plan'));
    await keepWeightLayer(LAYER);
    await removeWeightLayer();
    expect(await database.run((connection) => connection.get('settings', 'last-opened-plan'))).toBe('p1');
    database.close();
  });

  it.each([
    ['nothing of ours', 'hello'],
    ['half a layer', { ...LAYER, pointCounts: undefined }],
    ['more counts than points', { ...LAYER, pointCounts: Float64Array.of(1, 2) }],
    ['a count that is none', { ...LAYER, pointCounts: Float64Array.of(Number.NaN) }],
    ['a negative count', { ...LAYER, pointCounts: Float64Array.of(-1) }],
    ['a cell without shape', { ...LAYER, cells: [{ polygons: [[[]]], count: 1 }] }],
  ])('is none where storage holds %s', async (_, value) => {
    await store(value);
    expect(await keptWeightLayer()).toEqual({ ok: true, value: null });
  });

  it('says so where storage is denied', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await keepWeightLayer(LAYER)).toMatchObject({ ok: false, problem: { code: 'storage-denied' } });
  });
});
