import { problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import { fail } from '../core/result.ts';
import type { HoldingsReply, HoldingsRequest } from './holdings-messages.ts';
import type { ParsedHoldings } from './parse-holdings.ts';
import { parseHoldings } from './parse-holdings.ts';

/** Reads a file from outside away from the page, which can end it at any time. Keeps the file for another choice. */
let parsed: Result<ParsedHoldings> = fail(problem('import-not-understood'));

async function answer(request: HoldingsRequest): Promise<void> {
  if (request.kind === 'read') parsed = await parseHoldings(request.fileName, request.bytes, request.here);
  const reading = parsed.ok ? parsed.value.read(request.choice) : parsed;
  const reply: HoldingsReply = { serial: request.serial, reading };
  postMessage(reply);
}

addEventListener('message', ({ data: request }: MessageEvent<HoldingsRequest>) => {
  answer(request).catch((error: unknown) => {
    // A reader that stumbles is a refused file, not a silent one.
    const what = error instanceof Error ? error.message : String(error);
    const reply: HoldingsReply = { serial: request.serial, reading: fail(problem('import-failed', { what })) };
    postMessage(reply);
  });
});
