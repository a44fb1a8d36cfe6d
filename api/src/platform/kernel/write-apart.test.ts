import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { type Ctx, transaction, writeApart } from './index.ts';

let database: FreshDatabase;
let app: BareApp;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  database = await freshDatabase('write_apart');
  app = await bareApp({ url: database.url, modules: [] });
  await run(ctx(), sql`create table note (text text primary key)`);
}, 60_000);
beforeEach(() => run(ctx(), sql`truncate note`));
afterAll(async () => {
  await app.close();
  await database.drop();
});

const note = (tx: Ctx, text: string) => run(tx, sql`insert into note values (${text})`);
const notes = async () =>
  (await rows<{ text: string }>(ctx(), sql`select text from note order by text`)).map((n) => n.text);
const apart = (tx: Ctx, text: string) => writeApart(tx, 'a note', async (own) => void (await note(own, text)));

describe('what is written apart', () => {
  it('stays although the act is rolled back, and the act is refused with its own words', async () => {
    const act = transaction(ctx(), async (tx) => {
      await note(tx, 'act');
      // An act within the act belongs to the same transaction.
      await transaction(tx, (inner) => apart(inner, 'alarm'));
      throw new Error('refused');
    });
    await expect(act).rejects.toThrow('refused');
    expect(await notes()).toEqual(['alarm']);
  });

  it('stays beside what is committed, and is written at once where no act is under way', async () => {
    await transaction(ctx(), async (tx) => {
      await apart(tx, 'alarm');
      await note(tx, 'act');
    });
    await apart(ctx(), 'alone');
    expect(await notes()).toEqual(['act', 'alarm', 'alone']);
  });

  it('waits for no row that the act holds, and what cannot be written leaves the act as it is', async () => {
    await transaction(ctx(), async (tx) => {
      await note(tx, 'act');
      // The same key: before the end of the act it would wait for the act, and the act for it.
      await apart(tx, 'act');
    });
    expect(await notes()).toEqual(['act']);
  });
});
