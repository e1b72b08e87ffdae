import type { ReferenceFile } from './reference-file.ts';

/** Told how much of the work is done, 0 to 1. */
export type TellProgress = (done: number) => void;

/** Work done, measured in bytes of the files. */
export class ReadingProgress {
  #done = 0;
  readonly #files: ReadonlyMap<string, ReferenceFile>;
  readonly #total: number;
  readonly #tell: TellProgress;

  constructor(files: ReadonlyMap<string, ReferenceFile>, tell: TellProgress) {
    this.#files = files;
    this.#total = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#tell = tell;
  }

  add(file: string, part: number): void {
    this.#done += part * (this.#files.get(file)?.bytes.length ?? 0);
    this.#tell(this.#done / this.#total);
  }
}
