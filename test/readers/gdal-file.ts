import { spawnSync } from 'node:child_process';
import { howToGetGdal, missingGdal } from './find-gdal.mjs';

export interface GdalFeature {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** A file as GDAL reads it: independent of the program that wrote it. */
export class GdalFile {
  readonly #path: string;

  /** @param path as GDAL has it: `/vsizip/` before an archive. Throws where GDAL is not installed, and says how to get it. */
  constructor(path: string) {
    if (missingGdal().length > 0) throw new Error(howToGetGdal());
    this.#path = path;
  }

  /** What `ogrinfo` says of every layer. Throws where it warns of anything. */
  summary(): string {
    return run('ogrinfo', ['-ro', '-so', '-al', this.#path]);
  }

  layers(): readonly string[] {
    return [...this.summary().matchAll(/^Layer name: (.*)$/gm)].map(([, name = '']) => name);
  }

  /** Kind of a field, `String`, `Real`, `Integer64` …, of the first layer that has it. */
  kindOf(field: string): string | null {
    const line = this.summary()
      .split('\n')
      .find((each) => each.startsWith(`${field}: `));
    return line === undefined ? null : (/: (\w+)/.exec(line.slice(field.length))?.[1] ?? null);
  }

  /** A layer's rows with their places in the file's own system, to the last digit. */
  features(layer: string): readonly GdalFeature[] {
    const options = ['-lco', 'RFC7946=NO', '-lco', 'COORDINATE_PRECISION=15', '-lco', 'SIGNIFICANT_FIGURES=17'];
    return JSON.parse(run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', this.#path, layer, ...options])).features;
  }
}

function run(program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { maxBuffer: 256_000_000, encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`${program} ${options.join(' ')}: ${stderr}`);
  return stdout;
}
