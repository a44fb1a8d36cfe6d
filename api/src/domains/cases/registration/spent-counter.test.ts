import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { openGateway } from '../../../../test/feedback.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { register, windowForm } from '../../../../test/window.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildApplication } from '../application/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('spent_counter', { now: '2026-03-09T02:00:00Z' });
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

const spend = (counter: string, last: number) =>
  run(
    system(),
    sql`insert into number_sequence (key, last_value) values (${counter}, ${last}) on conflict (key) do update set last_value = ${last}`,
  );
const alarms = (counter: string) =>
  rows<{ role: string; body: string }>(
    system(),
    sql`select r.code as role, n.body from notification n join user_role h on h.user_id = n.receiver_user_id join role r on r.id = h.role_id
         where n.template_code = 'N04' and n.body like ${`%“${counter}”%`} order by r.code`,
  );
const counts = () =>
  firstRow(
    system(),
    sql`select (select count(*) from one_thing_case)::int as cases, (select count(*) from person)::int as people`,
  );

describe('A07: a count of 一件事编号 that is used up', () => {
  it('gives its last number, then refuses with E-0518 and leaves nothing behind but one alarm a day for those who can widen it', async () => {
    const counter = 'YJS31010920260309';
    await spend(counter, 99_998);
    const last = await register(clerk, windowForm());
    expect((last.data.registerCase as { caseNo: string }).caseNo).toBe(`${counter}99999`);
    const before = await counts();
    for (const _ of [1, 2]) {
      const { code, message } = await register(clerk, windowForm());
      expect([code, message]).toEqual(['E-0518', expect.stringContaining('一件事编号的顺序号已用完')]);
    }
    expect(await counts()).toEqual(before);
    const told = await alarms(counter);
    expect([...new Set(told.map(({ role }) => role))]).toEqual(['ADMIN', 'TECH']);
    expect(told[0]?.body).toContain('业务参数');
    const once = told.length;
    await register(clerk, windowForm());
    expect(await alarms(counter)).toHaveLength(once);
    app.clock.advance(86_400_000);
    clerk = await app.as('clerk_hk');
    expect((await register(clerk, windowForm())).code).toBeUndefined();
    const next = 'YJS31010920260310';
    await spend(next, 99_999);
    expect((await register(clerk, windowForm())).code).toBe('E-0518');
    expect(await alarms(next)).toHaveLength(once);
  });

  it('01 §2.8: an application of the portal that finds it used up is answered 1099, leaves nothing, and becomes a case under the same messageId once it is widened', async () => {
    const gateway = await openGateway(app);
    try {
      const portal = gateway.portal();
      const day = new Date(app.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
      const counter = `YJS310109${day}`;
      await spend(counter, 99_999);
      const { form } = buildApplication(83_001);
      const message = {
        bizType: 'APPLICATION.SUBMIT',
        messageId: randomUUID(),
        body: {
          applicationNo: 'TEST-SPENT-0001',
          agreedAt: '2026-03-05T09:58:00+08:00',
          materials: [],
          form: { ...form, placementRegion: '310109' },
        },
      };
      const before = await counts();
      for (const _ of [1, 2])
        expect(await portal.send(message)).toMatchObject({
          status: 500,
          body: { code: 1099, message: expect.stringContaining('请稍后重发') },
        });
      expect(await counts()).toEqual(before);
      expect((await alarms(counter)).length).toBeGreaterThan(0);
      await spend(counter, 5);
      expect(await portal.send(message)).toMatchObject({
        status: 200,
        body: { code: 0, data: { caseNo: `${counter}00006` } },
      });
    } finally {
      await gateway.close();
    }
  });

  it('a monthly count has six digits at least, a yearly one seven', async () => {
    const admin = await app.as('biz_admin');
    for (const few of [
      { period: 'MONTH', digits: 5 },
      { period: 'YEAR', digits: 6 },
    ])
      expect((await setParameter(admin, 'case.noFormat', { prefix: 'TY', ...few })).code).toBe('BAD_INPUT');
    expect(
      (await setParameter(admin, 'case.noFormat', { prefix: 'TY', period: 'MONTH', digits: 6 })).code,
    ).toBeUndefined();
  });
});
