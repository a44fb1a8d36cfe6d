import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';

export interface BenchDatabase {
  url: string;
  /** Version text of the server. */
  version: string;
  /** A folder of this run, removed at its end. */
  folder: string;
  stop(): Promise<void>;
}

/** An empty, migrated database: the given one, or an embedded one with the product's own settings in a folder that is thrown away. */
export async function openBenchDatabase(givenUrl: string | undefined): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-bench-'));
  // The database's user has to pass through it.
  chmodSync(folder, 0o711);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (givenUrl) {
    await migrateDatabase(givenUrl);
    return { url: givenUrl, version: await versionOf(givenUrl), folder, stop: async () => removeFolder() };
  }
  mkdirSync(join(folder, 'data'), { mode: 0o711 });
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'data', 'postgres'),
    database: 'bench',
    // Loading writes more in a minute than an office in a month; checkpoints in between would only lengthen it.
    settings: { max_wal_size: '4GB' },
  });
  const stop = async () => {
    await server.stop();
    rmSync(server.place, { recursive: true, force: true });
    removeFolder();
  };
  try {
    await migrateDatabase(server.url);
    return { url: server.url, version: await versionOf(server.url), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
