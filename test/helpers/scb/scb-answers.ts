import { unprojectPoint } from '../../../src/core/geometry/projection.ts';
import type { FakeTable } from './scb-tables.ts';
import { figureOf, regionsOf, TABLES } from './scb-tables.ts';
import type { TownArea } from './scb-town.ts';
import { DESO, REGSO, TOWN } from './scb-town.ts';

/** What SCB's two services answer, in their shapes. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export type Selection = Readonly<Record<string, readonly string[]>>;

function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

function parameterError(title: string, status = 400): Answer {
  return json(status, { type: 'Parameter error', title, status });
}

export function configAnswer(maxDataCells: number, maxCallsPerTimeWindow: number): Answer {
  return json(200, {
    apiVersion: '2.3.2',
    languages: [{ id: 'sv', label: 'Svenska' }],
    defaultLanguage: 'sv',
    maxDataCells,
    maxCallsPerTimeWindow,
    timeWindow: 10,
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    defaultDataFormat: 'json-stat2',
    dataFormats: ['json-stat2', 'csv', 'px', 'xlsx', 'html', 'json-px'],
  });
}

/** PxWebApi 2: codes, or a code's beginning and `*`, or `*` alone. */
export function dataAnswer(tableId: string, selection: Selection, maxDataCells: number): Answer {
  const table = TABLES[tableId];
  if (table === undefined) return json(404, { type: 'Not found', title: 'Table not found', status: 404 });
  const known: Record<string, readonly string[]> = {
    Region: [...regionsOf(table).keys()],
    ...mapValues(table.variables, (codes) => Object.keys(codes)),
  };
  const unknown = Object.keys(selection).find((name) => known[name] === undefined);
  if (unknown !== undefined) return parameterError('Non-existent variable');
  const chosen: Record<string, readonly string[]> = {};
  for (const [name, codes] of Object.entries(known)) {
    const asked = selection[name];
    if (asked === undefined) return parameterError('Missing selection for mandantory variable');
    chosen[name] = asked.flatMap((code) => matching(code, codes));
    if (asked.some((code) => matching(code, codes).length === 0)) return parameterError('Non-existent value');
  }
  const cells = Object.values(chosen).reduce((product, codes) => product * codes.length, 1);
  if (cells > maxDataCells) return parameterError('Too many cells selected', 403);
  return json(200, dataset(table, chosen));
}

/** A table without its values: what there is to choose from. */
export function metadataAnswer(tableId: string): Answer {
  const table = TABLES[tableId];
  if (table === undefined) return json(404, { type: 'Not found', title: 'Table not found', status: 404 });
  const all = { Region: [...regionsOf(table).keys()], ...mapValues(table.variables, (codes) => Object.keys(codes)) };
  const dimension = mapValues(all, (codes) => ({
    category: { index: Object.fromEntries(codes.map((code, place) => [code, place])) },
  }));
  return json(200, { version: '2.0', class: 'dataset', label: table.label, id: Object.keys(all), dimension });
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function matching(asked: string, codes: readonly string[]): readonly string[] {
  return asked.endsWith('*')
    ? codes.filter((code) => code.startsWith(asked.slice(0, -1)))
    : codes.filter((code) => code === asked);
}

function dataset(table: FakeTable, chosen: Readonly<Record<string, readonly string[]>>): object {
  const id = Object.keys(chosen);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const name of id) {
    combinations = combinations.flatMap((codes) => (chosen[name] ?? []).map((code) => ({ ...codes, [name]: code })));
  }
  const figures = combinations.map((codes) => figureOf(table, codes['Region'] ?? '', codes));
  const signs = figures.flatMap((figure, place) => (typeof figure === 'string' ? [[String(place), figure]] : []));
  const regions = regionsOf(table);
  const labelOf = (name: string, code: string) =>
    name === 'Region' ? (regions.get(code)?.label ?? '') : (table.variables[name]?.[code] ?? '');
  return {
    version: '2.0',
    class: 'dataset',
    label: table.label,
    source: 'SCB',
    updated: '2026-03-24T07:00:00Z',
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id,
    size: id.map((name) => chosen[name]?.length),
    dimension: Object.fromEntries(
      id.map((name) => [
        name,
        {
          label: name.toLowerCase(),
          category: {
            index: Object.fromEntries((chosen[name] ?? []).map((code, place) => [code, place])),
            label: Object.fromEntries((chosen[name] ?? []).map((code) => [code, labelOf(name, code)])),
          },
        },
      ]),
    ),
    value: figures.map((figure) => (typeof figure === 'number' ? figure : null)),
    ...(signs.length === 0 ? {} : { status: Object.fromEntries(signs) }),
  };
}

/** GeoServer's WFS 1.1.0: what is wrong is told in XML, with 200. */
export function bordersAnswer(parameters: URLSearchParams, mostFeatures: number): Answer {
  const layer = { 'stat:DeSO_2025': DESO, 'stat:RegSO_2025': REGSO }[parameters.get('typeName') ?? ''];
  if (layer === undefined || parameters.get('outputFormat') !== 'application/json') {
    return {
      status: 200,
      body: '<ows:ExceptionReport><ows:ExceptionText>Feature type unknown</ows:ExceptionText></ows:ExceptionReport>',
    };
  }
  const wanted = /^kommunkod='(\d{4})'$/.exec(parameters.get('CQL_FILTER') ?? '')?.[1];
  const all = layer.filter(({ code }) => wanted === undefined || code.startsWith(wanted));
  const start = Number(parameters.get('startIndex') ?? 0);
  const count = Math.min(Number(parameters.get('maxFeatures') ?? all.length), mostFeatures);
  const features = all.slice(start, start + count).map((area, place) => feature(area, start + place));
  return json(200, {
    type: 'FeatureCollection',
    features,
    totalFeatures: all.length,
    numberMatched: all.length,
    numberReturned: features.length,
    timeStamp: '2026-11-23T12:00:00.000Z',
    crs: features.length === 0 ? null : { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } },
  });
}

function feature(area: TownArea & { readonly name?: string }, place: number): object {
  const isDeso = area.name === undefined;
  return {
    type: 'Feature',
    id: `${isDeso ? 'DeSO' : 'RegSO'}_2025.${place + 1}`,
    geometry: {
      type: 'Polygon',
      coordinates: area.rings.map((ring) =>
        ring.map((point) => unprojectPoint(point).map((degrees) => Number(degrees.toFixed(8)))),
      ),
    },
    geometry_name: 'sp_geometry',
    properties: {
      objectid: place + 1,
      objekttyp: isDeso ? 'deso' : 'regso',
      ...(isDeso ? { desokod: area.code } : { regsonamn: area.name }),
      regsokod: area.regso,
      lanskod: '99',
      kommunkod: TOWN.code,
      version: '2025_v2',
      ansvarig_organisation: 'SCB',
      referensdatum: '20250101',
    },
  };
}
