import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { buildPush, FakeCounterpart } from '../../../test/fake-counterpart.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { sm3Hex } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { pushOutbox } from './index.ts';

let database: FreshDatabase;
let app: BareApp;
let ctx: Ctx;
beforeAll(async () => {
  database = await freshDatabase('push_outbox');
  app = await bareApp({ url: database.url, modules: new FakeCounterpart().modules });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
});
afterEach(() => run(ctx, sql`truncate outbox_message, outbox_stream`));
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('pushOutbox', () => {
  it('numbers each stream by itself and derives the push id from stream, number and kind', async () => {
    const [one, two] = [buildPush({ kind: 'BASIC' }), buildPush()];
    const pushed = await transaction(ctx, (tx) => pushOutbox(tx, [one, two, { ...one, kind: 'DONE' }]));
    expect(pushed.map(({ streamKey, seq }) => [streamKey, seq])).toEqual([
      [one.streamKey, 1],
      [two.streamKey, 1],
      [one.streamKey, 2],
    ]);
    expect(pushed[2]?.pushId).toBe(sm3Hex(`${one.streamKey}2DONE`));
    const [next] = await transaction(ctx, (tx) => pushOutbox(tx, [one]));
    expect(next?.seq).toBe(3);
  });

  it('takes the same number of statements for 1,000 messages as for one', async () => {
    const statements = async (count: number) => {
      const executed: string[] = [];
      await transaction(ctx, async (tx) => {
        const before = await statementCount(tx);
        await pushOutbox(
          tx,
          Array.from({ length: count }, () => buildPush()),
        );
        executed.push(String((await statementCount(tx)) - before));
      });
      return executed;
    };
    expect(await statements(1000)).toEqual(await statements(1));
  });

  it('gives the numbers of a stream out in the order of the commits, also to two transactions at once', async () => {
    const input = buildPush();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map((turn) =>
        transaction(ctx, async (tx) => {
          await pushOutbox(tx, [{ ...input, payload: { turn } }]);
          order.push(turn);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }),
      ),
    );
    const stored = await rows<{ seq: number }>(ctx, sql`select seq from outbox_message order by seq`);
    expect(stored.map((row) => row.seq)).toEqual([1, 2, 3, 4]);
    expect(order).toHaveLength(4);
  });

  it('stores no personal data in clear', async () => {
    await transaction(ctx, (tx) =>
      pushOutbox(tx, [buildPush({ payload: { id: '310109200103151218' }, masked: { id: '310109********1218' } })]),
    );
    const row = await firstRow<{ text: string }>(ctx, sql`select m::text as text from outbox_message m`);
    expect(row?.text).not.toContain('310109200103151218');
    expect(row?.text).toContain('310109********1218');
  });

  it('refuses what would never arrive: no transaction, unknown channel, unknown kind', async () => {
    await expect(pushOutbox(ctx, [buildPush()])).rejects.toThrow('transaction');
    await expect(transaction(ctx, (tx) => pushOutbox(tx, [buildPush({ channel: 'x' })]))).rejects.toThrow('channel');
    await expect(transaction(ctx, (tx) => pushOutbox(tx, [buildPush({ kind: 'X' })]))).rejects.toThrow('kind');
  });
});

/** How many statements the transaction has run so far that wrote: the command counter of PostgreSQL, read from the last row's cmin. */
async function statementCount(tx: Ctx): Promise<number> {
  await run(tx, sql`insert into change_event (payload) values ('mark')`);
  const row = await firstRow<{ cmin: string }>(
    tx,
    sql`select max(cmin::text::int)::text as cmin from change_event where xmin::text = pg_current_xact_id()::text`,
  );
  return Number(row?.cmin ?? 0);
}
