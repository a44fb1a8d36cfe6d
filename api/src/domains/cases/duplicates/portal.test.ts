import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pick } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import {
  advanceHits,
  DECIDE,
  flagOf as flag,
  hitsOf as hitsSeen,
  newPerson,
  noticesOf as notices,
  twice as pairOf,
  withdraw,
} from '../../../../test/duplicates.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildApplication } from '../application/index.ts';
import { actOnWithdrawals } from './act.ts';

let app: Product;
let server: FastifyInstance;
let portal: GatewayClient;
let closeGateway: () => Promise<void>;
let clerk: Browser;
let chief: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('duplicates_portal', { now: '2026-03-05T02:00:00Z' });
  const gateway = await openGateway(app);
  closeGateway = gateway.close;
  portal = gateway.portal();
  server = await serverOf(app);
  [clerk, chief] = await Promise.all([app.as('clerk_hk'), app.as('chief_hk')]);
});
afterAll(async () => {
  await closeGateway();
  await server.close();
  await app.close();
});

const twice = () => pairOf(system());
const flagOf = (built: BuiltCase) => flag(system(), built);
const hitsOf = (built: BuiltCase) => hitsSeen(clerk, built);
const noticesOf = (template: string, built: BuiltCase) => notices(system(), template, built);

const PARTY = { political: '01', partyMember: 'Y', partyOrg: '某部党支部', partyTransferTo: '某街道党支部' };
const applicationOf = (n: number, applicationNo: string) => {
  const { form } = buildApplication(n);
  return {
    applicationNo,
    form: { ...form, ...PARTY, placementRegion: '310109' },
    materials: [],
    agreedAt: '2026-03-05T09:58:00+08:00',
    channel: 'ALIPAY',
  };
};
const idNoOf = (n: number) => (buildApplication(n).form as { idNo: string }).idNo;

describe('the applicant on the portal', () => {
  it('AC-02-01 hears E-0201 with date, organisation and status in the answer to the second application', async () => {
    const first = await portal.send({ bizType: 'APPLICATION.SUBMIT', body: applicationOf(81_001, 'TEST-D-0001') });
    expect(first.body).toMatchObject({ code: 0, message: '已接收' });
    expect(first.body).not.toHaveProperty('data.duplicates');
    const second = await portal.send({ bizType: 'APPLICATION.SUBMIT', body: applicationOf(81_001, 'TEST-D-0002') });
    expect(second.body).toMatchObject({ code: 0 });
    const { data } = second.body as unknown as { data: { caseNo: string; duplicates: object[] } };
    expect(data.duplicates[0]).toMatchObject({
      code: 'E-0201',
      message: expect.stringMatching(/^检测到您已办理过“退役报到”（.*3月5日，.+），请查询办理进度或申请撤回$/),
      date: '2026-03-05',
      status: '待预审',
    });
    // What is only pointed out to the clerk is none of the applicant's business.
    const other = applicationOf(81_001, 'TEST-D-0003');
    other.form.dischargeDate = other.form.dischargeDate < '2025-06-01' ? '2025-12-01' : '2024-06-01';
    const third = await portal.send({ bizType: 'APPLICATION.SUBMIT', body: other });
    expect(third.body).toMatchObject({ code: 0 });
    expect(third.body).not.toHaveProperty('data.duplicates');
  });

  it('R2.4 queries the own cases only, by the number that the portal has proven', async () => {
    const built = await buildCase(system(), { n: 81_002 });
    const answer = await portal.send({ bizType: 'APPLICATION.QUERY', body: { idNo: idNoOf(81_002) } });
    expect(answer.body).toMatchObject({
      code: 0,
      data: { cases: [{ caseNo: built.caseNo, status: '待预审', mayWithdraw: true }] },
    });
    await withdraw(clerk, built);
    const over = await portal.send({ bizType: 'APPLICATION.QUERY', body: { idNo: idNoOf(81_002) } });
    expect(over.body).toMatchObject({ data: { cases: [{ status: '撤销', mayWithdraw: false }] } });
    const nobody = await portal.send({ bizType: 'APPLICATION.QUERY', body: { idNo: idNoOf(81_999) } });
    expect(nobody.body).toMatchObject({ code: 0, data: { cases: [] } });
    const kept = await rows<{ body: string }>(
      system(),
      sql`select coalesce(string_agg(m::text, ''), '') as body from exchange_message m where biz_type = 'APPLICATION.QUERY'`,
    );
    expect(kept[0]?.body).not.toContain(idNoOf(81_002));
  });

  it('R2.4 takes a case back, at once or with the district’s consent; somebody else’s answers as unknown', async () => {
    const early = await buildCase(system(), { n: 81_003 });
    const late = await accept(await app.as('clerk_hk'), await buildCase(system(), { n: 81_004 }));
    const withdraw = (caseNo: string, n: number, reasonCode = 'REPEAT') =>
      portal.send({ bizType: 'APPLICATION.WITHDRAW', body: { caseNo, idNo: idNoOf(n), reasonCode } });
    expect((await withdraw(early.caseNo, 81_004)).body).toMatchObject({ code: 1003, message: '未找到对应的办件' });
    expect((await withdraw(early.caseNo, 81_003, 'BORED')).body).toMatchObject({ code: 1002 });
    expect((await withdraw(early.caseNo, 81_003, 'OTHER')).body).toMatchObject({ code: 1002 });
    expect((await readBuilt(system(), early.id)).version).toBe(early.version);
    expect((await withdraw(early.caseNo, 81_003)).body).toMatchObject({ code: 0, data: { state: 'WITHDRAWN' } });
    expect((await withdraw(early.caseNo, 81_003)).body).toMatchObject({ code: 1002 });
    expect((await withdraw(late.caseNo, 81_004)).body).toMatchObject({ code: 0, data: { state: 'PENDING' } });
    expect((await withdraw(late.caseNo, 81_004)).body).toMatchObject({ code: 1002 });
    const [request] = await rows<{ requester: string; state: string }>(
      system(),
      sql`select requester, state from withdraw_request where case_id = ${late.id}`,
    );
    expect(request).toEqual({ requester: 'APPLICANT', state: 'PENDING' });
  });
});

