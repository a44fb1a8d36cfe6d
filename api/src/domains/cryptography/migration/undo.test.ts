import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { legacyPasswordHash } from '../../../../sandbox/legacy/generate.ts';
import { type MigrationWorld, migrationWorld, throughDual } from '../../../../test/crypto-migration.ts';
import { tables } from '../../../database/tables.ts';
import { takeTable } from './legacy/control.ts';
import { isWrapped, signInBehind } from './passwords.ts';
import { isOpen, restAfter } from './work/window.ts';

describe('烈士纪念设施管理系统, with 120 rows', () => {
  let world: MigrationWorld;
  beforeAll(async () => {
    world = await migrationWorld('crypto_ls', 'LS', 120);
    await throughDual(world);
    await world.legacy.query(
      `update ls_yszs set ysqk = repeat('长', 25000) where id = 7; update ls_yszs set ysqk = '' where id = 8;
       update ls_yszs set ysqk = null where id = 9`,
    );
    await tables(world.ctx()).updateTable('crypto_migration').set({ batch_size: 50 }).execute();
  }, 120_000);
  afterAll(() => world.close());
  const set = (values: object) =>
    tables(world.ctx()).updateTable('crypto_migration').set(values).where('id', '=', world.id).execute();

  it('nothing is written outside of the window, while it is paused, or beside somebody who works on the table', async () => {
    await set({ window_from: '22:00', window_to: '06:00' });
    await world.act('startMigration');
    await world.work();
    // 11:00 in Shanghai, a day after the product began.
    expect(await world.row()).toMatchObject({ state: 'MIGRATING', done: 0 });
    await set({ window_from: null, window_to: null });
    const other = new pg.Client({ connectionString: world.url });
    await other.connect();
    expect(await takeTable(other, 'ls_yszs')).toBe(true);
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'MIGRATING', done: 0, last_error: null });
    await other.end();
    await world.act('pause');
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'PAUSED', done: 0 });
  });

  it('41.14: null stays null, the empty text is encrypted, what is too long stays in clear and has to be explained', async () => {
    const sec = await world.app.as('sec_admin');
    const { version } = await world.row();
    const resume = `mutation ($input: RecordActInput!) { advanceCryptoMigrations(input: $input) { ok } }`;
    const input = { action: 'resume', requestId: crypto.randomUUID(), rows: [{ id: world.id, version }] };
    expect((await sec.run(resume, { input })).data.advanceCryptoMigrations).toMatchObject({ ok: 1 });
    await world.work();
    const { rows } = await world.legacy.query(
      'select ysqk_jm as cipher from ls_yszs where id in (7, 8, 9) order by id',
    );
    expect(rows).toEqual([{ cipher: null }, { cipher: expect.stringMatching(/^g1\.LS-TEXT-v1\./) }, { cipher: null }]);
    expect(await world.row()).toMatchObject({ state: 'VERIFYING', done: 120, failed: 1 });
    await expect(world.act('switch')).rejects.toMatchObject({ code: 'E-CM-06' });

    const odd = await tables(world.ctx())
      .selectFrom('crypto_odd_value')
      .select(['id', 'version', 'row_key'])
      .where('unsealed', '=', true)
      .executeTakeFirstOrThrow();
    expect(odd.row_key).toBe('7');
    const explain = `mutation ($id: ID!, $version: Int!, $input: CryptoOddValueInput!) {
      explainCryptoOddValue(id: $id, version: $version, input: $input) { explanation } }`;
    const said = { explanation: '附件全文误存入字段，另行归档' };
    const answer = await sec.run(explain, { id: odd.id, version: odd.version, input: said });
    expect(answer.data.explainCryptoOddValue).toEqual(said);
    await set({ verified_at: null });
    await world.work();
    expect(await world.row()).toMatchObject({ mismatches: 0 });
  });

  it('回退 takes away all that was added, and it begins again from the inventory', async () => {
    await world.act('switch');
    const sec = await world.app.as('sec_admin');
    const { version } = await world.row();
    const act = `mutation ($input: RecordActInput!) { advanceCryptoMigrations(input: $input) { ok rows { message } } }`;
    const rows = [{ id: world.id, version }];
    const input = { action: 'rollBack', requestId: crypto.randomUUID(), rows, reasonText: '业务程序读取密文超时' };
    expect((await sec.run(act, { input })).data.advanceCryptoMigrations).toMatchObject({ ok: 1 });
    expect(await world.row()).toMatchObject({ state: 'ROLLED_BACK', done: 0, columns_encrypted: 0 });
    const left = await world.legacy.query(
      `select attname from pg_attribute where attrelid = 'ls_yszs'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    expect(left.rows.map(({ attname }) => attname)).toEqual(['id', 'ysxm', 'lxdh', 'ysqk', 'cjsj']);
    expect((await world.legacy.query('select phase from yjs_phase')).rows).toEqual([{ phase: 'CLEAR' }]);
  });
});

describe('赋能平台', () => {
  let world: MigrationWorld;
  beforeAll(async () => {
    world = await migrationWorld('crypto_fn', 'FN', 6);
    await throughDual(world);
  }, 120_000);
  afterAll(() => world.close());

  it('its passwords are wrapped, and the first right sign-in leaves a hash of the password itself', async () => {
    await world.act('startMigration');
    await world.work();
    expect(await world.row()).toMatchObject({ state: 'VERIFYING', mismatches: 0, columns_planned: 3 });
    const { rows } = await world.legacy.query('select mm_jm as kept from fn_zh where id = 3');
    const kept = String(rows[0]?.kept);
    expect(isWrapped(kept)).toBe(true);
    expect(kept).not.toContain(legacyPasswordHash('Fn#3'));
    expect(await signInBehind('Fn#4', kept, legacyPasswordHash, 1000)).toEqual({ ok: false });
    const { ok, renewed = '' } = await signInBehind('Fn#3', kept, legacyPasswordHash, 1000);
    expect([ok, isWrapped(renewed)]).toEqual([true, false]);
    expect(await signInBehind('Fn#3', renewed, legacyPasswordHash, 1000)).toEqual({ ok: true });
  });
});

describe('window and speed', () => {
  const window = { windowFrom: '22:00', windowTo: '06:00', rowsASecond: 1000 };
  it.each([
    ['2026-03-09T13:59:00Z', false],
    ['2026-03-09T14:00:00Z', true],
    ['2026-03-09T21:59:00Z', true],
    ['2026-03-09T22:00:00Z', false],
  ])('%s is in 22:00–06:00 of Shanghai: %s', (now, open) => expect(isOpen(window, new Date(now))).toBe(open));

  it('500 rows at 1,000 a second take half a second', () => {
    expect(restAfter(window, 500, 120)).toBe(380);
    expect(restAfter(window, 500, 900)).toBe(0);
    expect(restAfter({ ...window, rowsASecond: null }, 500, 0)).toBe(0);
  });
});
