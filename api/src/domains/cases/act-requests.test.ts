import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { act } from '../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../test/cases.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { DAY_MS } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('act_requests', { env: { ACT_REQUEST_DAYS: '10' } });
});
afterAll(() => app.close());

const kept = async () =>
  (await rows<{ id: string }>(system(), sql`select request_id as id from act_request`)).map(({ id }) => id);
const night = async (days: number) => {
  app.clock.advance(days * DAY_MS);
  await app.job('cases.forget-requests');
};

describe('requests of acts', () => {
  it('are forgotten after the configured days, not before, and a repeat until then gets the first result', async () => {
    const built = await buildCase(system(), { only: ['M01'] });
    const requestId = randomUUID();
    const passed = (clerk: Browser, { id, version }: BuiltCase) => act(clerk, 'pass', [{ id, version }], { requestId });
    expect(await passed(await app.as('clerk_hk'), built)).toMatchObject({ ok: 1 });

    await night(9);
    expect(await kept()).toEqual([requestId]);
    expect(await passed(await app.as('clerk_hk'), built)).toMatchObject({ ok: 1, skipped: 0 });

    await night(2);
    expect(await kept()).toEqual([]);
    expect(await passed(await app.as('clerk_hk'), built)).toMatchObject({ ok: 0, skipped: 1 });
    expect((await readBuilt(system(), built.id)).version).toBe(built.version + 1);
  });

  it('are removed however many they are, and those without a result too', async () => {
    await run(
      system(),
      sql`insert into act_request (request_id, user_id, operation, input_digest, created_at)
          select gen_random_uuid(), gen_random_uuid(), 'advanceCases.pass', 'x', ${app.clock.now()}
            from generate_series(1, 2300)`,
    );
    await night(9);
    expect((await kept()).length).toBeGreaterThanOrEqual(2300);
    await night(2);
    expect(await kept()).toEqual([]);
  });
});
