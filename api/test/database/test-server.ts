import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { ownerFile, removeLeftovers, temporaryPrefix } from './leftovers.ts';
import { quickFolder } from './quick-folder.ts';

/** A PostgreSQL for one run of the tests. */
export interface TestServer {
  /** Connection string of a database from which others can be created. */
  url: string;
  /** True when the server lives for this run only, so that nothing on it need be durable. */
  disposable: boolean;
  close(): Promise<void>;
}

/** The server named by TEST_DATABASE_URL, or an embedded one of this run's own in a temporary folder. */
export async function openTestServer(): Promise<TestServer> {
  const outside = process.env.TEST_DATABASE_URL;
  if (outside) return { url: outside, disposable: false, close: async () => undefined };
  await removeLeftovers();
  const home = mkdtempSync(join(quickFolder(), temporaryPrefix));
  chmodSync(home, 0o711);
  writeFileSync(join(home, ownerFile), String(process.pid));
  try {
    return await startIn(home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(home: string): Promise<TestServer> {
  const server = await startEmbeddedPostgres({ folder: join(home, 'postgres'), durable: false });
  const removeFiles = () => {
    rmSync(server.place, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  };
  // Jest leaves by process.exit when it is interrupted, without calling the tear-down.
  const endAbruptly = () => {
    process.kill(server.pid, 'SIGQUIT');
    removeFiles();
  };
  const leave = () => process.exit(130);
  process.once('exit', endAbruptly).once('SIGINT', leave).once('SIGTERM', leave);
  return {
    url: server.url,
    disposable: true,
    async close() {
      process.off('exit', endAbruptly).off('SIGINT', leave).off('SIGTERM', leave);
      await server.stop();
      removeFiles();
    },
  };
}
