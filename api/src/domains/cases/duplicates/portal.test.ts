import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildApplication } from '../application/index.ts';

let app: Product;
let server: FastifyInstance;
let portal: GatewayClient;
let closeGateway: () => Promise<void>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('duplicates_portal', { now: '2026-03-05T02:00:00Z' });
  const gateway = await openGateway(app);
  closeGateway = gateway.close;
  portal = gateway.portal();
  server = await serverOf(app);
});
afterAll(async () => {
  await closeGateway();
  await server.close();
  await app.close();
});

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
  });

  it('R2.4 queries the own cases only, by the number that the portal has proven', async () => {
    const built = await buildCase(system(), { n: 81_002 });
    const answer = await portal.send({ bizType: 'APPLICATION.QUERY', body: { idNo: idNoOf(81_002) } });
    expect(answer.body).toMatchObject({
      code: 0,
      data: { cases: [{ caseNo: built.caseNo, status: '待预审', mayWithdraw: true }] },
    });
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
    expect(sheet.rows.length).toBeGreaterThan(0);
    expect(sheet.rows[0]).toMatchObject({ 严重程度: '须核实', 状态: '待告知', 检测规则: '身份证号码相同' });
    expect(sheet.rows[0]?.身份证号).toMatch(/^\d{6}\*{8}.{4}$/);
    const far = await readSheet(
      await fetchExport(server, await app.as('clerk_pd'), '/exports/duplicates.xlsx'),
      '检测编号',
    );
    expect(far.rows).toEqual([]);
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
