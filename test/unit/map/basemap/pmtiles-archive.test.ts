import { describe, expect, it } from 'vitest';
import { openPmtiles, vectorLayerNames, withoutMarkup } from '../../../../src/map/basemap/pmtiles-archive.ts';
import { tinyPmtiles } from '../../../helpers/tiny-pmtiles.ts';

const archive = tinyPmtiles({
  zoom: 9,
  x: 277,
  y: 150,
  layers: {
    roads: [
      {
        kind: 'line',
        positions: [
          [15.1, 59.2],
          [15.3, 59.3],
        ],
        properties: { kind: 'major_road' },
      },
    ],
  },
  metadata: { name: 'Örebro', attribution: '<a href="https://example.org">&copy; Kartverket</a>' },
});

describe('openPmtiles', () => {
  it('reads a dropped archive: name, source line as text, zooms and layers', async () => {
    const opened = await openPmtiles(new File([archive.slice()], 'orebro.pmtiles'));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(opened.value).toMatchObject({ name: 'Örebro', attribution: '© Kartverket', kind: 'vector', minZoom: 9 });
    expect([...opened.value.vectorLayers]).toEqual(['roads']);
    opened.value.close();
  });

  it('says which file is not one', async () => {
    const opened = await openPmtiles(new File(['not tiles at all'.repeat(2000)], 'semester.jpg'));
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: 'file-wrong-format', details: { file: 'semester.jpg' } },
    });
  });
});

describe('withoutMarkup', () => {
  it('leaves text, so that a link can never be an element', () => {
    expect(withoutMarkup('<b onclick="x">A</b> &amp;\n B &lt;3')).toBe('A & B <3');
  });
});

describe('vectorLayerNames', () => {
  it('takes names only, whatever else the metadata holds', () => {
    expect([...vectorLayerNames({ vector_layers: [{ id: 'water' }, { id: 7 }, 'roads', null] })]).toEqual(['water']);
    expect(vectorLayerNames({}).size).toBe(0);
  });
});
