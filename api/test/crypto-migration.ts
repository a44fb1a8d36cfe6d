import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeLegacy } from '../sandbox/legacy/generate.ts';
import { type CellCrypto, LegacyProgram } from '../sandbox/legacy/program.ts';
import { LEGACY_SYSTEMS, type LegacySystem } from '../sandbox/legacy/systems.ts';
import { tables } from '../src/database/tables.ts';
import { demoSecret } from '../src/domains/cryptography/clients/demo/demo-secret.ts';
import { cryptoClient } from '../src/domains/cryptography/clients/register/client.record.ts';
import { sealedSecret } from '../src/domains/cryptography/clients/register/issue-secret.ts';
import { legacyUrl } from '../src/domains/cryptography/migration/demo/legacy-address.ts';
import { cellOf, fieldOf, macOf, type PlannedTable } from '../src/domains/cryptography/migration/legacy/plan.ts';
import { sealValue } from '../src/domains/cryptography/migration/work/batch.ts';
import type { ClientId } from '../src/domains/cryptography/systems.ts';
import { findOrgByCode, standingOf } from '../src/platform/access/index.ts';
import { blindIndex, decryptColumn, type KeyRing } from '../src/platform/crypto/index.ts';
import { advanceOne } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { ringOf } from '../src/platform/keys/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import { emptyDatabase } from './database/test-database.ts';
import { type Product, product } from './product.ts';

/** A product beside a client system in a database of its own. */
export interface MigrationWorld {
  app: Product;
  system: LegacySystem;
  /** The client system's database, for looking into. */
  legacy: pg.Client;
  url: string;
  /** Where the client system has its logs and dumps. */
  files: string;
  /** What the product was told of the client system. */
  env: Readonly<Record<string, string>>;
  ctx: () => Ctx;
  id: string;
  /** Asked for anew: the clock moves, and with it goes what was loaded before. */
  ring: () => Promise<KeyRing>;
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
  const files = await mkdtemp(join(tmpdir(), 'client-files-'));
  await mkdir(join(files, clientId));
  const env = { [`LEGACY_DATABASE_URL_${clientId}`]: url, LEGACY_FILES_FOLDER: files };
  const app = await product(name, { env });
  const legacy = new pg.Client({ connectionString: url });
  legacy.on('error', () => undefined);
  await legacy.connect();
  const ctx = () => app.context({ kind: 'SYSTEM', name: '测试' });
  await enableClient(ctx(), clientId);
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
    files: join(files, clientId),
    env,
    ctx,
    id,
    ring: () => ringOf(app, clientId),
    act: async (action, input = {}) => {
      await advanceOne(ctx(), { type: 'cryptoMigration', action, rows: [{ id }], input });
    },
    work: () => app.job('crypto.migrate'),
    row: () => readMigration(ctx(), id),
    close: async () => {
      await legacy.end();
      await app.close();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** The client system in use of the cryptography service, as after its test and the approval; it signs with the secret of the demonstration. */
async function enableClient(ctx: Ctx, clientId: string): Promise<void> {
  const city = await findOrgByCode(ctx, '310000');
  if (!city) throw new Error('no city');
  const id = await transaction(ctx, (tx) =>
    insertRecord(
      tx,
      cryptoClient,
      {
        client_id: clientId,
        ...{ owner_unit: '上海市退役军人事务局', contact_name: '孙立', contact_phone: '13800001111' },
        auth_method: 'HMAC',
        data_classes: ['ID', 'NAME', 'CONTACT', 'BANK', 'HEALTH', 'TEXT'],
        operations: ['ENCRYPT', 'MASK', 'PLAIN', 'INDEX', 'MAC'],
        allowed_ips: ['127.0.0.1'],
        quota: 1000,
      },
      { place: { ...standingOf(city), districtCode: '310000' }, start: 'register' },
    ),
  );
  const now = ctx.app.clock.now();
  const secret = sealedSecret(ctx.app.keys, id, demoSecret(clientId as ClientId));
  await tables(ctx)
    .updateTable('crypto_client')
    .set({ ...secret, secret_set_at: now, tested_at: now, state: 'ENABLED' })
    .where('id', '=', id)
    .execute();
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
    seal: async ({ name: table }, name, rowId, value) => {
      const column = find(table, name);
      const keys = await ring();
      const cipher = await sealValue(table, column, rowId, value, { ring: keys, iterations: 1000 });
      return { cipher, index: column.index ? blindIndex(keys, fieldOf(table, column), value.trim()) : null };
    },
    open: async ({ name: table }, name, rowId, cipher) =>
      decryptColumn(await ring(), cellOf(table, find(table, name), rowId), cipher),
    mac: async ({ name: table }, rowId, values) => {
      const planned = plan.find((one) => one.table === table);
      if (!planned) throw new Error(`${table} is not planned`);
      return macOf(await ring(), planned, rowId, new Map(Object.entries(values)));
    },
  };
  const program = new LegacyProgram(url, system, crypto);
  await program.start();
  return program;
}
