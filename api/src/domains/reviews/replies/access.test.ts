import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { evaluate } from '../../../../test/evaluations.ts';
import { fetchExport, postExport, readSheet } from '../../../../test/exports.ts';
import { applicant } from '../../../../test/intake.ts';
import { LIST, ONE, reply, replyDesk } from '../../../../test/reply-desk.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { hasPermission } from '../../../platform/kernel/index.ts';

const { desk, given } = replyDesk('evaluation_access');

describe('who sees what', () => {
  it('AC-09-05 a plain user gets nothing from the list; nor does a role without the right', async () => {
    await given();
    expect(await desk.anybody.run(LIST)).toMatchObject({ code: 'UNAUTHENTICATED', data: {} });
    for (const login of ['tech_city', 'trainee_demo']) {
      const browser = await desk.app.as(login);
      expect(await browser.run(LIST)).toMatchObject({ code: 'FORBIDDEN', data: {} });
    }
  });

  it('AC-09-05 the list as a file answers an applicant’s own session with HTTP 403 and nothing of anybody', async () => {
    await given();
    const server = await serverOf(desk.app);
    const citizen = await applicant(desk.app);
    expect(await citizen.run(LIST)).toMatchObject({ code: 'FORBIDDEN', data: {} });
    for (const fetched of [
      await fetchExport(server, citizen, '/exports/evaluations.xlsx'),
      await postExport(server, citizen, '/exports/evaluations.xlsx'),
      await postExport(server, citizen, '/exports/evaluation-statistics.xlsx', {
        by: 'DISTRICT',
        from: '2026-03-01',
        to: '2026-03-31',
      }),
    ]) {
      expect([fetched.statusCode, fetched.json<{ code: string }>().code]).toEqual([403, 'FORBIDDEN']);
      expect(fetched.body).not.toMatch(/PJ\d|退役军人服务中心/);
    }
    expect((await fetchExport(server, undefined, '/exports/evaluations.xlsx')).statusCode).toBe(401);
    expect((await fetchExport(server, desk.head, '/exports/evaluations.xlsx')).statusCode).toBe(200);
    await server.close();
  });

  it('R9.3.2 the list is narrowed by business type and channel, and so is its file', async () => {
    await given();
    const count = async (filter: object) =>
      ((await desk.head.run(LIST, { filter, first: 100 })).data.evaluations as { nodes: object[] }).nodes.length;
    const all = await count({});
    expect(all).toBeGreaterThan(0);
    expect(await count({ businessTypes: ['REPORT'] })).toBe(all);
    expect(await count({ businessTypes: ['FUNDS', 'TRAINING'] })).toBe(0);
    expect(await count({ channels: ['QR'], businessTypes: ['REPORT'] })).toBeGreaterThan(0);
    expect(await count({ channels: ['ALIPAY'] })).toBe(0);
    expect(
      (await desk.head.run(LIST, { filter: { businessTypes: ['REPORT; drop'] } })).data.evaluations ?? null,
    ).toBeNull();
    const server = await serverOf(desk.app);
    const sheet = async (filter: object) =>
      readSheet(
        await fetchExport(
          server,
          desk.head,
          `/exports/evaluations.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`,
        ),
        '评价编号',
      );
    expect((await sheet({ businessTypes: ['REPORT'] })).rows).toHaveLength(all);
    expect((await sheet({ businessTypes: ['FUNDS'] })).rows).toEqual([]);
    expect(
      (
        await fetchExport(
          server,
          desk.head,
          '/exports/evaluations.xlsx?filter=%7B%22businessTypes%22%3A%5B%22X%22%5D%7D',
        )
      ).statusCode,
    ).toBe(400);
    await server.close();
  });

  it('R9.4 an administrator sees what he may export, and answers nothing', async () => {
    const id = await given();
    const admin = await desk.app.as('biz_admin');
    expect((await admin.run(LIST, { first: 100 })).code).toBeUndefined();
    const { actor } = await admin.ctx();
    for (const code of ['review:view', 'review:export']) expect(hasPermission(actor, code)).toBe(true);
    expect((await reply(admin, id, '管理员不能答复评价')).code).toBe('FORBIDDEN');
  });

  it('own centre, own district, the whole city; another’s evaluation looks absent', async () => {
    const id = await given();
    const stranger = await desk.app.as('clerk_pd');
    expect((await stranger.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect((await reply(stranger, id, '越权答复测试内容')).code).toBe('NOT_FOUND');
    const seen = async (browser: Browser) =>
      ((await browser.run(LIST, { first: 100 })).data.evaluations as { nodes: { id: string }[] }).nodes.map(
        (e) => e.id,
      );
    expect(await seen(stranger)).not.toContain(id);
    for (const login of ['head_hk', 'chief_hk', 'city_centre'])
      expect(await seen(await desk.app.as(login))).toContain(id);
  });

  it('an anonymous evaluation names nobody; the staff stay as they were called', async () => {
    const id = await given({ anonymous: true, grade: 5 });
    const { data } = await desk.clerk.run(LIST, { filter: { grades: [5] }, first: 100 });
    const one = (
      data.evaluations as { nodes: { id: string; evaluatorMasked: string; staff: { no: string }[] }[] }
    ).nodes.find((e) => e.id === id);
    expect(one).toMatchObject({ evaluatorMasked: '匿名用户', staff: [{ no: 'clerk_hk' }] });
  });

  it('a page costs the same statements however long it is', async () => {
    for (let n = 0; n < 4; n += 1) await given({ grade: 1, options: ['G1_ATTITUDE'] });
    const one = (await statementsOf(desk.app, () => desk.clerk.run(LIST, { first: 1 }))).length;
    const many = (await statementsOf(desk.app, () => desk.clerk.run(LIST, { first: 20 }))).length;
    expect(many).toBe(one);
    expect((await desk.clerk.run(LIST, { filter: { from: '2026-13-01' } })).code).toBe('BAD_INPUT');
    expect((await evaluate(desk.anybody, 'x')).code).toBe('E-0904');
  });
});
