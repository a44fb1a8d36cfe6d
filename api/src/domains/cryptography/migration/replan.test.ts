import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type MigrationWorld, migrationWorld } from '../../../../test/crypto-migration.ts';
import { tables } from '../../../database/tables.ts';

let world: MigrationWorld;
beforeAll(async () => {
  world = await migrationWorld('crypto_replan', 'JXJF', 20);
  await world.act('inventory');
}, 120_000);
afterAll(() => world.close());

const planned = () =>
  tables(world.ctx())
    .selectFrom('crypto_column_plan')
    .select(['id', 'version', 'data_class', 'index_column'])
    .where('migration_id', '=', world.id)
    .where('column_name', '=', 'gzxm')
    .executeTakeFirstOrThrow();

async function classify(dataClass: string): Promise<string | undefined> {
  const sec = await world.app.as('sec_admin');
  const { id, version } = await planned();
  const { code } = await sec.run(
    `mutation ($id: ID!, $version: Int!, $input: CryptoColumnPlanInput!) {
       editCryptoColumnPlan(id: $id, version: $version, input: $input) { id } }`,
    { id, version, input: { dataClass, inMac: false, plainAction: 'EMPTY' } },
  );
  return code;
}

it('03 §41.1 工资项目 of 军休经费管理系统 is no name of a person, though its column is called like one', async () => {
  expect(await planned()).toMatchObject({ data_class: 'TEXT', index_column: null });
});

it('03 §41.12 a column of another class has the index of that class, or none', async () => {
  expect(await classify('NAME')).toBeUndefined();
  expect(await planned()).toMatchObject({ data_class: 'NAME', index_column: 'gzxm_sy' });
  expect(await classify('TEXT')).toBeUndefined();
  expect(await planned()).toMatchObject({ data_class: 'TEXT', index_column: null });
});

it('03 §41.12 what was approved wrongly is rolled back, classified anew and approved anew', async () => {
  await classify('NAME');
  for (const action of ['submit', 'approve', 'startDual']) await world.act(action);
  expect(await classify('TEXT')).toBe('E-CM-12');
  expect(await act('rollBack', '工资项目误为姓名')).toMatchObject({ result: 'OK' });
  expect(await act('replan', '工资项目误为姓名')).toMatchObject({ result: 'OK' });
  expect(await world.row()).toMatchObject({ state: 'REGISTERED' });
  expect(await classify('TEXT')).toBeUndefined();
  for (const action of ['submit', 'approve', 'startDual']) await world.act(action);
  const { rows } = await world.legacy.query(
    `select attname as name from pg_attribute where attrelid = 'jf_ff'::regclass and attname like 'gzxm%' and not attisdropped`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(['gzxm', 'gzxm_jm']);
}, 60_000);

async function act(action: string, reasonText: string) {
  const sec = await world.app.as('sec_admin');
  const { version } = await world.row();
  const { data } = await sec.run(
    `mutation ($input: RecordActInput!) { outcome: advanceCryptoMigrations(input: $input) { rows { result code message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id: world.id, version }], reasonText } },
  );
  return (data.outcome as { rows: { result: string }[] }).rows[0];
}
