import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legacyRow } from '../../../../sandbox/legacy/generate.ts';
import type { Browser } from '../../../../test/access.ts';
import { type MigrationWorld, migrationWorld, programOf, throughDual } from '../../../../test/crypto-migration.ts';
import { tables } from '../../../database/tables.ts';
import { demoKeyPair } from '../../../platform/access/demo/demo-accounts.ts';
import { decryptColumn, sm2Sign } from '../../../platform/crypto/index.ts';
import { verifySignatures } from '../../../platform/flow/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { ringOf } from '../../../platform/keys/index.ts';
import { makeKeys } from '../../../platform/keys/make-keys.ts';
import { activateKeys } from '../../../platform/keys/move-keys.ts';
import { migratedColumns } from './holder.ts';
import { loadPlan } from './plans/load-plan.ts';
import { countReferences, rewrapTable } from './work/rewrap.ts';

/** Rows, and rows of a batch: as many batches as 10,000 rows of 500, and twice as many rows as a sampled column is compared in. */
const [ROWS, BATCH] = [2000, 100];

describe('优抚系统 in twenty batches', () => {
  let world: MigrationWorld;
  beforeAll(async () => {
    world = await migrationWorld('crypto_yf', 'YF', ROWS);
    await throughDual(world);
    await tables(world.ctx()).updateTable('crypto_migration').set({ batch_size: BATCH }).execute();
  }, 120_000);
  afterAll(() => world.close());

  const position = async () =>
    (await world.legacy.query('select position, done, batches from yjs_position where kind = $1', ['MIGRATE'])).rows[0];

  it('AC41-3: killed after batch 7 it goes on with the row after that and ends with all rows done, all equal, no index twice', async () => {
    // The server ends the connection in the middle of batch 8, as a killed process does: what was open is lost.
    await world.legacy.query(`
      create function killer() returns trigger language plpgsql as $$ begin
        perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger killer before update on yf_dx for each row when (new.id = ${7 * BATCH + 40}) execute function killer()`);
    await world.act('startMigration');
    await world.work();
    expect(await position()).toEqual({ position: '700', done: 700, batches: 7 });
    const sealed = await world.legacy.query('select max(id)::int as last from yf_dx where sfzh_jm is not null');
    expect(sealed.rows[0].last).toBe(700);
    expect(await world.row()).toMatchObject({
      state: 'MIGRATING',
      done: 700,
      last_error: expect.stringContaining('中断'),
    });

    await world.legacy.query('drop trigger killer on yf_dx');
    const known = await world.legacy.query('select sfzh_jm from yf_dx where id = 700');
    await world.work();
    expect(await position()).toEqual({ position: '2000', done: ROWS, batches: 20 });
    expect((await world.legacy.query('select sfzh_jm from yf_dx where id = 700')).rows).toEqual(known.rows);
    const row = await world.row();
    expect(row).toMatchObject({ state: 'VERIFYING', done: ROWS, skipped: 0, failed: 0, mismatches: 0 });
    const columns = row.report as unknown as { column: string; compared: number; equal: number; duplicates: number }[];
    expect(columns.find(({ column }) => column === 'sfzh')).toMatchObject({
      compared: ROWS,
      equal: ROWS,
      duplicates: 0,
    });
    expect(columns.find(({ column }) => column === 'xm')).toMatchObject({ compared: 1000, equal: 1000 });
    expect(columns.map(({ column }) => column)).toEqual(['xm', 'sfzh', 'scdj', 'yhzh', 'je']);
  }, 180_000);

  it('lists malformed numbers, which are encrypted as they are', async () => {
    const odd = await tables(world.ctx())
      .selectFrom('crypto_odd_value')
      .select(['column_ref', 'row_key', 'unsealed'])
      .execute();
    expect(odd).toHaveLength(2);
    expect(odd).toContainEqual({ column_ref: 'yf_dx.sfzh', row_key: '1000', unsealed: false });
    const { rows } = await world.legacy.query('select sfzh, sfzh_jm from yf_dx where id = 1000');
    const cell = { table: 'yf_dx', column: 'sfzh', rowId: '1000' };
    expect(decryptColumn(await world.ring(), cell, rows[0].sfzh_jm)).toBe(rows[0].sfzh);
  });

  it('AC41-4: half rewrapped, rows of both versions open, new rows are of v2; in the end nothing names v1', async () => {
    await transaction(world.ctx(), async (tx) => {
      await makeKeys(tx, 'YF', ['ID']);
      const { id } = await tables(tx)
        .selectFrom('key_store')
        .select('id')
        .where('key_id', '=', 'YF-ID-v2')
        .executeTakeFirstOrThrow();
      await activateKeys(tx, [id]);
    });
    const ring = await ringOf(world.app, 'YF');
    const [table] = await loadPlan(world.ctx(), world.id);
    if (!table) throw new Error('no plan');
    expect(migratedColumns.concerns('YF-ID-v1')).toBe(true);
    expect(await migratedColumns.references(world.ctx(), 'YF-ID-v1')).toBe(ROWS);
    expect(await rewrapTable(world.legacy, table, ring, 'YF-ID-v1', 1000)).toBe(1000);
    expect(await countReferences(world.legacy, table, 'YF-ID-v1')).toBe(1000);
    const { rows } = await world.legacy.query(
      'select id::text, sfzh, sfzh_jm from yf_dx where id in (1, 1999) order by id',
    );
    expect(rows.map((row) => row.sfzh_jm.split('.')[1])).toEqual(['YF-ID-v2', 'YF-ID-v1']);
    for (const row of rows)
      expect(decryptColumn(ring, { table: 'yf_dx', column: 'sfzh', rowId: row.id }, row.sfzh_jm)).toBe(row.sfzh);
    const program = await programOf(world, [table]);
    const [legacyTable] = program.tables;
    if (!legacyTable) throw new Error('no table');
    const fresh = await program.enter(legacyTable, 2 * ROWS + 1);
    await program.stop();
    const written = await world.legacy.query('select sfzh_jm from yf_dx where id = $1', [fresh]);
    expect(written.rows[0].sfzh_jm).toMatch(/^g1\.YF-ID-v2\./);
    while ((await rewrapTable(world.legacy, table, ring, 'YF-ID-v1', 500)) > 0);
    expect(await countReferences(world.legacy, table, 'YF-ID-v1')).toBe(0);
  }, 60_000);
});

