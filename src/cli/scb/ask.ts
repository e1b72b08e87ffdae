import type { Result } from '../../core/result.ts';
import { succeed } from '../../core/result.ts';
import type { AnswerCache, Question } from './answer-cache.ts';
import type { AskingTools, TakeTurn } from './limit-calls.ts';
import type { ScbFailure, ScbResult } from './scb-failure.ts';
import { unreachable } from './scb-failure.ts';
import { ANSWER_TIMEOUT_SECONDS, LONGEST_WAIT_SECONDS, RETRY_AFTER_SECONDS, USER_AGENT } from './settings.ts';

/** Gives an answer a meaning, or says why it has none; only answers with a meaning are kept. */
export type ReadAnswer<Value> = (json: unknown) => ScbResult<Value>;
export type Ask = <Value>(question: Question, read: ReadAnswer<Value>) => Promise<ScbResult<Value>>;

/** Asks one thing at a time: what is kept first, then the server, patiently. */
export function createAsk(tools: AskingTools, cache: AnswerCache, takeTurn: TakeTurn): Ask {
  return async (question, read) => {
    const kept = await cache.find(question);
    const json = kept === null ? undefined : parse(kept);
    if (json !== undefined) {
      const value = read(json);
      if (value.ok) return value;
    }
    const answer = await askPatiently(question, tools, takeTurn);
    if (!answer.ok) return answer;
    const asked = parse(answer.value);
    if (asked === undefined) {
      return unreachable(`${hostOf(question)} answered with something else than JSON: ${firstWords(answer.value)}`);
    }
    const value = read(asked);
    if (value.ok) await cache.keep(question, answer.value);
    return value;
  };
}

type Attempt = Result<string, ScbFailure & { readonly retryAfterSeconds: number | null }>;

async function askPatiently(question: Question, tools: AskingTools, takeTurn: TakeTurn): Promise<ScbResult<string>> {
  for (const pauseSeconds of [...RETRY_AFTER_SECONDS, null]) {
    await takeTurn();
    const attempt = await askOnce(question, tools);
    if (attempt.ok) return attempt;
    const { retryAfterSeconds, ...failure } = attempt.problem;
    if (retryAfterSeconds === null || pauseSeconds === null) return { ok: false, problem: failure };
    const seconds = Math.min(Math.max(pauseSeconds, retryAfterSeconds), LONGEST_WAIT_SECONDS);
    tools.tell(`${failure.message}; asking again in ${seconds} s`);
    await tools.wait(seconds * 1000);
  }
  throw new Error('the last pause is null, where the loop returns');
}

/** Broken off or too slow; worth another try. No name, no route, nobody there or a false certificate stays so. */
const BROKEN_OFF = /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_\w+|TimeoutError)$/;
/** Too many calls, or a server that has trouble of its own. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

async function askOnce(question: Question, { fetch, now }: AskingTools): Promise<Attempt> {
  const host = hostOf(question);
  try {
    const response = await fetch(question.url, {
      method: question.body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'user-agent': USER_AGENT,
        ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(question.body === undefined ? {} : { body: question.body }),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_SECONDS * 1000),
    });
    const text = await response.text();
    if (response.ok) return succeed(text);
    const message = `${host} answered ${response.status}${reasonIn(text)}`;
    const passing = PASSING.has(response.status);
    const retryAfterSeconds = passing ? readRetryAfter(response.headers.get('retry-after'), now()) : null;
    return { ok: false, problem: { kind: passing ? 'unreachable' : 'refused', message, retryAfterSeconds } };
  } catch (error) {
    const why = reasonOf(error);
    const retryAfterSeconds = BROKEN_OFF.test(why) ? 0 : null;
    return {
      ok: false,
      problem: { kind: 'unreachable', message: `${host} could not be reached (${why})`, retryAfterSeconds },
    };
  }
}

/** Seconds to wait by the header, which is a number of seconds or a date; 0 where it says nothing that can be read. */
function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** The system's code of what went wrong, which `fetch` hides in a chain of causes. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
    if (cause.cause === undefined) return cause.name === 'TimeoutError' ? cause.name : cause.message;
  }
  return String(error);
}

/** PxWebApi says what was wrong as `{type, title, status}`. */
function reasonIn(text: string): string {
  const json = parse(text);
  const title = typeof json === 'object' && json !== null && 'title' in json ? json.title : undefined;
  const words = typeof title === 'string' ? title : firstWords(text);
  return words === '' ? '' : ` (${words})`;
}

function firstWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}

function hostOf({ url }: Question): string {
  return new URL(url).host;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
