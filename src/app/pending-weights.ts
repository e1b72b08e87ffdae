import type { Accessor, Setter } from 'solid-js';
import type { ReferenceData } from '../core/catalog/reference-data.ts';
import type { Problem } from '../core/problem.ts';
import type { CountChoice, WeightReading } from '../core/weights/reading/weight-reading.ts';
import type { WeightContent } from '../core/weights/weight-layer.ts';
import type { PendingWeights } from '../ui/weight-actions.ts';
import type { WeightFileReader } from './weight-layer-client.ts';
import type { PlacedContent } from './weight-layers.ts';
import { openFile, placeContent } from './weight-layers.ts';

/** What the file would bring, when all of it is known. */
export interface ReadyContent {
  readonly content: WeightContent;
  readonly placed: PlacedContent;
}

/** A file chosen as weight layer, from reading to the person's word. */
export interface PendingFile {
  readFile(file: File): void;
  chooseCount(choice: CountChoice): void;
  cancel(): void;
  /** Gives the content and forgets the file; null where it is not known yet. */
  take(): ReadyContent | null;
}

/** Fetched when a file is first chosen; the page holds the signal of what is pending. */
export function createPendingFile(
  reference: ReferenceData,
  pending: Accessor<PendingWeights | null>,
  setPending: Setter<PendingWeights | null>,
): PendingFile {
  let reader: WeightFileReader | null = null;
  let ready: ReadyContent | null = null;
  /** Counts up with everything that makes work under way come to nothing. */
  let turn = 0;

  const cancel = (): void => {
    turn += 1;
    reader?.end();
    reader = null;
    ready = null;
    setPending(null);
  };
  const refuse = (fileName: string, problem: Problem): void => {
    cancel();
    setPending({ kind: 'refused', fileName, problem });
  };
  /** How it lies over the areas is part of what the person judges it by. */
  const place = async (fileName: string, reading: WeightReading): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { content } = reading;
    setPending({ kind: 'read', fileName, reading, placement: null, placed: 0 });
    const placed = await placeContent(
      content,
      reference,
      (done) => setPending({ kind: 'read', fileName, reading, placement: null, placed: done }),
      () => mine === turn,
    );
    if (placed === null) return;
    ready = { content, placed };
    setPending({ kind: 'read', fileName, reading, placement: placed.summary, placed: 1 });
  };
  const read = async (file: WeightFileReader, fileName: string, choice: CountChoice): Promise<void> => {
    turn += 1;
    const mine = turn;
    ready = null;
    const result = await file.read(choice);
    if (mine !== turn) return;
    if (result.ok) await place(fileName, result.value);
    else refuse(fileName, result.problem);
  };
  const readFile = async (file: File): Promise<void> => {
    cancel();
    const mine = turn;
    setPending({ kind: 'reading', fileName: file.name });
    const opened = await openFile(file);
    if (mine !== turn) {
      if (opened.ok) opened.value.end();
    } else if (opened.ok) {
      reader = opened.value;
      await read(opened.value, file.name, { kind: 'automatic' });
    } else {
      refuse(file.name, opened.problem);
    }
  };
  return {
    readFile: (file) => void readFile(file),
    chooseCount: (choice) => {
      const now = pending();
      if (now?.kind === 'read' && reader !== null) void read(reader, now.fileName, choice);
    },
    cancel,
    take: () => {
      const taken = ready;
      if (taken !== null) cancel();
      return taken;
    },
  };
}
