import pg from 'pg';
import type { Config } from '../../../../config.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { CLIENT_SYSTEMS, type ClientId } from '../../systems.ts';
import { refusal } from '../errors.ts';

/** A connection to the database of a client system, which is not ours: its tables are data, not types. */
export type Legacy = pg.Client;

export const quoted = (name: string): string => pg.escapeIdentifier(name);

const URLS: Readonly<Record<ClientId, (config: Config) => string | undefined>> = {
  TYTX: (config) => config.LEGACY_DATABASE_URL_TYTX,
  XF: (config) => config.LEGACY_DATABASE_URL_XF,
  YF: (config) => config.LEGACY_DATABASE_URL_YF,
  YWB: (config) => config.LEGACY_DATABASE_URL_YWB,
  FN: (config) => config.LEGACY_DATABASE_URL_FN,
  PX: (config) => config.LEGACY_DATABASE_URL_PX,
  JXFW: (config) => config.LEGACY_DATABASE_URL_JXFW,
  JXJF: (config) => config.LEGACY_DATABASE_URL_JXJF,
  WJJ: (config) => config.LEGACY_DATABASE_URL_WJJ,
  LS: (config) => config.LEGACY_DATABASE_URL_LS,
  FWBZ: (config) => config.LEGACY_DATABASE_URL_FWBZ,
};
export const TRANSFORMED = Object.keys(URLS) as readonly ClientId[];

const isTransformed = (clientId: string): clientId is ClientId => Object.hasOwn(URLS, clientId);

export const isConnected = (app: App, clientId: string): boolean =>
  isTransformed(clientId) && URLS[clientId](app.config) !== undefined;

/**
 * Does some work on the database of a client system, on a connection of its own that ends with it.
 * @throws E-CM-01 where none is configured, or the database does not answer
 */
export async function withLegacy<T>(app: App, clientId: string, work: (legacy: Legacy) => Promise<T>): Promise<T> {
  const connectionString = isTransformed(clientId) ? URLS[clientId](app.config) : undefined;
  const missing = () => refusal('E-CM-01', { system: CLIENT_SYSTEMS[clientId as ClientId] ?? clientId });
  if (!connectionString) throw missing();
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'crypto-migration',
  });
  // Without a listener the loss of the connection would end this process.
  client.on('error', (err) => app.log.warn({ err, clientId }, 'connection to a client system lost'));
  try {
    await client.connect();
  } catch (err) {
    app.log.warn({ err, clientId }, 'a client system’s database does not answer');
    throw missing();
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One transaction on the client system's side. */
export async function inTransaction<T>(legacy: Legacy, work: () => Promise<T>): Promise<T> {
  await legacy.query('begin');
  try {
    const result = await work();
    await legacy.query('commit');
    return result;
  } catch (error) {
    await legacy.query('rollback').catch(() => undefined);
    throw error;
  }
}