describe('the list as a file (4.6)', () => {
  it('has the pairs of the own centre, masked, with the way and the time of their handling', async () => {
    const sheet = await readSheet(
      await fetchExport(server, await app.as('clerk_hk'), '/exports/duplicates.xlsx'),
      '检测编号',
    );
    expect(sheet.header.get('标题')).toBe('重复办件');
    const said = { 状态: '待告知', 检测规则: '身份证号码相同' };
    for (const severity of ['须核实', '提示'])
      expect(sheet.rows).toContainEqual(expect.objectContaining({ ...said, 严重程度: severity }));
    expect(sheet.rows[0]?.身份证号).toMatch(/^\d{6}\*{8}.{4}$/);
    const far = await readSheet(
      await fetchExport(server, await app.as('clerk_pd'), '/exports/duplicates.xlsx'),
      '检测编号',
    );
    expect(far.rows).toEqual([]);
  });

  it('4.6 says the average handling time of what was settled, over the rows of the filter', async () => {
    const { next } = await twice();
    const hits = await hitsOf(next);
    app.clock.set(new Date('2026-03-05T04:00:00Z'));
    const reason = { reasonCode: 'AGAIN', reasonText: '二次入伍，2026年第二次退役' };
    await advanceHits(await app.as('clerk_hk'), 'notDuplicate', hits, reason);
    app.clock.set(new Date('2026-03-05T02:00:00Z'));
    const of = async (filter: object) =>
      readSheet(
        await fetchExport(
          server,
          clerk,
          `/exports/duplicates.xlsx?filter=${encodeURIComponent(JSON.stringify({ search: next.caseNo, ...filter }))}`,
        ),
        '检测编号',
      );
    const { header, rows: lines } = await of({});
    expect(header.get('平均处理用时（小时）')).toBe('2.0');
    expect(new Set(lines.map((line) => line['处理用时（小时）']))).toEqual(new Set(['2.0']));
    expect((await of({ states: ['OPEN'] })).header.get('平均处理用时（小时）')).toBe('—');
  });

  it('refuses strangers, technicians and filters that no list could have', async () => {
    const status = async (login: string | undefined, query = '') =>
      (await fetchExport(server, login ? await app.as(login) : undefined, `/exports/duplicates.xlsx${query}`))
        .statusCode;
    expect(await status(undefined)).toBe(401);
    expect(await status('tech_city')).toBe(403);
    expect(await status('clerk_hk', `?filter=${encodeURIComponent('{"states":["NOWHERE"]}')}`)).toBe(400);
    expect(await status('clerk_hk', `?filter=${encodeURIComponent('{"from":"2026-13-01"}')}`)).toBe(400);
  });
});

