import { sha256Hex } from '../sha256.ts';

/** Hex digest over named files, in the order given. Each stands behind its name and length, so that no two folders run together into the same bytes. */
export function contentHash(files: Iterable<readonly [name: string, bytes: Uint8Array]>): string {
  const chunks = [...files].flatMap(([name, bytes]) => [asciiBytes(`${name}\n${bytes.length}\n`), bytes]);
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return sha256Hex(all);
}

/** The catalogue's schema lets no other letters into a file's name. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
