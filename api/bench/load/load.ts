import autocannon from 'autocannon';
import { type Percentiles, percentiles } from '../report/percentiles.ts';
import { serve } from '../setup/serve.ts';

/** One window of load on one address. */
export interface LoadRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  connections: number;
  seconds: number;
}

export interface LoadResult extends Percentiles {
  requests: number;
  perSecond: number;
  /** Bytes of one answer, headers included. */
  bytes: number;
  /** Answers that were none: errors, time-outs, statuses other than 2xx. */
  failed: number;
}

/**
 * The end of a window cuts connections whose requests the server is still at. It takes one after the other in their order: when it has answered
 * two more, those that were cut are done, and nothing asks a database that is closed next.
 */
async function settle({ url, headers, body }: LoadRequest): Promise<void> {
  for (let n = 0; n < 2; n += 1) await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer();
}

serve({ ready: true }, async (request: LoadRequest): Promise<LoadResult> => {
  const times: number[] = [];
  const run = autocannon({
    url: request.url,
    method: 'POST',
    headers: request.headers,
    body: request.body,
    connections: request.connections,
    duration: request.seconds,
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  await settle(request);
  return {
    requests: times.length,
    perSecond: result.requests.total / result.duration,
    bytes: Math.round(result.throughput.total / Math.max(1, result.requests.total)),
    failed: result.errors + result.timeouts + result.non2xx,
    ...percentiles(times),
  };
});
