import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { watchConnections } from '../platform/exchange/bans/enforce-bans.ts';
import type { App } from '../platform/kernel/app.ts';
import { endGently } from './end-gently.ts';

/** Everything of the exchange begins with it; nothing else is served here. */
const EXCHANGE = '/exchange/';
const REQUEST_TIMEOUT_MS = 300_000;

/** A second door that only partners use: their certificates are asked for, and judged where every refusal is answered and logged. */
export interface MutualTls {
  port: number;
  close(): Promise<void>;
}

/**
 * Opens the port of mutual TLS, where one is configured, before the same routes. A certificate that is not good is not broken off in the
 * handshake: the gateway refuses it with DX-4015, so that it stands in the log and counts for the monitor.
 */
export async function openMutualTls(app: App, server: FastifyInstance): Promise<MutualTls | undefined> {
  const { config } = app;
  if (config.EXCHANGE_TLS_PORT === undefined) return undefined;
  const read = (path: string | undefined) => readFileSync(path ?? '');
  await server.ready();
  const door: Server = createServer(
    {
      cert: read(config.EXCHANGE_TLS_CERT_FILE),
      key: read(config.EXCHANGE_TLS_KEY_FILE),
      ca: read(config.EXCHANGE_TLS_CLIENT_CA_FILE),
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      requestTimeout: REQUEST_TIMEOUT_MS,
    },
    (request, response) => {
      if (request.url?.startsWith(EXCHANGE)) server.routing(request, response);
      else response.writeHead(404).end();
    },
  );
  door.on('tlsClientError', (error) => app.log.warn({ err: error }, 'mutual TLS: handshake failed'));
  watchConnections(door, app);
  door.listen(config.EXCHANGE_TLS_PORT, config.HOST);
  await once(door, 'listening');
  return {
    port: (door.address() as AddressInfo).port,
    close: async () => {
      const closed = once(door, 'close');
      endGently(door, config.requestsEndMs);
      door.close();
      await closed;
    },
  };
}
