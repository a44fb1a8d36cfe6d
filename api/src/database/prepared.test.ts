import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database/test-database.ts';
import { type Ctx, transaction } from '../platform/kernel/index.ts';
import { rows, run, sql } from './sql.ts';
import { forgetNamesAfter } from './statement-names.ts';

let app: BareApp;
let database: FreshDatabase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Other files of this worker may have used up the names.
  forgetNamesAfter(new Error('cached plan must not change result type'));
  database = await freshDatabase('prepared');
  app = await bareApp({ url: database.url, modules: [] });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const kept = (tx: Ctx, text: string) =>
  rows(
    tx,
    sql`select name from pg_prepared_statements where statement like ${`%${text}%`} and statement not like '%pg_prepared%'`,
  );

describe('statements that come again and again', () => {
  it('are prepared from the fifth time on, in a transaction as outside', async () => {
    await transaction(system(), async (tx) => {
      for (let turn = 1; turn <= 6; turn += 1) {
        expect(await rows(tx, sql`select ${turn}::int as again_and_again`)).toEqual([{ again_and_again: turn }]);
        expect(await kept(tx, 'again_and_again')).toHaveLength(turn < 5 ? 0 : 1);
      }
    });
  });

  it('are prepared anew after a newer version has changed their table', async () => {
    await run(system(), sql`create table changing (id int)`);
    await run(system(), sql`insert into changing values (1)`);
    const ask = () => rows(system(), sql`select * from changing where id = ${1}`);
    for (let turn = 1; turn <= 6; turn += 1) expect(await ask()).toEqual([{ id: 1 }]);
    await run(system(), sql`alter table changing add column more text default '新'`);
    await expect(ask()).rejects.toThrow('cached plan');
    for (let turn = 1; turn <= 6; turn += 1) expect(await ask()).toEqual([{ id: 1, more: '新' }]);
  });
});
