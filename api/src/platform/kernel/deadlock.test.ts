import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { type Ctx, transaction } from './index.ts';

let database: FreshDatabase;
let app: BareApp;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  database = await freshDatabase('deadlock');
  app = await bareApp({ url: database.url, modules: [] });
  await run(ctx(), sql`create table pigeon_hole (name text primary key, sheets integer not null)`);
}, 60_000);
beforeEach(() => run(ctx(), sql`truncate pigeon_hole`));
beforeEach(() => run(ctx(), sql`insert into pigeon_hole values ('甲', 0), ('乙', 0)`));
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Resolves for everybody once so many have come. */
function meeting(size: number) {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come >= size) open();
    return all;
  };
}

const addTo = (tx: Ctx, name: string) => run(tx, sql`update pigeon_hole set sheets = sheets + 1 where name = ${name}`);

it('begins a transaction anew that the server ended to free another: both are done, each once', async () => {
  const bothHoldOne = meeting(2);
  const told: string[] = [];
  let begun = 0;
  const take = (first: string, second: string) =>
    transaction(ctx(), async (tx) => {
      begun += 1;
      await addTo(tx, first);
      await bothHoldOne();
      await addTo(tx, second);
      tx.afterCommit(() => {
        told.push(first);
      });
    });
  await Promise.all([take('甲', '乙'), take('乙', '甲')]);
  expect(begun).toBe(3);
  expect(await rows(ctx(), sql`select name, sheets from pigeon_hole order by name`)).toEqual([
    { name: '乙', sheets: 2 },
    { name: '甲', sheets: 2 },
  ]);
  expect(told.sort()).toEqual(['乙', '甲']);
});

it('gives up after three, and leaves another fault as it is', async () => {
  let begun = 0;
  const failing = (code: string) =>
    transaction(ctx(), async (tx) => {
      begun += 1;
      await run(tx, sql`do ${sql.raw(`$$ begin raise exception 'x' using errcode = '${code}'; end $$`)}`);
    });
  await expect(failing('40P01')).rejects.toThrow();
  expect(begun).toBe(3);
  begun = 0;
  await expect(failing('23505')).rejects.toThrow();
  expect(begun).toBe(1);
});
