import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANSWERS_KEEP_HOURS } from './settings.ts';

/** What is asked of a server; a body is JSON and is posted. */
export interface Question {
  readonly url: string;
  readonly body?: string;
}

const ANSWER_FILE = /^[0-9a-f]{64}\.json(\.part)?$/;

/** Answers in a folder, one file each, so that a run which was broken off goes on where it stopped. */
export interface AnswerCache {
  readonly folder: string;
  /** Null where there is none, or an old one. */
  readonly find: (question: Question) => Promise<string | null>;
  readonly keep: (question: Question, answer: string) => Promise<void>;
  /** Removes the answers, and the folder where nothing else is in it. */
  readonly clear: () => Promise<void>;
}

export function answerCache(folder: string, now: () => number): AnswerCache {
  const pathOf = ({ url, body = '' }: Question) =>
    join(folder, `${createHash('sha256').update(`${url}\n${body}`).digest('hex')}.json`);
  return {
    folder,
    find: async (question) => {
      try {
        const path = pathOf(question);
        const { mtimeMs } = await stat(path);
        return now() - mtimeMs > ANSWERS_KEEP_HOURS * 3_600_000 ? null : await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    keep: async (question, answer) => {
      await mkdir(folder, { recursive: true });
      const path = pathOf(question);
      // A stop in the middle of writing must not leave half an answer under the name of a whole one.
      await writeFile(`${path}.part`, answer);
      await rename(`${path}.part`, path);
    },
    clear: async () => {
      try {
        // The folder may be the person's own, with other things in it.
        const ours = (await readdir(folder)).filter((name) => ANSWER_FILE.test(name));
        for (const name of ours) await rm(join(folder, name));
        await rmdir(folder);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && /^(ENOENT|ENOTEMPTY|EEXIST)$/.test(String(error.code))))
          throw error;
      }
    },
  };
}
