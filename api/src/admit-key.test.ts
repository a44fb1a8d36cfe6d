import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../test/database/test-database.ts';
import { admitKey, knowsKey } from './admit-key.ts';
import { rows, run, sql } from './database/sql.ts';
import { accessModule } from './platform/access/index.ts';
import { StartRefused } from './platform/errors/index.ts';
import type { Ctx } from './platform/kernel/index.ts';

let database: FreshDatabase;
let own: BareApp;
let other: BareApp;
const ctxOf = (app: BareApp): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const kept = () => rows(ctxOf(own), sql`select key_check as value from installation`);
const open = (key: string) =>
  bareApp({ url: database.url, modules: [accessModule], env: { CRYPTO_MASTER_KEY: key.repeat(32) } });

beforeAll(async () => {
  database = await freshDatabase('admit_key');
  own = await open('5e');
  other = await open('a7');
});
afterAll(async () => {
  await own.close();
  await other.close();
  await database.drop();
});

describe('the master key of a database', () => {
  it('is that of its first node; a tool leaves nothing behind', async () => {
    expect(await knowsKey(ctxOf(other))).toBe(false);
    expect(await kept()).toEqual([]);
    await admitKey(ctxOf(own));
    await admitKey(ctxOf(own));
    expect(await kept()).toEqual([{ value: own.keys.checkValue() }]);
  });

  it('is no other one', async () => {
    for (const judge of [admitKey, knowsKey]) await expect(judge(ctxOf(other))).rejects.toThrow(StartRefused);
    expect(await kept()).toEqual([{ value: own.keys.checkValue() }]);
  });

  it('is told by the codes of the rows where no value is kept, although one was changed by hand', async () => {
    await accessModule.seed?.(ctxOf(own));
    await run(ctxOf(own), sql`delete from installation`);
    await run(ctxOf(own), sql`update role set enabled = not enabled where id = (select min(id::text) from role)::uuid`);
    await expect(admitKey(ctxOf(other))).rejects.toThrow(StartRefused);
    expect(await kept()).toEqual([]);
    await admitKey(ctxOf(own));
    expect(await kept()).toEqual([{ value: own.keys.checkValue() }]);
  });
});
