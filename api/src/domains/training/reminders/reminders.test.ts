import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { applied, buildApplicant } from '../../../../test/training-applications.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_reminders', { now: '2026-03-02T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

/** What has been told by J6 so far, as template, role of whom, and title. */
async function told(): Promise<string[]> {
  const found = await rows<{ line: string }>(
    system(),
    sql`select distinct n.template_code || ' ' || n.title || ' ' || o.code as line from notification n join org o on o.id = n.org_id
         where n.template_code in ('N238', 'N239') order by 1`,
  );
  return found.map(({ line }) => line);
}
async function run(time: string): Promise<string[]> {
  app.clock.set(new Date(time));
  await app.job('training.reminders');
  await app.job('training.reminders');
  return told();
}

describe('J6 (02 §2.11, A04)', () => {
  it('A04 reminds from 80 % on, daily when overdue, and the head on the third working day, each once', async () => {
    const { id } = await applied(await buildApplicant(app));
    const due = await rows<{ due: string }>(
      system(),
      sql`select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due from flow_timer where record_id = ${id}`,
    );
    expect(due).toEqual([{ due: '2026-03-09 17:30' }]);
    expect(await run('2026-03-06T08:00:00+08:00')).toEqual([]);
    expect(await run('2026-03-07T08:00:00+08:00')).toEqual([]);
    const soon = 'N238 您有1条培训业务即将超过办理时限 310109';
    expect(await run('2026-03-09T08:00:00+08:00')).toEqual([soon]);
    const overdue = 'N238 您有1条培训业务已超过办理时限 310109';
    expect(await run('2026-03-10T08:00:00+08:00')).toEqual([soon, overdue].sort());
    await run('2026-03-11T08:00:00+08:00');
    const third = await run('2026-03-12T08:00:00+08:00');
    expect(third).toHaveLength(3);
    expect(third.filter((line) => line.startsWith('N239'))).toEqual([
      expect.stringMatching(/^N239 逾期3个工作日未办理：.* 310109$/),
    ]);
    expect(await run('2026-03-13T08:00:00+08:00')).toEqual(third);
  });
});
