import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setParameter } from '../../../test/parameters.ts';
import { type Product, product } from '../../../test/product.ts';
import { getOrgRow } from '../../../test/staff.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { sendNotices } from './send-notices.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('forget_notices', { now: '2036-03-10T02:00:00Z' });
  orgId = (await getOrgRow(system(), '310109-C')).id;
}, 90_000);
afterAll(() => app.close());

let orgId: string;

/** A text message of a day, in a state of its delivery. */
async function told(at: string, state: string): Promise<string> {
  const id = uuidv7(app.clock.now().getTime());
  await transaction(system(), (tx) =>
    sendNotices(tx, [
      {
        template: 'N07',
        receivers: [{ name: '张建国', phone: '13800138000' }],
        variables: {
          事项名称: '退役报到',
          原因: '退出现役证照片不清晰',
          日期: '2026-04-08',
          链接: 'https://example.cn/a',
        },
        record: { type: 'case', id, orgId, title: 'YJS3101092026030900001' },
      },
    ]),
  );
  await run(system(), sql`update notification set created_at = ${at} where record_id = ${id}`);
  await run(
    system(),
    sql`update notification_delivery set state = ${state} where notification_id in (select id from notification where record_id = ${id})`,
  );
  return id;
}
const left = async (ids: readonly string[]) => {
  const found = await rows<{ id: string }>(
    system(),
    sql`select record_id as id from notification where record_id = any(${[...ids]}::uuid[])`,
  );
  return ids.map((id) => found.some((one) => one.id === id));
};

/** Somebody has still to look after the notice by hand; or had to. */
async function todo(recordId: string, closed: boolean): Promise<void> {
  await run(
    system(),
    sql`insert into task (id, kind, record_type, record_id, record_title, title, subject, role_code, org_id, org_path, district_code, priority,
               created_at, closed_at)
        select gen_random_uuid(), 'TEST', 'notification', n.id, '1', '短信未送达', '张*国', 'STREET_CLERK', o.id, o.path, '310109', 1, now(),
               ${closed ? app.clock.now() : null}::timestamptz
          from notification n, org o where n.record_id = ${recordId} and o.id = ${orgId}`,
  );
}

it('A11 retention.notices: notices go when they were kept long enough, but for those that still wait', async () => {
  const notices = await Promise.all([
    told('2026-03-09T01:00:00Z', 'DELIVERED'),
    told('2026-03-09T01:00:00Z', 'QUEUED'),
    told('2026-03-11T01:00:00Z', 'DELIVERED'),
  ]);
  await app.job('notify.forget');
  expect(await left(notices)).toEqual([false, true, true]);
  const orphans = await firstRow<{ n: number }>(
    system(),
    sql`select count(*)::int as n from notification_delivery d where not exists (select 1 from notification n where n.id = d.notification_id)`,
  );
  expect(orphans?.n).toBe(0);
  expect(
    await rows(
      system(),
      sql`select 1 from audit_entry where event = 'notice.forget' and detail ->> 'before' = '2026-03-10' and detail ->> 'cleared' = '1'`,
    ),
  ).toHaveLength(1);

  const admin = await app.as('biz_admin');
  expect((await setParameter(await app.as('clerk_hk'), 'retention.notices', 5)).code).toBe('FORBIDDEN');
  expect((await setParameter(admin, 'retention.notices', 0)).code).toBe('BAD_INPUT');
  await setParameter(admin, 'retention.notices', 5);
  await app.job('notify.forget');
  expect(await left(notices)).toEqual([false, true, false]);
}, 60_000);

it('A11 retention.notices: a notice whose to-do is open stays, and goes with one that is closed', async () => {
  const [open, closed] = [
    await told('2020-03-09T01:00:00Z', 'DELIVERED'),
    await told('2020-03-09T01:00:00Z', 'DELIVERED'),
  ];
  await todo(open, false);
  await todo(closed, true);
  await app.job('notify.forget');
  expect(await left([open, closed])).toEqual([true, false]);
  await run(system(), sql`update task set closed_at = now() where kind = 'TEST'`);
  await app.job('notify.forget');
  expect(await left([open])).toEqual([false]);
});