describe('退役退休系统, which goes on writing', () => {
  let world: MigrationWorld;
  beforeAll(async () => {
    world = await migrationWorld('crypto_tytx', 'TYTX', 60);
    for (const action of ['inventory', 'submit', 'approve', 'startDual']) await world.act(action);
  }, 120_000);
  afterAll(() => world.close());

  it('rows in clear after 双写 are found and hold the migration, and later the switch, until they are sealed', async () => {
    const plan = await loadPlan(world.ctx(), world.id);
    const program = await programOf(world, plan);
    const [table] = program.tables;
    if (!table) throw new Error('no table');
    await program.enter(table, 101);
    program.manner = 'clear';
    const forgotten = await program.enter(table, 102);
    world.app.clock.advance(25 * 3_600_000);
    await world.act('checkDual');
    expect(await world.row()).toMatchObject({ new_rows: 2, clear_rows: 1 });
    await expect(world.act('startMigration')).rejects.toMatchObject({ code: 'E-CM-04' });
    // What the system makes good of itself.
    program.manner = 'right';
    expect(await program.repair()).toBe(1);
    expect(await program.readPlain(table, 'sfzh', forgotten)).toBe(legacyRow(table, 102).sfzh);
    await world.act('checkDual');
    expect(await world.row()).toMatchObject({ new_rows: 2, clear_rows: 0 });
    await world.act('startMigration');
    await expect(world.act('startMigration')).rejects.toMatchObject({ code: 'E-0503' });
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'VERIFYING', done: 60, skipped: 2, mismatches: 0 });

    // A plaintext that is changed alone would be encrypted as it was: its cipher goes, and the row is one in clear.
    program.manner = 'clear';
    await program.change(table, '5', 'sjhm', '13900007777');
    const stale = await world.legacy.query(
      'select sjhm_jm, sjhm_sy, sfzh_jm is null as other from tx_ryxx where id = 5',
    );
    expect(stale.rows).toEqual([{ sjhm_jm: null, sjhm_sy: null, other: false }]);
    await expect(world.act('switch')).rejects.toMatchObject({ code: 'E-CM-13' });
    await program.enter(table, 103);
    await expect(world.act('switch')).rejects.toMatchObject({ code: 'E-CM-13' });
    expect(await program.phase()).toBe('BOTH');
    const sec = await world.app.as('sec_admin');
    await acts(sec, 'backfill');
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'VERIFYING', mismatches: 0 });
    await acts(sec, 'switch');
    program.manner = 'right';
    expect(await program.read(table, 'sjhm', '5')).toBe('13900007777');
    const id = await program.enter(table, 104);
    expect(await program.phase()).toBe('CIPHER');
    expect(await program.read(table, 'sfzh', id)).toBe(legacyRow(table, 104).sfzh);
    await program.stop();
  }, 60_000);

  it('plaintext is cleared after seven days with no number left, and two persons sign the report', async () => {
    let sec = await world.app.as('sec_admin');
    const backup = { reasonText: '备份BK-20260310，存市局机房' };
    expect(await acts(sec, 'startClearing', backup)).toMatchObject({ code: 'E-CM-08' });
    world.app.clock.advance(8 * 24 * 3_600_000);
    sec = await world.app.as('sec_admin');
    const number = '310101194503120016';
    await mkdir(join(world.files, 'old'));
    await writeFile(join(world.files, 'program.log'), `查询 ${number}\n索引 ${`a${number}`.padEnd(64, 'b')}\n`);
    await writeFile(join(world.files, 'old', 'tx.sql.gz'), gzipSync(`insert into tx_ryxx values ('${number}');\n`));
    await world.legacy.query(`comment on table tx_ryxx is '如 ${number}'`);
    await acts(sec, 'startClearing', backup);
    const program = await programOf(world, await loadPlan(world.ctx(), world.id));
    const [table] = program.tables;
    if (!table) throw new Error('no table');
    program.manner = 'clear';
    await program.change(table, '6', 'sfzh', legacyRow(table, 206).sfzh ?? null);
    program.manner = 'right';
    await world.work();
    const places = async () => (await world.row()).leftover_places;
    expect(await places()).toEqual([
      { kind: '库对象', place: '注释 tx_ryxx', hits: 1 },
      { kind: '转储文件', place: 'old/tx.sql.gz', hits: 1 },
      { kind: '日志文件', place: 'program.log', hits: 1 },
    ]);
    expect(await program.read(table, 'sfzh', '6')).toBe(legacyRow(table, 206).sfzh);
    const early = await world.app.as('leader_city');
    expect(await acts(early, 'ownerSign')).toMatchObject({ code: 'E-CM-10' });
    // Written in clear once more, behind the work: found, encrypted and cleared by the next look.
    program.manner = 'clear';
    await program.change(table, '7', 'sfzh', legacyRow(table, 207).sfzh ?? null);
    await program.stop();
    await rm(join(world.files, 'old'), { recursive: true });
    await writeFile(join(world.files, 'program.log'), '查询 1 行\n');
    await world.legacy.query('comment on table tx_ryxx is null');
    await acts(sec, 'scanAgain');
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'CLEARING', leftovers: 0, backup_note: backup.reasonText });
    expect(await places()).toEqual([]);
    const { rows } = await world.legacy.query(
      'select count(sfzh)::int as plain, count(sfzh_jm)::int as sealed from tx_ryxx',
    );
    expect(rows).toEqual([{ plain: 0, sealed: 64 }]);
    expect(await acts(sec, 'pause')).toMatchObject({ result: 'OK' });
    expect(await acts(sec, 'rollBack', { reasonText: '想退回去看看' })).toMatchObject({ code: 'E-CM-09' });
    await acts(sec, 'resume');

    const leader = await world.app.as('leader_city');
    expect(await acts(leader, 'ownerSign')).toMatchObject({ code: 'E-SIG-01' });
    expect(await acts(leader, 'ownerSign', await signed(leader, 'leader_city', 'ownerSign'))).toMatchObject({
      result: 'OK',
    });
    expect(await acts(sec, 'accept', await signed(sec, 'sec_admin', 'accept'))).toMatchObject({ result: 'OK' });
    expect(await world.row()).toMatchObject({ state: 'ACCEPTED' });
    expect(await verifySignatures(world.ctx())).toMatchObject({ count: 2, broken: [] });
  }, 60_000);

  const ACT = `mutation ($input: RecordActInput!) {
    outcome: advanceCryptoMigrations(input: $input) { rows { result code message } } }`;
  async function acts(who: Browser, action: string, more: object = {}) {
    const { version } = await world.row();
    const input = { action, requestId: randomUUID(), rows: [{ id: world.id, version }], ...more };
    const { data, code, message } = await who.run(ACT, { input });
    if (code) return { code, message };
    return (data.outcome as { rows: { result: string; code: string | null }[] }).rows[0];
  }

  const SIGN = `mutation ($input: FlowSignatureRequestInput!) {
    asked: requestFlowSignature(input: $input) { id payload lines } }`;
  async function signed(who: Browser, login: string, action: string) {
    const { version } = await world.row();
    const { data } = await who.run(SIGN, { input: { recordType: 'cryptoMigration', id: world.id, version, action } });
    const asked = data.asked as { id: string; payload: string; lines: string[] };
    expect(asked.lines[1]).toBe('核对不一致0处，明文残留0处');
    return { signature: { requestId: asked.id, signature: sm2Sign(asked.payload, demoKeyPair(login)) } };
  }
});
