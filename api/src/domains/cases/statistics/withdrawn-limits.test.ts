import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { limit, limitStaff, putInForce, RECOUNT, REASON as reason } from '../../../../test/time-limits.ts';
import { rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readLimitStatistics } from './limit-statistics.ts';
import { rollUpLimits } from './roll-up.ts';

let app: Product;
let centre: Browser;
let officer: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('withdrawn_limits');
}, 120_000);
afterAll(() => app.close());

async function at(day: string, time = '10:00'): Promise<void> {
  app.clock.set(instantOf(day, time));
  ({ centre, officer, clerk } = await limitStaff(app));
}

/** Lets the promise of M07 count from a moment, and clocks under way with it. */
async function countFrom(clockStart: 'SUBMIT' | 'ACCEPT'): Promise<void> {
  const draft = await putInForce(centre, officer, [limit('M07', 'PROMISE', 3, { kind: 'PROMISE', clockStart })]);
  const { code } = await centre.run(RECOUNT, { id: draft.id, reason, requestId: randomUUID() });
  if (code) throw new Error(code);
  await app.job('time-limit.recount');
}

async function promises(): Promise<{ decided: number; late: number }> {
  await rollUpLimits(system());
  const filter = { from: '2026-04-01', to: '2026-05-31', matterCode: 'M07' };
  const { decided, late } = await readLimitStatistics(system(), filter, 'PROMISE');
  return { decided, late };
}

describe('R4.9 a promise that a change of limits takes away (ADR 0007)', () => {
  it('counts as neither kept nor missed; what it had missed until then stays missed, and its next clock counts', async () => {
    const only = ['M01', 'M07'];
    await at('2026-04-07');
    await buildCase(system(), { only });
    await at('2026-04-13');
    const waiting = await buildCase(system(), { only });
    await countFrom('SUBMIT');
    // The first ran out on 10 April, the second runs until the 16th.
    expect(await promises()).toEqual({ decided: 1, late: 1 });
    await at('2026-04-14');
    await countFrom('ACCEPT');
    expect(
      await rows(
        system(),
        sql`select count(*)::int as n from flow_timer t join sub_case s on s.id = t.record_id
             where s.matter_code = 'M07' and t.kind = 'PROMISE' and t.withdrawn and t.closed_at is not null`,
      ),
    ).toEqual([{ n: 2 }]);
    expect(await promises()).toEqual({ decided: 1, late: 1 });

    await accept(clerk, await readBuilt(system(), waiting.id));
    await at('2026-04-20');
    // Accepted on the 14th, three working days: missed on the 17th.
    expect(await promises()).toEqual({ decided: 2, late: 2 });
  }, 60_000);
});
