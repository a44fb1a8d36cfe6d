import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { afterDischarge } from '../../../../test/after-discharge.ts';
import { buildCase } from '../../../../test/cases.ts';
import { enter, soldier } from '../../../../test/entitlement.ts';
import { evaluate, evaluated, openPage } from '../../../../test/evaluations.ts';
import { buildPad, callPad, takeCounter } from '../../../../test/pads.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { inviteByMessage } from '../evaluations/create-invite.ts';
import { ticketOf } from '../evaluations/ticket.ts';

let app: Product;
let clerk: Browser;
let head: Browser;
let anybody: Browser;
let pad: Awaited<ReturnType<typeof buildPad>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('receptions');
  [clerk, head, anybody] = [await app.as('clerk_hk'), await app.as('head_hk'), new Browser(app)];
  pad = await buildPad(app, head, '1');
  await takeCounter(clerk, pad.counter.id);
}, 60_000);
afterAll(() => app.close());

const REGISTER = `mutation ($input: ReceptionInput!, $requestId: ID!) { registerReception(input: $input, requestId: $requestId) {
  id receptionNo scene businessTypeTitle matterName recordNo nameMasked phoneMasked invited evaluated orgName receivedByName link } }`;
const LIST = `query ($filter: ReceptionFilter, $first: Int) { receptions(filter: $filter, first: $first) { nodes { id receptionNo evaluated } } }`;
const REVEAL = `mutation ($id: ID!, $reason: String!) { revealReceptionContact(id: $id, reason: $reason) { name phone } }`;

interface Seen {
  id: string;
  receptionNo: string;
  invited: boolean;
}
const register = (browser: Browser, input: object, requestId: string = randomUUID()) =>
  browser.run(REGISTER, { input, requestId });
async function registered(input: object, browser = clerk): Promise<Seen> {
  const { data, code, message } = await register(browser, input);
  if (!data.registerReception) throw new Error(`${code} ${message}`);
  return data.registerReception as Seen;
}
const listed = async (browser: Browser, filter: object = {}) =>
  ((await browser.run(LIST, { filter, first: 100 })).data.receptions as { nodes: Seen[] }).nodes.map(({ id }) => id);
const inviteOf = async (id: string) => {
  const found = await firstRow<{ id: string }>(
    system(),
    sql`select id from evaluation_invite where service_id = ${id} order by id desc limit 1`,
  );
  return found && ticketOf(system(), found.id);
};
const chips = async (ticket: string, grade: number) =>
  (await openPage(anybody, ticket)).grades.find((one) => one.grade === grade)?.options.map(({ text }) => text);
const evaluationOf = (no: string) =>
  firstRow<Record<string, unknown>>(
    system(),
    sql`select scene, business_type as business, service_type as service, case_id as "caseId", channel from evaluation where evaluation_no = ${no}`,
  );

