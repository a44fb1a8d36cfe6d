import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { signRequest } from '../../src/platform/crypto/index.ts';
import type { LoadResult } from '../load/load.ts';
import { percentiles } from '../report/percentiles.ts';
import { serve } from '../setup/serve.ts';
import { CALLER, CHANNEL, PERSONS, personNo } from './seed-gateway.ts';

/** One window of signed calls on one gateway. */
export interface SignedLoadRequest {
  url: string;
  connections: number;
  seconds: number;
}

const PATH = `/exchange/v1/channels/${CHANNEL}`;
const key = Buffer.from(CALLER.secret, 'utf8');
let asked = 0;

/** A call of its own: another person, a nonce never used, signed now. */
export function signedCall(): { path: string; body: string; headers: Record<string, string> } {
  asked += 1;
  const body = JSON.stringify({ params: { idNo: personNo((asked * 7919) % PERSONS) } });
  const { appId, ip } = CALLER;
  const [timestamp, nonce] = [String(Date.now()), randomUUID()];
  return {
    path: PATH,
    body,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': ip,
      'x-app-id': appId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signRequest({ method: 'POST', path: PATH, body, appId, timestamp, nonce }, key),
    },
  };
}

serve({ ready: true }, async ({ url, connections, seconds }: SignedLoadRequest): Promise<LoadResult> => {
  const times: number[] = [];
  const run = autocannon({
    url,
    method: 'POST',
    connections,
    duration: seconds,
    requests: [{ method: 'POST', path: PATH, setupRequest: (request) => ({ ...request, ...signedCall() }) }],
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  return {
    requests: times.length,
    perSecond: result.requests.total / result.duration,
    bytes: Math.round(result.throughput.total / Math.max(1, result.requests.total)),
    failed: result.errors + result.timeouts + result.non2xx,
    ...percentiles(times),
  };
});
