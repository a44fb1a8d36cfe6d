import { join } from 'node:path';
import { composeApp } from '../compose.ts';
import { readConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import type { App, Ctx, ModuleDefinition } from '../platform/kernel/index.ts';

/** The product without its servers, for a command on the console. */
export interface ToolApp {
  app: App;
  databaseUrl: string;
  /** A context that acts under the command's name. */
  ctx(name: string): Ctx;
  close(): Promise<void>;
}

/** Opens the database of the configuration: DATABASE_URL, or the embedded one, also while the product runs on it. */
export async function openToolApp(modules: readonly ModuleDefinition[]): Promise<ToolApp> {
  const config = readConfig(process.env);
  const embedded = config.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ folder: join(config.DATA_DIR, 'postgres') });
  const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? '';
  const app = await composeApp({ config, databaseUrl, modules, poolMax: 4 });
  return {
    app,
    databaseUrl,
    ctx: (name) => app.context({ kind: 'SYSTEM', name }),
    async close() {
      await app.orm.close(true);
      await embedded?.stop();
    },
  };
}
