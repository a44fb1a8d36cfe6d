import pg from 'pg';
import { makeLegacy } from '../sandbox/legacy/generate.ts';
import { type CellCrypto, LegacyProgram } from '../sandbox/legacy/program.ts';
import { LEGACY_SYSTEMS, type LegacySystem } from '../sandbox/legacy/systems.ts';
import { tables } from '../src/database/tables.ts';
import { legacyUrl } from '../src/domains/cryptography/migration/demo/legacy-address.ts';
import { cellOf, fieldOf, macOf, type PlannedTable } from '../src/domains/cryptography/migration/legacy/plan.ts';
import { sealValue } from '../src/domains/cryptography/migration/work/batch.ts';
import { blindIndex, decryptColumn, type KeyRing } from '../src/platform/crypto/index.ts';
import { advanceOne } from '../src/platform/flow/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { ringOf } from '../src/platform/keys/index.ts';
import { emptyDatabase } from './database/test-database.ts';
import { type Product, product } from './product.ts';

/** A product beside a client system in a database of its own. */
export interface MigrationWorld {
  app: Product;
  system: LegacySystem;
  /** The client system's database, for looking into. */
  legacy: pg.Client;
  url: string;
  ctx: () => Ctx;
  id: string;
  ring: KeyRing;
  act: (action: string, input?: Record<string, string>) => Promise<void>;
  work: () => Promise<void>;
  row: () => Promise<Awaited<ReturnType<typeof readMigration>>>;
  close: () => Promise<void>;
}

/** 优抚系统, or another one, with so many rows, and the migration of it as it is registered. */
export async function migrationWorld(name: string, clientId: string, rows: number): Promise<MigrationWorld> {
  const system = LEGACY_SYSTEMS.find((one) => one.clientId === clientId);
  if (!system) throw new Error(`no system ${clientId}`);
  const database = await emptyDatabase(`legacy_${name}`);
  await makeLegacy(database.url, system, { rows });
  const url = legacyUrl(database.url, clientId);
  const app = await product(name, { env: { [`LEGACY_DATABASE_URL_${clientId}`]: url } });
  const legacy = new pg.Client({ connectionString: url });
  legacy.on('error', () => undefined);
  await legacy.connect();
  const ctx = () => app.context({ kind: 'SYSTEM', name: '测试' });
  const { id } = await tables(ctx())
    .selectFrom('crypto_migration')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return {
    app,
    system,
    legacy,
    url,
    ctx,
    id,
    ring: await ringOf(app, clientId),
    act: async (action, input = {}) => {
      await advanceOne(ctx(), { type: 'cryptoMigration', action, rows: [{ id }], input });
    },
    work: () => app.job('crypto.migrate'),
    row: () => readMigration(ctx(), id),
    close: async () => {
      await legacy.end();
      await app.close();
      await database.drop();
    },
  };
}

const readMigration = (ctx: Ctx, id: string) =>
  tables(ctx).selectFrom('crypto_migration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** As far as 双写 that may be left: inventory approved, a day gone by, checked. */
export async function throughDual({ act, app }: MigrationWorld): Promise<void> {
  for (const action of ['inventory', 'submit', 'approve', 'startDual']) await act(action);
  app.clock.advance(25 * 3_600_000);
  await act('checkDual');
}

/** The client system's own program, which asks this platform for every cipher. */
export async function programOf(
  { url, system, ring }: MigrationWorld,
  plan: readonly PlannedTable[],
): Promise<LegacyProgram> {
  const find = (table: string, column: string) => {
    const found = plan.find((one) => one.table === table)?.columns.find((one) => one.column === column);
    if (!found) throw new Error(`${table}.${column} is not planned`);
    return found;
  };
  const crypto: CellCrypto = {
    seal: async (table, name, rowId, value) => {
      const column = find(table, name);
      const cipher = await sealValue(table, column, rowId, value, { ring, iterations: 1000 });
      return { cipher, index: column.index ? blindIndex(ring, fieldOf(table, column), value.trim()) : null };
    },
    open: async (table, name, rowId, cipher) => decryptColumn(ring, cellOf(table, find(table, name), rowId), cipher),
    mac: async (table, rowId, values) => {
      const planned = plan.find((one) => one.table === table);
      return planned ? macOf(ring, planned, rowId, new Map(Object.entries(values))) : null;
    },
  };
  const program = new LegacyProgram(url, system, crypto);
  await program.start();
  return program;
}