describe('taking back (4.4 no. 9)', () => {
  it('before the acceptance at once: the pair ends as 已撤回新办件 and the mark stays confirmed', async () => {
    const { old, next } = await twice();
    const answer = await withdraw(clerk, next);
    expect(answer.data.withdrawCase).toMatchObject({ state: 'APPROVED', needApproval: false });
    await app.job('duplicate.follow');
    expect(new Set((await hitsOf(next)).map((h) => h.state))).toEqual(new Set(['WITHDRAWN_NEW']));
    expect(await flagOf(next)).toBe('CONFIRMED');
    const [row] = await rows<{ state: string; mode: string }>(
      system(),
      sql`select state, finish_mode as mode from one_thing_case where id = ${next.id}`,
    );
    expect(row).toEqual({ state: 'CANCELLED', mode: 'WITHDRAWN' });
    expect((await readBuilt(system(), old.id)).version).toBe(old.version);
  });

  it('4.4 no. 9 what was returned, and what has passed the pre-review, is taken back at once too', async () => {
    for (const [action, input] of [
      ['return', { confirmed: true, reasonCode: 'R01' }],
      ['pass', {}],
    ] as const) {
      const built = await buildCase(system(), { n: newPerson() });
      await act(clerk, action, [built], input);
      const answer = await withdraw(clerk, await readBuilt(system(), built.id));
      expect(answer.data.withdrawCase).toMatchObject({ state: 'APPROVED', needApproval: false });
    }
  });

  it('AC-02-05 after the acceptance the chief decides; departments are stopped and the library gets 申请人撤回', async () => {
    const { old: first, next } = await twice();
    const old = await accept(clerk, first);
    const asked = await withdraw(clerk, old);
    const request = asked.data.withdrawCase as { id: string; version: number };
    expect(asked.message).toBeUndefined();
    expect(asked.data.withdrawCase).toMatchObject({ state: 'PENDING', needApproval: true });
    expect((await withdraw(clerk, old)).code).toBe('E-0202');
    const decision = { input: { requestId: randomUUID(), action: 'approve', rows: [pick(request)] } };
    expect((await clerk.run(DECIDE, decision)).code).toBe('FORBIDDEN');
    expect(await actOnWithdrawals(await strangerChief(), decision.input)).toMatchObject({
      ok: 0,
      rows: [{ code: 'NOT_FOUND' }],
    });
    expect((await chief.run(DECIDE, decision)).data.advanceWithdrawals).toMatchObject({ ok: 1 });
    await app.job('duplicate.follow');
    const [row] = await rows<{ state: string }>(system(), sql`select state from one_thing_case where id = ${old.id}`);
    expect(row?.state).toBe('CANCELLED');
    const pushed = await rows<{ channel: string; kind: string; body: string }>(
      system(),
      sql`select channel, kind, payload_masked::text as body from outbox_message
           where record_id = ${old.id} or record_id in (select id from sub_case where case_id = ${old.id})`,
    );
    const done = pushed.filter((m) => m.kind === 'DONE');
    expect(done.length).toBeGreaterThan(0);
    expect(done.every((m) => m.body.includes('申请人撤回'))).toBe(true);
    expect(pushed.some((m) => m.kind === 'STOP')).toBe(true);
    expect(new Set((await hitsOf(next)).map((h) => h.state))).toEqual(new Set(['WITHDRAWN_OLD']));
    expect(await flagOf(next)).toBe('CLEARED');
    expect(await act(clerk, 'pass', [await readBuilt(system(), next.id)])).toMatchObject({ ok: 1 });
  });

  it('a refusal leaves the case as it is and tells the applicant why', async () => {
    const n = newPerson();
    const old = await accept(clerk, await buildCase(system(), { n }));
    const request = (await withdraw(clerk, old)).data.withdrawCase as { id: string; version: number };
    const answer = await chief.run(DECIDE, {
      input: { requestId: randomUUID(), action: 'reject', rows: [pick(request)], reasonCode: 'PAID' },
    });
    expect(answer.data.advanceWithdrawals).toMatchObject({ ok: 1 });
    expect((await readBuilt(system(), old.id)).version).toBe(old.version);
    expect((await noticesOf('N73', old))[0]?.body).toContain('待遇已审批或发放');
    expect((await withdraw(clerk, old)).data.withdrawCase).toMatchObject({ state: 'PENDING' });
  });

  it('a request lapses when the case ends by another way', async () => {
    const n = newPerson();
    const old = await accept(clerk, await buildCase(system(), { n }));
    await withdraw(clerk, old);
    await act(clerk, 'terminate', [await readBuilt(system(), old.id)], { confirmed: true, reasonCode: 'F06' });
    await app.job('duplicate.follow');
    const QUERY = 'query ($id: ID!) { caseWithdrawals(caseId: $id) { state } }';
    expect((await clerk.run(QUERY, { id: old.id })).data.caseWithdrawals).toEqual([{ state: 'LAPSED' }]);
    expect((await withdraw(clerk, await readBuilt(system(), old.id))).code).toBe('E-0503');
  });

  it('a wrong version, a short reason and another district’s clerk change nothing', async () => {
    const n = newPerson();
    const built = await buildCase(system(), { n });
    expect((await withdraw(clerk, { ...built, version: built.version + 1 })).code).toBe('E-0504');
    expect((await withdraw(clerk, built, { reasonCode: 'OTHER' })).code).toBe('E-0005');
    expect((await withdraw(await app.as('clerk_pd'), built)).code).toBe('NOT_FOUND');
    expect((await withdraw(chief, built)).code).toBe('FORBIDDEN');
    expect((await readBuilt(system(), built.id)).version).toBe(built.version);
  });
});

