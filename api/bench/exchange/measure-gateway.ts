import type { LoadResult } from '../load/load.ts';
import { processorMs } from '../measure/processor-time.ts';
import type { Bars } from '../report/bars.ts';
import { median } from '../report/percentiles.ts';
import { line, ms, ratio, table } from '../report/print.ts';
import type { Worker } from '../setup/processes.ts';
import type { SignedLoadRequest } from './signed-load.ts';

/** Of the throughput of a bare handler with the same signature and the same read. */
const BAR = 0.6;

interface GatewayInput {
  web: Worker<{ url: string }>;
  bare: Worker<{ url: string }>;
  load: Worker<unknown>;
  windows: { connections: number; windowSeconds: number; rounds: number };
}

/** Signed calls to the product's gateway beside the bare handler, in turns; the gateway with everything it does for a call, its log included. */
export async function measureGateway({ web, bare, load, windows }: GatewayInput, bars: Bars): Promise<void> {
  const { connections, windowSeconds, rounds } = windows;
  const window = (url: string, seconds: number) =>
    load.ask<LoadResult>({ url, connections, seconds } satisfies SignedLoadRequest);
  const sides = [web.ready.url, bare.ready.url];
  for (const url of sides) await window(url, Math.ceil(windowSeconds * 1.5));
  const results: LoadResult[][] = [[], []];
  const used = [0, 0];
  for (let round = 0; round < rounds; round += 1)
    for (const [index, url] of sides.entries()) {
      const { pid } = index === 0 ? web : bare;
      const before = processorMs(pid) ?? Number.NaN;
      results[index]?.push(await window(url, windowSeconds));
      used[index] = (used[index] ?? 0) + (processorMs(pid) ?? Number.NaN) - before;
    }
  const of = (index: number, key: keyof LoadResult) => median((results[index] ?? []).map((result) => result[key]));
  const calls = (index: number) => (results[index] ?? []).reduce((sum, { requests }) => sum + requests, 0);
  const failed = (index: number) => (results[index] ?? []).reduce((sum, result) => sum + result.failed, 0);
  table(
    ['', 'calls/s', 'p50 ms', 'p95 ms', 'p99 ms', 'µs of processor a call', 'failed'],
    ['gateway', 'bare Fastify: HMAC-SM3 and one indexed read'].map((name, index) => [
      name,
      of(index, 'perSecond').toFixed(0),
      ms(of(index, 'p50')),
      ms(of(index, 'p95')),
      ms(of(index, 'p99')),
      (((used[index] ?? 0) * 1000) / calls(index)).toFixed(0),
      String(failed(index)),
    ]),
  );
  const share = of(0, 'perSecond') / of(1, 'perSecond');
  line(`gateway ÷ bare handler: ${ratio(share)}`);
  if (failed(0) + failed(1) > 0) throw new Error(`${failed(0) + failed(1)} calls failed`);
  bars.atLeast('gateway throughput as a share of a bare handler', share, BAR);
}
