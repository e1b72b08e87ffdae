import { addProtocol, removeProtocol } from 'maplibre-gl';
import { FetchSource, FileSource, PMTiles, Protocol, TileType } from 'pmtiles';
import type { Problem } from '../../core/problem.ts';
import { problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

/** An opened PMTiles archive, ready for MapLibre to ask for its tiles. Closing it takes the protocol away. */
export interface BasemapArchive {
  readonly name: string;
  readonly attribution: string;
  readonly kind: 'vector' | 'raster';
  readonly vectorLayers: ReadonlySet<string>;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly tileAddress: string;
  close(): void;
}

const PROTOCOL = 'pmtiles';

/**
 * Opens an archive that the person dropped, or one beside the catalogue (its address; read by byte ranges).
 * Problems, with the file's name: `file-wrong-format` where a dropped file is no archive of map tiles, `file-unreadable` where
 * the one beside the catalogue is not there or no archive.
 */
export async function openPmtiles(source: File | string): Promise<Result<BasemapArchive, Problem>> {
  const fileName = typeof source === 'string' ? (source.split('/').at(-1) ?? source) : source.name;
  try {
    const archive = new PMTiles(typeof source === 'string' ? new FetchSource(source) : new FileSource(source));
    const header = await archive.getHeader();
    const metadata = recordOf(await archive.getMetadata());
    if (header.tileType === TileType.Unknown || header.tileType === TileType.Mlt) {
      return fail(problem('file-wrong-format', { file: fileName }));
    }
    const protocol = new Protocol();
    protocol.add(archive);
    addProtocol(PROTOCOL, protocol.tile);
    return succeed({
      name: textOf(metadata['name']) || fileName,
      attribution: withoutMarkup(textOf(metadata['attribution'])),
      kind: header.tileType === TileType.Mvt ? 'vector' : 'raster',
      vectorLayers: vectorLayerNames(metadata),
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      tileAddress: `${PROTOCOL}://${archive.source.getKey()}/{z}/{x}/{y}`,
      close: () => removeProtocol(PROTOCOL),
    });
  } catch {
    // The library tells by throwing, both of a file that is no archive and of one that it cannot fetch.
    return fail(problem(typeof source === 'string' ? 'file-unreadable' : 'file-wrong-format', { file: fileName }));
  }
}

export function vectorLayerNames(metadata: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const layers = metadata['vector_layers'];
  if (!Array.isArray(layers)) return new Set();
  return new Set(layers.map((layer) => textOf(recordOf(layer)['id'])).filter((id) => id !== ''));
}

/** Archives write their attribution as a link in HTML; here it is shown as text. */
export function withoutMarkup(text: string): string {
  const plain = text.replace(/<[^>]*>/g, '');
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', copy: '©', nbsp: ' ' };
  return plain
    .replace(/&(amp|lt|gt|quot|copy|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
