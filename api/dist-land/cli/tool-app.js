import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeApp } from "../compose.js";
import { readConfig } from "../config.js";
import { startEmbeddedPostgres } from "../database/embedded/index.js";
/** Of the checkout: `api/dist/cli/` lies three folders below it. */ const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Opens the database of the configuration: DATABASE_URL, or the embedded one, also while the product runs on it. */ export async function openToolApp(modules) {
    const config = readConfig(process.env);
    const embedded = config.DATABASE_URL ? undefined : await startEmbeddedPostgres({
        folder: resolve(root, config.DATA_DIR, 'postgres'),
        database: 'yjs'
    });
    const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? '';
    const app = await composeApp({
        config,
        databaseUrl,
        modules,
        poolMax: 4
    });
    return {
        app,
        databaseUrl,
        ctx: (name)=>app.context({
                kind: 'SYSTEM',
                name
            }),
        async close () {
            await app.orm.close(true);
            await embedded?.stop();
        }
    };
}

//# sourceMappingURL=tool-app.js.map