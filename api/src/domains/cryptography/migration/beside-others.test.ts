import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type MigrationWorld, migrationWorld } from '../../../../test/crypto-migration.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { ringOf } from '../../../platform/keys/index.ts';
import { loadPlan } from './plans/load-plan.ts';
import { migrateBatch } from './work/batch.ts';

let world: MigrationWorld;
beforeAll(async () => {
  world = await migrationWorld('crypto_beside', 'XF', 60);
  await tables(world.ctx()).updateTable('crypto_migration').set({ batch_size: 10 }).execute();
}, 120_000);
afterAll(() => world.close());

const client = (values: object) => tables(world.ctx()).updateTable('crypto_client').set(values).execute();

it('41.12: an inventory is handed in after the self-test of the system, and 双写 begins when it may call', async () => {
  await world.act('inventory');
  await client({ tested_at: null });
  await expect(world.act('submit')).rejects.toMatchObject({ code: 'E-CM-16' });
  await client({ tested_at: world.app.clock.now(), state: 'ENABLING' });
  await world.act('submit');
  await world.act('approve');
  await expect(world.act('startDual')).rejects.toMatchObject({ code: 'E-CM-17' });
  await client({ state: 'ENABLED' });
  // A program that holds a table for long is not held up itself.
  await world.legacy.query('begin');
  await world.legacy.query(`insert into xf_xfj (xfrxm) values ('甲')`);
  await expect(world.act('startDual')).rejects.toMatchObject({ code: 'E-CM-15' });
  await world.legacy.query('rollback');
  expect((await world.legacy.query('select phase from yjs_phase')).rows).toEqual([{ phase: 'CLEAR' }]);
  await world.act('startDual');
  world.app.clock.advance(25 * 3_600_000);
  await world.act('checkDual');
}, 60_000);

it('41.14: of two jobs on one table the second is refused', async () => {
  const now = world.app.clock.now();
  const { org_id, org_path, district_code } = await world.row();
  const place = { org_id, org_path, district_code, created_at: now, updated_at: now };
  const id = uuidv7(now.getTime());
  const job = {
    job_no: 'QY-1',
    migration_id: world.id,
    system_name: '信访系统',
    kind: 'MIGRATE',
    table_name: 'xf_xfj',
  };
  await tables(world.ctx())
    .insertInto('crypto_migration_job')
    .values({ id, ...place, ...job, job_state: 'PAUSED' })
    .execute();
  await expect(world.act('startMigration')).rejects.toMatchObject({ code: 'E-CM-07' });
  await tables(world.ctx()).deleteFrom('crypto_migration_job').where('id', '=', id).execute();
});

it('41.14: a key that is compromised in the middle pauses the work, which goes on when its data are written anew', async () => {
  await world.act('startMigration');
  const [table] = await loadPlan(world.ctx(), world.id);
  if (!table) throw new Error('no plan');
  await migrateBatch(world.legacy, table, { ring: await world.ring(), iterations: 1000 }, 10);
  const key = await tables(world.ctx())
    .selectFrom('key_store')
    .select('id')
    .where('key_id', '=', 'XF-ID-v1')
    .executeTakeFirstOrThrow();
  const custodian = await world.app.as('custodian');
  const stop = `mutation ($id: ID!, $q: ID!) { reportKeyCompromise(id: $id, reason: "密钥文件外泄", requestId: $q) { state } }`;
  expect((await custodian.run(stop, { id: key.id, q: randomUUID() })).code).toBeUndefined();
  await world.work();
  expect(await world.row()).toMatchObject({ state: 'PAUSED', last_error: expect.stringContaining('XF-ID-v1') });
  const written = 'select count(xfnr_jm)::int as n, count(*) filter (where sfzh_jm like $1)::int as old from xf_xfj';
  const [paused] = (await world.legacy.query(written, ['g1.XF-ID-v1.%'])).rows;
  expect(paused.old).toBe(10);

  const sec = await world.app.as('sec_admin');
  const resume = async () => {
    const { version } = await world.row();
    const input = { action: 'resume', requestId: randomUUID(), rows: [{ id: world.id, version }] };
    const ask = `mutation ($input: RecordActInput!) { advanceCryptoMigrations(input: $input) { rows { result code } } }`;
    const { data } = await sec.run(ask, { input });
    return (data.advanceCryptoMigrations as { rows: { code: string | null }[] }).rows[0]?.code;
  };
  expect(await resume()).toBe('E-CM-14');
  await world.app.job('keys.rewrap');
  expect((await world.legacy.query(written, ['g1.XF-ID-v1.%'])).rows[0].old).toBe(0);
  expect(await resume()).toBeNull();
}, 60_000);

it('41.12: two nodes at once share the work, and neither calls the other a fault', async () => {
  await Promise.all([world.work(), world.work()]);
  await world.work();
  expect(await world.row()).toMatchObject({
    state: 'VERIFYING',
    done: 60,
    skipped: 0,
    mismatches: 0,
    last_error: null,
  });
  expect((await ringOf(world.app, 'XF')).activeKeyId('ID')).toBe('XF-ID-v2');
}, 60_000);

it('41.12: the board counts what the platform knows, and says nothing where it knows nothing', async () => {
  const at = world.app.clock.now();
  const call = { call: 'encrypt', items: 1, failed: 0, http_status: 200, ms: '1.0', ip: '127.0.0.1', trace_id: 't' };
  for (const result_code of ['0000', '0000', 'E-CR-12', 'E-CR-02'])
    await tables(world.ctx())
      .insertInto('crypto_call')
      .values({ id: uuidv7(at.getTime()), at, client_id: 'XF', ...call, result_code })
      .execute();
  await world.app.job('crypto.measure');
  const row = await world.row();
  expect(row).toMatchObject({ interfaces_signed: 75, second_factor: expect.any(Number), tls: null });
  expect(row.second_factor).toBeGreaterThan(0);
  const other = await tables(world.ctx())
    .selectFrom('crypto_migration')
    .select('interfaces_signed')
    .where('client_id', '=', 'LS')
    .executeTakeFirstOrThrow();
  expect(other.interfaces_signed).toBeNull();

  const sec = await world.app.as('sec_admin');
  const edit = `mutation ($id: ID!, $version: Int!, $input: CryptoMigrationInput!) {
    editCryptoMigration(id: $id, version: $version, input: $input) { tls tlsEvidence } }`;
  const said = { batchSize: 10, tls: 100, tlsEvidence: null };
  const refused = await sec.run(edit, { id: world.id, version: row.version, input: said });
  expect(refused.fields).toEqual([{ path: 'tlsEvidence', message: '请填写传输加密的依据' }]);
  const tlsEvidence = '国密网关配置单GM-2026-09';
  const kept = await sec.run(edit, { id: world.id, version: row.version, input: { ...said, tlsEvidence } });
  expect(kept.data.editCryptoMigration).toEqual({ tls: 100, tlsEvidence });
}, 60_000);
