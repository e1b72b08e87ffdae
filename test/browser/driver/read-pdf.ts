import { spawnSync } from 'node:child_process';
import { howToGetPoppler, missingPoppler } from './find-poppler.mjs';

/** A PDF file as poppler reads it: independent of the browser that wrote it. */
export class PdfFile {
  readonly #path: string;

  /** Throws where poppler is not installed, and says how to get it. */
  constructor(path: string) {
    const missing = missingPoppler();
    if (missing.length > 0) throw new Error(howToGetPoppler(missing));
    this.#path = path;
  }

  /** What `pdfinfo` says, by its own names. */
  info(...options: readonly string[]): ReadonlyMap<string, string> {
    const lines = run('pdfinfo', [...options, this.#path])
      .toString('utf8')
      .split('\n');
    return new Map(
      lines.flatMap((line) => {
        const colon = line.indexOf(':');
        return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
      }),
    );
  }

  /** Names of the marks that the text is tagged with: H1, Table, TH, Figure … */
  structure(): ReadonlySet<string> {
    const lines = run('pdfinfo', ['-struct', this.#path]).toString('utf8').split('\n');
    return new Set(lines.flatMap((line) => /^ *([A-Z]\w*)/.exec(line)?.[1] ?? []));
  }

  /** Text of each page, spaces made plain. */
  pages(): readonly string[] {
    const text = run('pdftotext', ['-layout', this.#path, '-']).toString('utf8');
    return text.split('\f').slice(0, -1).map(plain);
  }

  /** All text in the order it was drawn, so that what is broken in a narrow cell stays together; spaces and lines made plain. */
  flowingText(): string {
    return plain(run('pdftotext', ['-raw', this.#path, '-']).toString('utf8')).replace(/\s+/g, ' ');
  }

  /** Name and whether it is embedded, of each font. */
  fonts(): readonly { readonly name: string; readonly embedded: boolean }[] {
    const [, , ...lines] = run('pdffonts', [this.#path]).toString('utf8').trimEnd().split('\n');
    return lines.map((line) => ({
      name: line.slice(0, 36).trim(),
      // Columns from the right: embedded, subset, unicode, object number and generation.
      embedded: /\byes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.test(line),
    }));
  }

  /** Where words of a page stand, in points from its upper left corner. */
  words(page: number): readonly PdfWord[] {
    const html = run('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), this.#path, '-']).toString('utf8');
    const found = html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
    return [...found].map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    }));
  }

  picture(page: number, dotsPerInch: number): PagePicture {
    const one = String(page);
    const bytes = run('pdftoppm', ['-r', String(dotsPerInch), '-f', one, '-l', one, this.#path]);
    return new PagePicture(bytes);
  }
}

export interface PdfWord {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** A page as pixels (PPM, P6). */
export class PagePicture {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Buffer;

  constructor(ppm: Buffer) {
    const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'));
    if (header === null) throw new Error('pdftoppm gave no P6 picture');
    this.width = Number(header[1]);
    this.height = Number(header[2]);
    this.#pixels = ppm.subarray(header[0].length);
  }

  /** How dark a pixel is by its red: 0 white, 1 black. */
  darknessAt(x: number, y: number): number {
    return 1 - (this.#pixels[(y * this.width + x) * 3] ?? 255) / 255;
  }

  /** How many pixels wear the colour, #rrggbb. */
  countOf(colour: string): number {
    const [red, green, blue] = Buffer.from(colour.slice(1), 'hex');
    let count = 0;
    for (let at = 0; at < this.#pixels.length; at += 3) {
      const same = this.#pixels[at] === red && this.#pixels[at + 1] === green && this.#pixels[at + 2] === blue;
      if (same) count += 1;
    }
    return count;
  }

  /** The longest unbroken dark line in a box, pixels; ends half dark count as the part that is dark. */
  longestDarkRun(box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }) {
    let longest = 0;
    for (let y = box.top; y < box.bottom; y += 1) {
      let run = 0;
      for (let x = box.left; x <= box.right; x += 1) {
        const darkness = this.darknessAt(x, y);
        run = darkness < 0.1 ? 0 : run + darkness;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }
}

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u00AD', '');
}

function run(program: string, options: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, options, { maxBuffer: 256_000_000 });
  if (status !== 0) throw new Error(`${program} ${options.join(' ')} failed: ${stderr.toString('utf8')}`);
  return stdout;
}