describe('撤回申请 as a file', () => {
  it('is taken away by who decides and supervises, by state, of the own district alone', async () => {
    const old = await accept(clerk, await buildCase(system(), { n: newPerson() }));
    expect((await withdraw(clerk, old)).data.withdrawCase).toMatchObject({ state: 'PENDING' });
    const url = `/exports/withdrawals.xlsx?filter=${encodeURIComponent('{"states":["PENDING"]}')}`;
    for (const reader of [chief, await app.as('city_centre')]) {
      const { rows: lines } = await readSheet(await fetchExport(server, reader, url), '申请编号');
      expect(lines).toContainEqual(
        expect.objectContaining({ 一件事编号: old.caseNo, 申请方式: '窗口代办（刘敏）', 状态: '待审批' }),
      );
      expect(lines.every((line) => line.状态 === '待审批')).toBe(true);
    }
    expect((await fetchExport(server, clerk, url)).statusCode).toBe(403);
    expect((await fetchExport(server, chief, '/exports/withdrawals.xlsx?filter=x')).statusCode).toBe(400);
    const pudong = await somebodyOf(app, '310115', ['DIST_CHIEF']);
    const theirs = await readSheet(await fetchExport(server, pudong, url), '申请编号');
    expect(theirs.rows.map((line) => line.一件事编号)).not.toContain(old.caseNo);
  });
});

describe('审批时限 of a withdrawal', () => {
  it('is that of the limits in force, told to who asks and who decides', async () => {
    const told = async (browser: Browser) => {
      const { data, code } = await browser.run('{ withdrawalLimit }');
      return code ?? data.withdrawalLimit;
    };
    const set = (days: number) =>
      run(system(), sql`update time_limit_rule set limit_value = ${days} where matter_code = 'WITHDRAWAL'`);
    expect([await told(clerk), await told(chief)]).toEqual(['2 个工作日', '2 个工作日']);
    await set(3);
    expect(await told(clerk)).toBe('3 个工作日');
    await set(2);
    expect(await told(await app.as('tech_city'))).toBe('FORBIDDEN');
  });
});

/** Somebody of 浦东 with the rights of a chief. */
async function strangerChief(): Promise<Ctx> {
  const ctx = await (await app.as('clerk_pd')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  const permissions = new Set([...ctx.actor.permissions, 'withdrawal:view', 'withdrawal:decide']);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}
