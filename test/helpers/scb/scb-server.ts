import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Selection } from './scb-answers.ts';
import { bordersAnswer, configAnswer, dataAnswer, metadataAnswer } from './scb-answers.ts';

/** `break`: the connection ends in the middle of the answer. A status comes with the header that says when to ask again. */
export type Fault = 'break' | { readonly status: number; readonly retryAfter?: string } | null;

export interface ScbServer {
  readonly base: string;
  /** `config`, `TAB6574`, `stat:DeSO_2025 from 0`, in the order they were asked for. */
  readonly asked: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
  readonly close: () => Promise<void>;
}

export interface ScbServerOptions {
  readonly maxDataCells?: number;
  readonly callsInTenSeconds?: number;
  readonly mostFeatures?: number;
  /** What goes wrong with a request, counted from 1 for each thing asked for. */
  readonly faultOf?: (what: string, count: number) => Fault;
  /** What is made of an answer before it is sent. */
  readonly change?: (what: string, body: string) => string;
}

/** Answers on localhost as SCB's table and border services do. */
export async function startScbServer(options: ScbServerOptions = {}): Promise<ScbServer> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { what, answer } = answerTo(new URL(request.url ?? '', 'http://localhost'), await bodyOf(request), options);
    asked.push(what);
    headers.push(request.headers);
    const fault = options.faultOf?.(what, asked.filter((other) => other === what).length) ?? null;
    const body = options.change?.(what, answer.body) ?? answer.body;
    if (fault === 'break') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, 20), () => request.socket.destroy());
      return;
    }
    const retryAfter = fault?.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    response.writeHead(fault?.status ?? answer.status, { 'content-type': 'application/json', ...retryAfter });
    response.end(fault === null ? body : '{"title":"Too many requests"}');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, asked, headers, close: () => close(server) };
}

function answerTo(url: URL, body: string, options: ScbServerOptions): { what: string; answer: Answer } {
  const { maxDataCells = 150_000, callsInTenSeconds = 30, mostFeatures = 1000 } = options;
  if (url.pathname === '/api/v2/config') {
    return { what: 'config', answer: configAnswer(maxDataCells, callsInTenSeconds) };
  }
  const table = /^\/api\/v2\/tables\/(\w+)\/data$/.exec(url.pathname)?.[1];
  if (table !== undefined && url.searchParams.get('outputFormat') === 'json-stat2') {
    const selection = body === '' ? selectionOfAddress(url) : selectionOfBody(body);
    const what = body === '' ? `${table} of ${selection['Region']?.join()}` : table;
    return { what, answer: dataAnswer(table, selection, maxDataCells) };
  }
  const described = /^\/api\/v2\/tables\/(\w+)\/metadata$/.exec(url.pathname)?.[1];
  if (described !== undefined) {
    return { what: `${described} metadata`, answer: metadataAnswer(described) };
  }
  if (url.pathname === '/geoserver/stat/wfs') {
    const what = `${url.searchParams.get('typeName')} from ${url.searchParams.get('startIndex')}`;
    return { what, answer: bordersAnswer(url.searchParams, mostFeatures) };
  }
  return { what: url.pathname, answer: { status: 404, body: '<html>Not here</html>' } };
}

function selectionOfAddress({ searchParams }: URL): Selection {
  const named = [...searchParams].flatMap(([name, value]) => {
    const variable = /^valueCodes\[(.+)\]$/.exec(name)?.[1];
    return variable === undefined ? [] : [[variable, value.split(',')] as const];
  });
  return Object.fromEntries(named);
}

function selectionOfBody(body: string): Selection {
  const { selection } = JSON.parse(body) as { selection: { variableCode: string; valueCodes: string[] }[] };
  return Object.fromEntries(selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
