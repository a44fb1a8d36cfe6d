import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knowsKey } from '../admit-key.ts';
import { composeApp } from '../compose.ts';
import { readConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import { StartRefused } from '../platform/errors/index.ts';
import type { App, Ctx, ModuleDefinition } from '../platform/kernel/index.ts';
import { fitsStore, loadOwnKeys } from '../platform/keys/index.ts';

/** Of the checkout: `api/dist/cli/` lies three folders below it. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

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
    : await startEmbeddedPostgres({ folder: resolve(root, config.DATA_DIR, 'postgres'), database: 'yjs' });
  const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? '';
  const app = await composeApp({ config, databaseUrl, modules, poolMax: 4 });
  const tool: ToolApp = {
    app,
    databaseUrl,
    ctx: (name) => app.context({ kind: 'SYSTEM', name }),
    async close() {
      await app.orm.close(true);
      await embedded?.stop();
    },
  };
  try {
    // With another key a tool that verifies would call every row changed, and keep that.
    const ctx = tool.ctx('启动');
    if ((await knowsKey(ctx)) || (await fitsStore(ctx))) await loadOwnKeys(app);
    return tool;
  } catch (error) {
    await tool.close();
    if (!(error instanceof StartRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
