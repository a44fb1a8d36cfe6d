import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { LoadRequest, LoadResult } from '../load/load.ts';
import { median } from '../report/percentiles.ts';
import { ms, ratio, table } from '../report/print.ts';
import { type ListName, PAGE_SIZE, QUEUE } from '../servers/lists.ts';
import { type Client, requestBody } from '../setup/client.ts';
import type { Operation } from '../setup/operations.ts';
import type { Worker } from '../setup/processes.ts';
import { processorMs } from './processor-time.ts';

/** One side of a comparison. */
export interface Contender {
  name: string;
  server: Worker<{ url: string }>;
  request: Pick<LoadRequest, 'url' | 'headers' | 'body'>;
}

const VARIABLES = { queue: QUEUE, sort: { field: 'SUBMITTED_AT', direction: 'DESC' }, first: PAGE_SIZE };

/** The product's list through one operation, as one signed-in user. */
export function productList(
  name: string,
  server: Worker<{ url: string }>,
  client: Client,
  operation: Operation,
): Contender {
  const url = `${server.ready.url}/graphql`;
  return { name, server, request: { url, headers: client.headers, body: requestBody(operation, VARIABLES) } };
}

export function baselineList(name: string, server: Worker<{ url: string }>, list: ListName, asText = false): Contender {
  return {
    name,
    server,
    request: {
      url: `${server.ready.url}/${list}${asText ? '/text' : ''}`,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    },
  };
}

/**
 * Both sides must answer with the same JSON, or the comparison is none. Asked a second time when they differ: the minutes that remain may
 * have changed between the two answers. When the console's row has changed, `servers/console-rows.ts` has to follow it.
 */
export async function assertSameData(one: Contender, other: Contender): Promise<void> {
  const both = () => Promise.all([answerOf(one), answerOf(other)]);
  const [a, b] = await both();
  if (!isDeepStrictEqual(a, b)) assert.deepStrictEqual(...(await both()));
}

async function answerOf({ request }: Contender): Promise<unknown> {
  const response = await fetch(request.url, { method: 'POST', headers: request.headers, body: request.body });
  const answer = JSON.parse(await response.text(), sameInstants) as { data?: { cases?: { nodes?: unknown[] } } };
  assert.equal(answer.data?.cases?.nodes?.length, PAGE_SIZE, JSON.stringify(answer).slice(0, 500));
  return answer;
}

/** `…03.5Z` and `…03.500Z` are the same instant. */
function sameInstants(_key: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? new Date(value).toISOString() : value;
}

/** What a window measured, with the milliseconds of processor that the server itself took for a request: other programs disturb them least. */
type Window = LoadResult & { processor: number };

export interface Windows {
  connections: number;
  windowSeconds: number;
  rounds: number;
}

/** Loads the contenders in turn, A B C A B C …, after a warm-up of each; the figures are the medians of their windows. */
export async function compare(
  load: Worker<unknown>,
  contenders: readonly Contender[],
  { connections, windowSeconds, rounds }: Windows,
): Promise<number[]> {
  const window = async ({ request, server }: Contender, seconds: number): Promise<Window> => {
    const before = processorMs(server.pid) ?? Number.NaN;
    const result = await load.ask<LoadResult>({ ...request, connections, seconds } satisfies LoadRequest);
    const spent = (processorMs(server.pid) ?? Number.NaN) - before;
    return { ...result, processor: spent / (result.perSecond * seconds) };
  };
  for (const contender of contenders) await window(contender, Math.ceil(windowSeconds * 1.5));
  const results: Window[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) results[index]?.push(await window(contender, windowSeconds));
  }
  const summary = results.map((windows) => {
    const of = (key: keyof Window) => median(windows.map((w) => w[key]));
    const failed = windows.reduce((sum, w) => sum + w.failed, 0);
    return {
      perSecond: of('perSecond'),
      p50: of('p50'),
      p95: of('p95'),
      p99: of('p99'),
      bytes: of('bytes'),
      processor: of('processor'),
      failed,
    };
  });
  const first = summary[0]?.perSecond ?? 0;
  table(
    ['', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'bytes', 'ms of processor', 'failed', 'product ÷ it'],
    summary.map((s, index) => [
      contenders[index]?.name ?? '',
      s.perSecond.toFixed(0),
      ms(s.p50),
      ms(s.p95),
      ms(s.p99),
      String(Math.round(s.bytes)),
      s.processor.toFixed(2),
      String(s.failed),
      index === 0 ? '' : ratio(first / s.perSecond),
    ]),
  );
  const failed = summary.reduce((sum, s) => sum + s.failed, 0);
  if (failed > 0) throw new Error(`${failed} requests of the hot list failed`);
  return summary.map((s) => first / s.perSecond);
}
