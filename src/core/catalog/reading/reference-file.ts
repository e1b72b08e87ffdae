/** A file of the data folder: its bytes, by which the data are known, and what they say. */
export interface ReferenceFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** A file that is decoded when its text is first asked for. A byte order mark is no part of it. */
export function fileOfBytes(
  given: Uint8Array<ArrayBuffer>,
  decode: (bytes: Uint8Array<ArrayBuffer>) => string,
): ReferenceFile {
  const isMarked = given[0] === 0xef && given[1] === 0xbb && given[2] === 0xbf;
  const bytes = isMarked ? given.subarray(3) : given;
  let text: string | null = null;
  return {
    bytes,
    get text() {
      text ??= decode(bytes);
      return text;
    },
  };
}
