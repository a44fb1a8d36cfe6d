import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { startChild } from '../../../test/child/start-child.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { probeAct } from '../../../test/probe-act.ts';
import { until } from '../../../test/until.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { type Ctx, part, transaction } from '../kernel/index.ts';

let database: FreshDatabase;
let app: BareApp;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  database = await freshDatabase('once');
  app = await bareApp({ url: database.url, modules: [] });
  await run(system(), sql`create table probe_act (n int generated always as identity, request_id uuid not null)`);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const ran = async (requestId: string) =>
  (await rows<{ n: number }>(system(), sql`select n from probe_act where request_id = ${requestId}`)).map(({ n }) => n);

/** A node that has come as far as `stop` with an act, and is dead since. */
async function killedAt(stop: 'BEFORE_COMMIT' | 'BEFORE_ANSWER'): Promise<string> {
  const requestId = randomUUID();
  const node = startChild('act-worker.ts', { DATABASE_URL: database.url, REQUEST: requestId, STOP: stop }, true);
  await until(() => node.said().includes('there'));
  await node.kill();
  return requestId;
}

describe('a repeat after kill -9 of the node', () => {
  it('between commit and answer gets the first result, at once', async () => {
    const requestId = await killedAt('BEFORE_ANSWER');
    const [first] = await ran(requestId);
    const since = performance.now();
    expect(await probeAct(app, requestId)).toEqual({ n: first });
    expect(performance.now() - since).toBeLessThan(1000);
    expect(await ran(requestId)).toEqual([first]);
  }, 60_000);

  it('in the middle of the act runs within 5 s, and two at the same time run once', async () => {
    const requestId = await killedAt('BEFORE_COMMIT');
    expect(await ran(requestId)).toEqual([]);
    const since = performance.now();
    const [one, other] = await Promise.all([probeAct(app, requestId), probeAct(app, requestId)]);
    expect(performance.now() - since).toBeLessThan(5000);
    expect(one).toEqual(other);
    expect(await ran(requestId)).toEqual([one.n]);
  }, 60_000);
});

describe('an act in parts', () => {
  it('is undone where a part fails, and nowhere else', async () => {
    const requestId = randomUUID();
    const told: string[] = [];
    await transaction(system(), async (tx) => {
      const write = (n: string, fails: boolean) =>
        part(tx, async (own) => {
          await run(own, sql`insert into probe_act (request_id) values (${requestId})`);
          own.afterCommit(() => void told.push(n));
          if (fails) await run(own, sql`select 1 / 0`);
        });
      await write('first', false);
      await expect(write('second', true)).rejects.toThrow('division by zero');
      await write('third', false);
    });
    expect(await ran(requestId)).toHaveLength(2);
    expect(told).toEqual(['first', 'third']);
  });
});
