import { sha256Hex } from '../../core/catalog/sha256.ts';

/** A part of a payload's text with its own checksum: by them a changed byte is found. */
export interface PayloadPart {
  readonly name: string;
  readonly sha256: string;
}

/** Over the text's bytes in UTF-8. */
export function textSha256(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}

/** A checksum for each part of a payload's text, by which a person is told where a byte was changed. */
export function payloadParts(text: string): readonly PayloadPart[] {
  return text.split('\n').flatMap((line) => {
    const name = /^\[?"([\w./-]+)"[:,]/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, sha256: textSha256(line) }];
  });
}
