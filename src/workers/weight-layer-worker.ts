import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { ParsedWeightFile } from './parse-weight-file.ts';
import { parseWeightFile } from './parse-weight-file.ts';
import type { WeightLayerReply, WeightLayerRequest } from './weight-layer-messages.ts';

/** Reads a file from outside away from the page, which can end it at any time. Keeps the file for another choice. */
let parsed: Result<ParsedWeightFile> = fail(problem('weights-not-understood'));

addEventListener('message', ({ data: request }: MessageEvent<WeightLayerRequest>) => {
  if (request.kind === 'read') parsed = parseWeightFile(request.bytes);
  const reading = parsed.ok ? parsed.value.read(request.choice) : parsed;
  const reply: WeightLayerReply = { serial: request.serial, reading };
  if (reading.ok) {
    const { pointPositions, pointCounts } = reading.value.content;
    postMessage(reply, { transfer: [pointPositions.buffer, pointCounts.buffer] });
  } else {
    postMessage(reply);
  }
});
