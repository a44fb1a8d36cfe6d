import { firstRow, run, sql } from "./database/sql.js";
import { readsSealedRows } from "./platform/access/index.js";
import { StartRefused } from "./platform/errors/index.js";
const OTHER_KEY = 'CRYPTO_MASTER_KEY is not the key with which this database was written. Nothing was changed. Start with the key of the installation; without it what is sealed cannot be read.';
/**
 * Refuses a master key other than the one that the database was written with; the first node leaves its check value. A database that has none takes
 * that of the node only where the codes of its rows verify, or there are none. Nothing is written with another key.
 *
 * @throws StartRefused
 */ export async function admitKey(ctx) {
    if (await knowsKey(ctx)) return;
    if (!await readsSealedRows(ctx)) throw new StartRefused(OTHER_KEY);
    await run(ctx, sql`insert into installation (key_check) values (${ctx.app.keys.checkValue()})`);
}
/** Refuses another master key; false where the database does not say which one is right. For tools, which leave nothing behind. @throws StartRefused */ export async function knowsKey(ctx) {
    const made = await firstRow(ctx, sql`select to_regclass('installation') is not null as made`);
    if (!made?.made) return false;
    const kept = await firstRow(ctx, sql`select key_check as value from installation`);
    if (!kept) return false;
    if (kept.value !== ctx.app.keys.checkValue()) throw new StartRefused(OTHER_KEY);
    return true;
}

//# sourceMappingURL=admit-key.js.map