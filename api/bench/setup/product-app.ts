import pino from 'pino';
import { type ComposedApp, composeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { fitsStore, loadOwnKeys } from '../../src/platform/keys/index.ts';

/** Known to everybody and good for made-up persons only. */
export const MASTER_KEY = 'b3'.repeat(32);

/**
 * The product as an installation runs it: production mode, so only operations of the manifest, no introspection, full password cost.
 * `web` answers requests; in a larger installation the worker is a process of its own too.
 */
export async function composeProduct(databaseUrl: string, folder: string): Promise<ComposedApp> {
  const config = readConfig({
    NODE_ENV: 'production',
    ROLE: 'web',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PUBLIC_URL: 'http://127.0.0.1',
    CRYPTO_MASTER_KEY: MASTER_KEY,
    // All consoles of the live measurement share one session.
    SESSION_SOCKETS: '100000',
    // The calls of the gateway's load come through it, under the address of a partner.
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'warn',
  });
  const app = await composeApp({ config, databaseUrl, log: pino({ level: config.LOG_LEVEL }, pino.destination(2)) });
  // The keys with which a filled database was written.
  if (await fitsStore(app.context({ kind: 'SYSTEM', name: '基准测试' }))) await loadOwnKeys(app);
  return app;
}
