/** What a file is by its first bytes and its name: contents count for more than what it is called. */
export type FileKind =
  | 'text'
  | 'json'
  | 'xml'
  | 'zip'
  | 'sqlite'
  | 'pmtiles'
  | 'old-excel'
  | 'mapinfo'
  | 'cad'
  | 'shapefile-part'
  | 'pdf'
  | 'unknown';

const MAPINFO = /\.(?:tab|dat|map|id|mif|mid)$/i;
const CAD = /\.(?:dwg|dxf|dgn)$/i;
const SHAPEFILE_PART = /\.(?:shp|shx|dbf|prj|cpg|sbn|sbx)$/i;

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, position) => bytes[position] === letter.charCodeAt(0));
}

export function fileKind(fileName: string, head: Uint8Array): FileKind {
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return 'zip';
  if (startsWith(head, 'SQLite format 3\0')) return 'sqlite';
  if (startsWith(head, 'PMTiles')) return 'pmtiles';
  if (startsWith(head, '\xd0\xcf\x11\xe0')) return 'old-excel';
  if (startsWith(head, '%PDF')) return 'pdf';
  if (startsWith(head, 'AC10') || CAD.test(fileName)) return 'cad';
  if (MAPINFO.test(fileName)) return 'mapinfo';
  if (SHAPEFILE_PART.test(fileName)) return 'shapefile-part';
  return textKind(head);
}

/** Text has no control characters but tabs and line ends; UTF-16 has zeros beside each letter. */
function textKind(head: Uint8Array): FileKind {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const letters = [...head.subarray(0, 512)].filter((byte) => byte !== 0);
  const strange = letters.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12).length;
  if (!isMarked && strange > 0) return 'unknown';
  const first = letters.find((byte) => byte > 32 && ![0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte));
  if (first === 0x7b || first === 0x5b) return 'json';
  return first === 0x3c ? 'xml' : 'text';
}
