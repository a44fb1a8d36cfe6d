import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accept } from '../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { firstRow, sql } from '../../database/sql.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { type DueWatch, putOff, readDueWatches, watchFrom } from './watch.ts';

let app: Product;
let built: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('flow_watch', { now: '2026-05-18T02:00:00Z' });
}, 60_000);
beforeEach(async () => {
  built = await buildCase(system(), { only: ['M01'] });
});
afterAll(() => app.close());

const LATER = new Date('2026-05-20T02:00:00Z');

async function watched(): Promise<DueWatch> {
  const due = await readDueWatches(system(), 'case', undefined, 1_000);
  const found = due.find(({ recordId }) => recordId === built.id);
  if (!found) throw new Error('nothing due');
  return found;
}

const put = (seen: DueWatch) =>
  transaction(system(), (tx) => putOff(tx, [{ recordId: seen.recordId, revision: seen.revision, at: LATER }]));

const watchAt = async () =>
  (await firstRow<{ at: string }>(system(), sql`select watch_at as at from flow_watch where record_id = ${built.id}`))
    ?.at;

describe('when a record’s limits are looked at next', () => {
  it('is due at once after each step, and then when the look said', async () => {
    const seen = await watched();
    expect(seen.watchAt).toMatch(/^1970-01-01/);
    expect([...(await put(seen))]).toEqual([built.id]);
    await expect(watched()).rejects.toThrow('nothing due');
    await accept(await app.as('clerk_hk'), built);
    expect((await watched()).watchAt).toMatch(/^1970-01-01/);
  });

  it('stays as a step set it while somebody looked, and what was seen is void', async () => {
    const seen = await watched();
    await accept(await app.as('clerk_hk'), built);
    expect((await put(seen)).size).toBe(0);
    expect((await watched()).revision).not.toBe(seen.revision);
  });

  it('is decided by one of two who look at the same time', async () => {
    const seen = await watched();
    const sizes = await Promise.all([put(seen), put(seen)]);
    expect(sizes.map(({ size }) => size).sort()).toEqual([0, 1]);
  });

  it('passes over a record whose step is under way instead of waiting for it', async () => {
    const seen = await watched();
    await transaction(system(), async (step) => {
      await watchFrom(step, 'epoch', { ids: sql`select ${built.id}::uuid as id` });
      expect((await put(seen)).size).toBe(0);
    });
  });

  it('comes forward to a moment, and never later than it was', async () => {
    await put(await watched());
    const soon = new Date('2026-05-19T00:00:00Z');
    const one = { types: ['case'], ids: sql`select ${built.id}::uuid as id` };
    await watchFrom(system(), soon, one);
    expect(await watchAt()).toMatch(/^2026-05-19/);
    await watchFrom(system(), LATER, one);
    expect(await watchAt()).toMatch(/^2026-05-19/);
    await watchFrom(system(), 'epoch', { ...one, types: ['subCase'] });
    expect(await watchAt()).toMatch(/^2026-05-19/);
  });
});