describe('接待登记 (01 §11.4)', () => {
  it('R9.1.2 advice at the desk: scene 咨询 and business 咨询 on the pad of the counter, without any case', async () => {
    const one = await registered({ scene: 'CONSULT', matterCode: 'M12', name: '欧阳晓明', phone: '13800001234' });
    expect(one).toMatchObject({
      receptionNo: expect.stringMatching(/^JD\d{8}\d{5}$/),
      businessTypeTitle: '咨询',
      nameMasked: '欧***',
      phoneMasked: '138****1234',
      invited: false,
      recordNo: null,
    });
    const call = await callPad(clerk, one.id, { serviceType: 'reception', screen: 'RECEPTION' });
    expect(call.data.callPad).toMatchObject({ state: 'CALLED', serviceNo: one.receptionNo });
    const ticket = (await inviteOf(one.id)) ?? '';
    expect(await chips(ticket, 5)).toContain('业务熟练、解答清楚');
    expect(await chips(ticket, 5)).not.toContain('平台好用');
    const { evaluationNo } = await evaluated(anybody, ticket, {
      grade: 2,
      options: ['G2_ONCE_TOLD'],
      comment: '我是欧阳晓明',
    });
    expect(await evaluationOf(evaluationNo)).toMatchObject({
      scene: 'CONSULT',
      business: 'CONSULT',
      service: 'reception',
      caseId: null,
    });
    const DETAIL = `query ($filter: EvaluationFilter) { evaluations(filter: $filter) { nodes { comment caseId serviceNo negativeId matterName } } }`;
    const { nodes } = (await head.run(DETAIL, { filter: { search: evaluationNo } })).data.evaluations as {
      nodes: { negativeId: string }[];
    };
    expect(nodes).toMatchObject([{ comment: '我是欧***', caseId: null, serviceNo: one.receptionNo }]);
    const NEGATIVE = 'query ($id: ID!) { negativeReview(id: $id) { state caseId serviceNo } }';
    expect((await head.run(NEGATIVE, { id: nodes[0]?.negativeId })).data.negativeReview).toEqual({
      state: 'NEW',
      caseId: null,
      serviceNo: one.receptionNo,
    });
    expect((await callPad(clerk, one.id, { serviceType: 'reception', screen: 'RECEPTION' })).code).toBe('E-0903');
  });

  it('a call: scene 电话, invited by text message where there is a number, and not where there is none', async () => {
    const built = await buildCase(system(), { only: ['M07'] });
    const one = await registered({ scene: 'PHONE', about: { type: 'case', id: built.id } });
    expect(one).toMatchObject({ invited: true, recordNo: built.caseNo, link: `/cases/${built.id}` });
    const sent = await rows<{ body: string; phone: string }>(
      system(),
      sql`select body, phone_masked as phone from notification where template_code = 'N335' and record_id = ${one.id}`,
    );
    expect(sent).toMatchObject([{ body: expect.stringContaining('/apply/evaluate/') }]);
    const { evaluationNo } = await evaluated(anybody, (await inviteOf(one.id)) ?? '', { grade: 5 });
    expect(await evaluationOf(evaluationNo)).toMatchObject({ scene: 'PHONE', channel: 'SMS', caseId: built.id });
    // The case itself may still be evaluated: advice does not use it up (一事一评).
    expect((await inviteByMessage(system(), [built.id])).size).toBe(1);
    expect((await registered({ scene: 'PHONE' })).invited).toBe(false);
  });

  it('R9.2.1 from the page of an enrolment: 培训, once a day, whoever presses', async () => {
    app.clock.set(new Date('2026-05-06T02:00:00Z'));
    const trainee = await buildTrainee(app);
    const { id } = await enrolled(trainee, await publishedRound(app, await buildCaller(app)));
    const officer = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
    const input = { scene: 'WINDOW', about: { type: 'trainingEnrolment', id } };
    const first = await registered(input, officer);
    expect(first).toMatchObject({ businessTypeTitle: '培训', link: `/training/enrolments/${id}` });
    expect((await registered(input, officer)).id).toBe(first.id);
    const far = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    let answer: unknown;
    const asks = async () => {
      answer = await register(far, input);
    };
    await auditOf(system(), ['access.out-of-scope'], asks, 1);
    expect(answer).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('R9.2.1 from the pages of after discharge: 预备役登记 and 就业跟踪 with their matters, once a day; another district does not reach them', async () => {
    await clerk.arrive('clerk_hk');
    const { reserveId, planId } = await afterDischarge(await clerk.ctx(), system());
    const far = await somebodyOf(app, '310115-C', ['CENTRE_CLERK']);
    for (const [type, id, link, matterName] of [
      ['reserveRecord', reserveId, `/aftercare/reserve/${reserveId}`, '预备役登记'],
      ['followUpPlan', planId, `/follow-ups/${planId}`, '自主就业职业技能培训和就业创业指导'],
    ] as const) {
      const input = { scene: 'WINDOW', about: { type, id } };
      const first = await registered(input, clerk);
      expect(first).toMatchObject({ link, matterName });
      expect((await registered(input, clerk)).id).toBe(first.id);
      expect(await register(far, input)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('R9.2.1 R9.1.2 from the page of a candidate of 免申即享: its own scene, matter and 资金, on the pad, once a day; another district does not reach it', async () => {
    await enter(system(), [soldier(3)]);
    const candidate = await firstRow<{ id: string; no: string }>(
      system(),
      sql`select id, candidate_no as no from entitlement_candidate order by id desc limit 1`,
    );
    const input = { scene: 'WINDOW', about: { type: 'candidate', id: candidate?.id } };
    const officer = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
    const first = await registered(input, officer);
    expect(first).toMatchObject({
      businessTypeTitle: '资金',
      scene: 'NO_APPLICATION',
      matterName: '待安排工作期养老、医疗参保',
      recordNo: candidate?.no,
      invited: false,
    });
    expect((await registered(input, officer)).id).toBe(first.id);
    await takeCounter(officer, pad.counter.id);
    await callPad(officer, first.id, { serviceType: 'reception', screen: 'CANDIDATE' });
    const ticket = (await inviteOf(first.id)) ?? '';
    expect(await chips(ticket, 5)).toContain('无需申请、主动服务');
    const { evaluationNo } = await evaluated(anybody, ticket, { grade: 5, options: ['G5_UNASKED'] });
    expect(await evaluationOf(evaluationNo)).toMatchObject({
      scene: 'NO_APPLICATION',
      business: 'FUNDS',
      service: 'reception',
      caseId: null,
    });
    const STATISTICS = `query ($filter: EvaluationStatisticsFilter!) { evaluationStatistics(by: SCENE, filter: $filter) { lines { key title total } } }`;
    const today = app.clock.now().toISOString().slice(0, 10);
    const { data } = await officer.run(STATISTICS, { filter: { from: today, to: today } });
    expect((data.evaluationStatistics as { lines: object[] }).lines).toContainEqual({
      key: 'NO_APPLICATION',
      title: '免申即享',
      total: 1,
    });
    expect(await listed(officer, { scenes: ['NO_APPLICATION'] })).toEqual([first.id]);
    const found = await officer.run(
      'query ($filter: EvaluationFilter) { evaluations(filter: $filter) { nodes { evaluationNo sceneTitle } } }',
      {
        filter: { scenes: ['NO_APPLICATION'] },
      },
    );
    expect(found.data.evaluations).toEqual({ nodes: [{ evaluationNo, sceneTitle: '免申即享' }] });
    const far = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect((await register(far, input)).code).toBe('NOT_FOUND');
  });

  it('01 §11.4 a case that nobody applied for is 免申即享 on the pad, too; one that came by the net and is handed over at the desk is 窗口现场', async () => {
    const sceneOf = async (serviceId: string, serviceType: string) => {
      expect((await callPad(clerk, serviceId, { serviceType })).code).toBeUndefined();
      const [invite] = await rows<{ scene: string; channel: string }>(
        system(),
        sql`select scene, channel from evaluation_invite where service_id = ${serviceId}`,
      );
      return [invite?.scene, invite?.channel];
    };
    clerk = await app.as('clerk_hk');
    await takeCounter(clerk, pad.counter.id);
    const unasked = await buildCase(system(), { only: ['M07'] });
    await run(system(), sql`update one_thing_case set channel = 'SYSTEM' where id = ${unasked.id}`);
    const ofMatter = await buildCase(system(), { only: ['M07'] });
    const sub = ofMatter.subCases[0]?.id ?? '';
    await run(system(), sql`update sub_case set mode = 'NO_APPLICATION' where id = ${sub}`);
    const byNet = await buildCase(system(), { only: ['M07'] });
    await run(system(), sql`update one_thing_case set channel = 'PC_YWTB' where id = ${byNet.id}`);
    expect(await sceneOf(unasked.id, 'case')).toEqual(['NO_APPLICATION', 'PAD']);
    expect(await sceneOf(unasked.subCases[0]?.id ?? '', 'subCase')).toEqual(['NO_APPLICATION', 'PAD']);
    expect(await sceneOf(sub, 'subCase')).toEqual(['NO_APPLICATION', 'PAD']);
    expect(await sceneOf(byNet.id, 'case')).toEqual(['WINDOW', 'PAD']);
  });

  it('01 §11.4 a reception at the page of a case that nobody applied for is 免申即享, of another one 窗口现场; a call stays a call', async () => {
    const own = await app.as('clerk_hk');
    const [unasked, asked] = [
      await buildCase(system(), { only: ['M07'] }),
      await buildCase(system(), { only: ['M07'] }),
    ];
    await run(system(), sql`update one_thing_case set channel = 'SYSTEM' where id = ${unasked.id}`);
    const sceneOf = async (id: string, scene: string) => await registered({ scene, about: { type: 'case', id } }, own);
    expect(await sceneOf(unasked.id, 'WINDOW')).toMatchObject({ scene: 'NO_APPLICATION', recordNo: unasked.caseNo });
    expect(await sceneOf(asked.id, 'WINDOW')).toMatchObject({ scene: 'WINDOW' });
    expect(await sceneOf(asked.id, 'NO_APPLICATION')).toMatchObject({ scene: 'WINDOW' });
    expect(await sceneOf(unasked.id, 'PHONE')).toMatchObject({ scene: 'PHONE' });
  });

  it('is of one receiver: a colleague and another organisation have their own of the same record, and nobody is shown another’s', async () => {
    const built = await buildCase(system(), { only: ['M07'] });
    const input = { scene: 'CONSULT', about: { type: 'case', id: built.id } };
    const [own, colleague, chief] = [await app.as('clerk_hk'), await app.as('head_hk'), await app.as('officer_hk')];
    const ids = [await registered(input, own), await registered(input, colleague), await registered(input, chief)];
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
    expect((await registered(input, own)).id).toBe(ids[0]?.id);
  });

  it('a telephone number without a record is served once a day and scene, and asked by text message once', async () => {
    const own = await app.as('clerk_hk');
    const call = { scene: 'PHONE', phone: '13700001111' };
    const first = await registered(call, own);
    expect(first.invited).toBe(true);
    expect((await registered({ ...call, phone: '137 0000 1111', matterCode: 'M12' }, own)).id).toBe(first.id);
    expect((await register(await app.as('head_hk'), call)).code).toBe('E-0995');
    // What another office has registered is not to be learned: neither by a refusal nor by a message that does not go off.
    const elsewhere = await registered(call, await app.as('clerk_pd'));
    expect([elsewhere.id === first.id, elsewhere.invited]).toEqual([false, true]);
    // The citizen gets one message that day, whichever office called.
    const written = sql`select id from notification where template_code = 'N335' and record_id = ${elsewhere.id}`;
    expect(await rows(system(), written)).toEqual([]);
    expect((await register(await app.as('head_hk'), call)).code).toBe('E-0995');
    const built = await buildCase(system(), { only: ['M07'] });
    const about = await registered({ ...call, about: { type: 'case', id: built.id } }, own);
    expect(about).toMatchObject({ invited: false, phoneMasked: '137****1111' });
    const sent = await rows(
      system(),
      sql`select id from notification where template_code = 'N335' and record_id in (${first.id}, ${about.id})`,
    );
    expect(sent).toHaveLength(1);
    const [kept] = await rows<{ index: string }>(
      system(),
      sql`select phone_index as index from service_reception where id = ${first.id}`,
    );
    expect(kept?.index).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reception.callsPerDay calls without a record have an end for each clerk and day; those about a case have none', async () => {
    const own = await app.as('head_hk');
    await run(
      system(),
      sql`insert into parameter_value (code, value, changed_at, changed_by_name) values ('reception.callsPerDay', '2', now(), '测试')`,
    );
    for (const phone of ['13700002221', '13700002222']) await registered({ scene: 'PHONE', phone }, own);
    expect(await register(own, { scene: 'PHONE', phone: '13700002223' })).toMatchObject({
      code: 'E-0996',
      message: expect.stringContaining('2次'),
    });
    expect((await register(own, { scene: 'PHONE' })).code).toBe('E-0996');
    await registered({ scene: 'CONSULT', phone: '13700002223' }, own);
    const built = await buildCase(system(), { only: ['M07'] });
    await registered({ scene: 'PHONE', about: { type: 'case', id: built.id } }, own);
    await run(system(), sql`delete from parameter_value where code = 'reception.callsPerDay'`);
  });

  it('bad input says where; the same request once', async () => {
    const clerkNow = await app.as('clerk_hk');
    const at = async (input: object) => (await register(clerkNow, input)).fields?.[0]?.path;
    expect(await at({ scene: 'CONSULT', phone: '12345' })).toBe('phone');
    expect(await at({ scene: 'CONSULT', name: '长'.repeat(31) })).toBe('name');
    expect(await at({ scene: 'WINDOW' })).toBe('scene');
    expect(await at({ scene: 'NO_APPLICATION' })).toBe('scene');
    expect((await register(clerkNow, { scene: 'CONSULT', matterCode: 'M99' })).code).toBe('NOT_FOUND');
    expect((await register(clerkNow, { scene: 'CONSULT', about: { type: 'case', id: randomUUID() } })).code).toBe(
      'NOT_FOUND',
    );
    const requestId = randomUUID();
    const twice = [
      await register(clerkNow, { scene: 'CONSULT' }, requestId),
      await register(clerkNow, { scene: 'CONSULT' }, requestId),
    ];
    expect(twice[0]?.data).toEqual(twice[1]?.data);
    expect((await register(clerkNow, { scene: 'PHONE' }, requestId)).code).toBe('E-IDEM-01');
  });
});

describe('who may', () => {
  it('registers at the counters, and sees what is of the own scope', async () => {
    const own = await app.as('clerk_hk');
    const { id } = await registered({ scene: 'CONSULT' }, own);
    for (const login of ['trainee_demo', 'tech_city', 'city_officer'])
      expect((await register(await app.as(login), { scene: 'CONSULT' })).code).toBe('FORBIDDEN');
    expect((await new Browser(app).run(LIST)).code).toBe('UNAUTHENTICATED');
    expect(await listed(own, { mine: true })).toContain(id);
    const far = await app.as('clerk_pd');
    expect(await listed(far)).not.toContain(id);
    expect((await far.run(REVEAL, { id, reason: '联系群众核实' })).code).toBe('NOT_FOUND');
    expect((await callPad(far, id, { serviceType: 'reception', screen: 'RECEPTION' })).code).toMatch(
      /NOT_FOUND|E-0915/,
    );
  });

  it('11.6 a contact is shown for a reason, audited, behind a named evaluation; what else stands there is answered alike', async () => {
    const own = await app.as('clerk_hk');
    const asked = (one: Seen, browser = own) => browser.run(REVEAL, { id: one.id, reason: '回访差评情况' });
    const told = await registered({ scene: 'PHONE', name: '王某', phone: '13900005678' }, own);
    const hidden = await registered({ scene: 'PHONE', name: '李某', phone: '13900005679' }, own);
    const waiting = await registered({ scene: 'PHONE', name: '赵某', phone: '13900005680' }, own);
    const none = await registered({ scene: 'CONSULT' }, own);
    const grade = { grade: 1, options: ['G1_ATTITUDE'] };
    await evaluate(anybody, (await inviteOf(told.id)) ?? '', grade);
    await evaluate(anybody, (await inviteOf(hidden.id)) ?? '', { ...grade, anonymous: true });
    expect((await own.run(REVEAL, { id: told.id, reason: '看' })).code).toBe('E-0005');
    await auditOf(
      system(),
      ['review.reveal-reception'],
      async () => {
        expect((await asked(told)).data.revealReceptionContact).toEqual({ name: '王某', phone: '13900005678' });
      },
      1,
    );
    expect((await asked(told, await app.as('officer_hk'))).code).toBe('FORBIDDEN');
    const answers = await Promise.all([hidden, waiting, none].map(async (one) => asked(one)));
    for (const { code, message } of answers)
      expect({ code, message }).toEqual({ code: 'E-0993', message: expect.not.stringContaining('匿名') });
    const { nodes } = (await own.run(LIST, { filter: { mine: true }, first: 100 })).data.receptions as {
      nodes: { id: string; evaluated: boolean }[];
    };
    const evaluatedIn = (one: Seen) => nodes.find(({ id }) => id === one.id)?.evaluated;
    expect([told, hidden, waiting].map(evaluatedIn)).toEqual([true, false, false]);
  });

  it('a page costs the same statements however long it is', async () => {
    const own = await app.as('clerk_hk');
    for (let n = 0; n < 3; n += 1) await registered({ scene: 'CONSULT' }, own);
    const one = (await statementsOf(app, () => own.run(LIST, { first: 1 }))).length;
    expect((await statementsOf(app, () => own.run(LIST, { first: 50 }))).length).toBe(one);
  });
});
