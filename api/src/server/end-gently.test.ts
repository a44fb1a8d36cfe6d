import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { quietNow } from '../../test/quiet-time.ts';
import { endGently } from './end-gently.ts';

let server: Server;
let answer: (() => void) | undefined;
/** The other side keeps its connections. */
const agent = new Agent({ keepAlive: true });

beforeEach(async () => {
  answer = undefined;
  server = createServer((_request, response) => {
    answer = () => response.end('answered');
  });
  // As long as a browser would.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.closeAllConnections());

/** What is answered; a failure is for whoever looks at it later. */
function ask(): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const text = new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, async (response: IncomingMessage) => {
      resolve((await response.toArray()).join(''));
    }).on('error', reject);
  });
  text.catch(() => undefined);
  return text;
}

async function close(limitMs: number): Promise<number> {
  const started = quietNow();
  endGently(server, limitMs);
  const closed = once(server, 'close');
  server.close();
  await closed;
  return quietNow() - started;
}

describe('a server that ends', () => {
  it('answers what is under way, and does not wait for the connection that is kept after it', async () => {
    const asked = ask();
    await once(server, 'request');
    setTimeout(() => answer?.(), 200);
    expect(await close(30_000)).toBeLessThan(10_000);
    expect(await asked).toBe('answered');
  });

  it('cuts what is not answered within the limit', async () => {
    const asked = ask();
    await once(server, 'request');
    expect(await close(200)).toBeLessThan(10_000);
    await expect(asked).rejects.toThrow(/socket hang up|ECONNRESET/);
  });
});
