import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import type { CaseOptions } from '../../../../test/cases.ts';
import { evaluated, invited } from '../../../../test/evaluations.ts';
import { type Product, product } from '../../../../test/product.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { sweepAt, warningsOf } from '../../../../test/warnings.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
/** Who served and was rated. */
let rated: Browser;
/** Another clerk of the centre, who works on the reviews. */
let clerk: Browser;
let head: Browser;
let chief: Browser;
let anybody: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('negative_reviews');
  anybody = new Browser(app);
  await cameAt('2026-03-09', '10:00');
});
afterAll(() => app.close());

/** The day that everybody signs in anew. */
async function cameAt(day: string, time: string): Promise<void> {
  app.clock.set(instantOf(day, time));
  const logins = ['clerk_hk', 'clerk_hk2', 'head_hk', 'chief_hk'] as const;
  [rated, clerk, head, chief] = (await Promise.all(logins.map((login) => app.as(login)))) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ];
}
const secondsOf = (day: string, time: string) => instantOf(day, time).toISOString().replace('.000Z', 'Z');

const LIST = `query ($filter: NegativeReviewFilter) { negativeReviews(filter: $filter) { nodes {
  id version reviewNo state dueAt overdue serviceNo } } }`;
const ONE = `query ($id: ID!) { negativeReview(id: $id) { id version state dueAt overdue contactAt contactByName verdict extended
  revisitGrade content evaluatorMasked files { name } flow { availableActions { action } } } }`;
const ADVANCE = `mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok rows { result code message } } }`;

interface Seen {
  id: string;
  version: number;
  state: string;
  dueAt: string | null;
  overdue: boolean;
  contactAt: string | null;
  verdict: string | null;
  files: { name: string }[];
  flow: { availableActions: { action: string }[] };
}

const open = async (browser: Browser, id: string) => (await browser.run(ONE, { id })).data.negativeReview as Seen;
const advance = async (browser: Browser, id: string, action: string, input: object = {}, reader = clerk) => {
  const version = (await open(reader, id)).version;
  return browser.run(ADVANCE, { input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input } });
};
/** The same, for an act that is taken. */
async function take(browser: Browser, id: string, action: string, input: object = {}): Promise<Seen> {
  const answer = await advance(browser, id, action, input);
  const result = answer.data.advanceNegativeReviews as { ok: number; rows: { message: string }[] } | undefined;
  if (result?.ok !== 1) throw new Error(`${action}: ${answer.message ?? result?.rows[0]?.message}`);
  return open(clerk, id);
}
const said = (reasonText: string, reasonCode?: string) => ({ reasonText, ...(reasonCode && { reasonCode }) });

/** A ★2 of the first matter of a new case. */
async function negative(
  grade = 2,
  served = rated,
  options: CaseOptions = {},
): Promise<{ id: string; caseId: string; evaluationNo: string }> {
  const { ticket, built } = await invited(app, served, options);
  const { evaluationNo } = await evaluated(anybody, ticket, {
    grade,
    options: [`G${grade}_MATERIALS`],
    comment: '材料要来回补交',
  });
  const found = await firstRow<{ id: string }>(
    system(),
    sql`select n.id from negative_review n join evaluation e on e.id = n.evaluation_id where e.evaluation_no = ${evaluationNo}`,
  );
  if (!found) throw new Error('no negative review');
  return { id: found.id, caseId: built.id, evaluationNo };
}

describe('a negative evaluation (11.6)', () => {
  it('AC-09-02 ★2 with 材料要求 and words opens a review to be contacted within a working day, and the head is told', async () => {
    const { id } = await negative();
    expect(await open(clerk, id)).toMatchObject({
      state: 'NEW',
      dueAt: secondsOf('2026-03-10', '17:30'),
      content: '材料要求；材料要来回补交',
    });
    const told = await rows<{ body: string; roles: string }>(
      system(),
      sql`select n.body from notification n join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N265' and n.record_id = ${id} and u.login_name = 'head_hk'`,
    );
    expect(told[0]?.body).toMatch(
      /^退役报到（BJ-.+）收到差评（不满意），差评编号 CP20260309\d{5}，请于 3月10日 17:30 前/,
    );
  });

  it('AC-09-02 where the centre has no head, or only who was rated, the district’s chief is told', async () => {
    const heard = (id: string) =>
      rows(
        system(),
        sql`select distinct u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
             where n.template_code = 'N265' and n.record_id = ${id} order by 1`,
      );
    const far = await app.as('clerk_pd');
    const { id } = await negative(2, far, { region: '310115' });
    expect(await heard(id)).toEqual([{ login: 'chief_pd' }, { login: 'clerk_pd' }]);
    const own = await negative(2, head);
    expect(await heard(own.id)).toEqual([{ login: 'chief_hk' }, { login: 'clerk_hk' }, { login: 'clerk_hk2' }]);
  });

  it('★3 opens none', async () => {
    const { ticket } = await invited(app, clerk);
    const { evaluationNo } = await evaluated(anybody, ticket, { grade: 3 });
    const { data } = await clerk.run(LIST, { filter: { search: evaluationNo } });
    expect(data.negativeReviews).toEqual({ nodes: [] });
  });

  it('goes from the contact to the call back and ends; who called back does not close it', async () => {
    const { id } = await negative(1);
    expect((await open(clerk, id)).flow.availableActions.map(({ action }) => action)).toEqual(['contact', 'unreached']);
    expect(await take(clerk, id, 'contact', said('电话说明情况，约定周三前答复', 'PHONE'))).toMatchObject({
      state: 'CONTACTED',
      contactByName: expect.any(String),
    });
    expect(
      (await advance(clerk, id, 'verify', said('材料清单确实不全', 'GENUINE'))).data.advanceNegativeReviews,
    ).toMatchObject({ ok: 0, rows: [{ code: 'FORBIDDEN' }] });
    expect(await take(head, id, 'verify', said('材料清单确实不全', 'GENUINE'))).toMatchObject({ verdict: 'GENUINE' });
    const started = await take(clerk, id, 'rectify', said('更新材料清单并培训窗口人员'));
    expect(started.dueAt).toBe(secondsOf('2026-03-16', '17:30'));
    await cameAt('2026-03-12', '10:00');
    // 15 working days from the beginning of the rectification, not from the extension.
    const longer = await take(head, id, 'extend', said('需市级系统调整，十五个工作日内完成'));
    expect(longer).toMatchObject({
      state: 'EXTENDED',
      extended: true,
      dueAt: secondsOf('2026-03-30', '17:30'),
    });
    await take(clerk, id, 'rectified', said('清单已更新，系统已调整'));
    expect(await take(head, id, 'revisit', { reasonCode: '4' })).toMatchObject({ state: 'REVISITED', revisitGrade: 4 });
    expect((await advance(head, id, 'close')).data.advanceNegativeReviews).toMatchObject({
      rows: [{ code: 'E-0004' }],
    });
    expect((await take(chief, id, 'close')).state).toBe('CLOSED');
    await cameAt('2026-03-09', '10:00');
  });

  it('a bad verdict needs evidence and the district’s chief; the head alone calls nothing malice', async () => {
    const { id } = await negative();
    await take(clerk, id, 'contact', said('电话联系，对方称选错等级', 'PHONE'));
    const words = said('本人书面说明系误操作', 'MISTAKEN');
    expect((await advance(head, id, 'dispute', words)).data.advanceNegativeReviews).toMatchObject({
      rows: [{ code: 'E-0905' }],
    });
    const file = await storeFile(await head.ctx(), drawPdf(['Specimen']), { name: '本人说明.pdf' });
    const disputed = await take(head, id, 'dispute', { ...words, attachmentIds: [file.id] });
    expect(disputed).toMatchObject({ state: 'DISPUTED', verdict: 'MISTAKEN', files: [{ name: '本人说明.pdf' }] });
    expect((await advance(head, id, 'reject', said('认定为误评'))).data.advanceNegativeReviews).toMatchObject({
      ok: 0,
      rows: [{ code: 'FORBIDDEN' }],
    });
    expect((await take(chief, id, 'reject', said('依据充分，认定为误评'))).state).toBe('REJECTED');
    // What was given stays as it was given.
    const { grade } = (await firstRow<{ grade: number }>(
      system(),
      sql`select e.grade from evaluation e join negative_review n on n.evaluation_id = e.id where n.id = ${id}`,
    )) ?? { grade: 0 };
    expect(grade).toBe(2);
  });

  it('a verdict that the chief does not uphold is put right like any other', async () => {
    const { id } = await negative();
    await take(clerk, id, 'contact', said('电话联系并记录诉求', 'PHONE'));
    const file = await storeFile(await head.ctx(), drawPdf(['Specimen']), { name: '监控说明.pdf' });
    await take(head, id, 'dispute', { ...said('多次无理由差评', 'MALICIOUS'), attachmentIds: [file.id] });
    expect(await take(chief, id, 'uphold', said('依据不足，按属实整改'))).toMatchObject({
      state: 'VERIFIED',
      verdict: 'GENUINE',
    });
  });

  it('N267 goes to the head; where there is none but who was rated, to the chief in his place and the clerks who go on', async () => {
    const told = async (id: string) =>
      (
        await rows<{ login: string }>(
          system(),
          sql`select distinct u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
               where n.template_code = 'N267' and n.record_id = ${id} order by 1`,
        )
      ).map(({ login }) => login);
    const disputed = async () => {
      const { id } = await negative();
      await take(clerk, id, 'contact', said('电话联系并记录诉求', 'PHONE'));
      const file = await storeFile(await head.ctx(), drawPdf(['Specimen']), { name: '监控说明.pdf' });
      await take(head, id, 'dispute', { ...said('多次无理由差评', 'MALICIOUS'), attachmentIds: [file.id] });
      return id;
    };
    const plain = await disputed();
    await take(chief, plain, 'uphold', said('依据不足，按属实整改'));
    expect(await told(plain)).toEqual(['head_hk']);
    const own = await disputed();
    const { actor } = await head.ctx();
    const self = actor.kind === 'USER' ? [{ id: actor.userId, name: actor.name, no: actor.loginName }] : [];
    await run(system(), sql`update negative_review set staff = ${JSON.stringify(self)}::jsonb where id = ${own}`);
    await take(chief, own, 'uphold', said('依据不足，按属实整改'));
    const receivers = await told(own);
    expect(receivers).toEqual(expect.arrayContaining(['chief_hk', 'clerk_hk', 'clerk_hk2']));
    expect(receivers).not.toContain('head_hk');
  });

  it('who was rated badly takes no step of the own review, also where the role would let him', async () => {
    const { id } = await negative();
    expect((await open(rated, id)).flow.availableActions).toEqual([]);
    const refused = { ok: 0, rows: [{ code: 'E-0907' }] };
    const steps: [string, object][] = [
      ['contact', said('电话联系并说明情况', 'PHONE')],
      ['unreached', said('上午两次未接通', 'NO_ANSWER')],
    ];
    for (const [action, input] of steps)
      expect((await advance(rated, id, action, input)).data.advanceNegativeReviews).toMatchObject(refused);
    // A head who sat at the counter is no judge of himself either: the district's chief is.
    await take(clerk, id, 'contact', said('电话联系并说明情况', 'PHONE'));
    const { actor } = await head.ctx();
    const self = actor.kind === 'USER' ? [{ id: actor.userId, name: actor.name, no: actor.loginName }] : [];
    await run(system(), sql`update negative_review set staff = ${JSON.stringify(self)}::jsonb where id = ${id}`);
    const verdict = said('材料清单确实不全', 'GENUINE');
    expect((await advance(head, id, 'verify', verdict)).data.advanceNegativeReviews).toMatchObject(refused);
    await take(chief, id, 'verify', verdict);
    await take(rated, id, 'rectify', said('更新材料清单'));
    expect((await advance(head, id, 'rectified', said('清单已更新'))).data.advanceNegativeReviews).toMatchObject(
      refused,
    );
    await take(rated, id, 'rectified', said('清单已更新'));
    expect((await advance(head, id, 'revisit', { reasonCode: '5' })).data.advanceNegativeReviews).toMatchObject(
      refused,
    );
  });

  it('11.6 a centre with nobody but who was rated: each step is the district’s chief’s, as to-do and as act', async () => {
    const far = await app.as('clerk_pd');
    const district = await somebodyOf(app, '310115', ['DIST_CHIEF']);
    const { id } = await negative(2, far, { region: '310115' });
    const todo = async (browser: Browser) => {
      const { tasks } = (await browser.run('{ tasks(bucket: ALL) { nodes { recordId title } } }')).data;
      return (tasks as { nodes: { recordId: string; title: string }[] }).nodes
        .filter(({ recordId }) => recordId === id)
        .map(({ title }) => title);
    };
    expect(await todo(district)).toEqual(['联系差评评价人']);
    const contact = said('电话联系并说明情况', 'PHONE');
    expect((await advance(far, id, 'contact', contact, far)).data.advanceNegativeReviews).toMatchObject({
      rows: [{ code: 'E-0907' }],
    });
    expect((await advance(district, id, 'contact', contact, far)).data.advanceNegativeReviews).toMatchObject({ ok: 1 });
    expect(await todo(district)).toEqual(['核实差评']);
    const verdict = said('材料清单确实不全', 'GENUINE');
    expect((await advance(district, id, 'verify', verdict, far)).data.advanceNegativeReviews).toMatchObject({ ok: 1 });
    expect(await todo(district)).toEqual(['制定差评整改措施']);
    // Where somebody else is there, the district has no to-do.
    const own = await negative();
    const open = await rows(
      system(),
      sql`select role_code as role from task where record_id = ${own.id} and closed_at is null`,
    );
    expect(open).toEqual([{ role: 'CENTRE_CLERK' }]);
  });

  it('11.6 whom nobody reached was not contacted: the limit goes on until somebody is reached or the head decides', async () => {
    const { id } = await negative();
    const tried = await take(clerk, id, 'unreached', said('上午两次、下午一次未接通', 'NO_ANSWER'));
    expect(tried).toMatchObject({ state: 'UNREACHED', contactAt: null, dueAt: secondsOf('2026-03-10', '17:30') });
    expect(
      (await advance(clerk, id, 'unreached', said('再次未接通', 'NO_ANSWER'))).data.advanceNegativeReviews,
    ).toMatchObject({
      rows: [{ code: 'E-0503' }],
    });
    await sweepAt(app, '2026-03-11', '09:30');
    await cameAt('2026-03-11', '09:30');
    expect((await open(clerk, id)).overdue).toBe(true);
    expect(await take(clerk, id, 'contact', said('次日电话联系上', 'PHONE'))).toMatchObject({
      state: 'CONTACTED',
      contactAt: expect.any(String),
    });
    await cameAt('2026-03-09', '10:00');
    const other = await negative();
    await take(clerk, other.id, 'unreached', said('登记号码为空号', 'WRONG_NUMBER'));
    expect(await take(head, other.id, 'verify', said('调阅监控仍无法核实', 'UNVERIFIABLE'))).toMatchObject({
      state: 'VERIFIED',
      contactAt: null,
    });
    expect(
      (await advance(clerk, (await negative()).id, 'unreached', { reasonCode: 'ANONYMOUS' })).data
        .advanceNegativeReviews,
    ).toMatchObject({ rows: [{ code: 'E-0909' }] });
  });

  it('11.6 nobody reached is no call back: not counted, and only the head ends it, with a reason', async () => {
    const { id } = await negative();
    await take(clerk, id, 'contact', said('电话联系并记录诉求', 'PHONE'));
    await take(head, id, 'verify', said('窗口解释不清', 'GENUINE'));
    await take(clerk, id, 'rectify', said('培训窗口人员'));
    await take(clerk, id, 'rectified', said('培训已完成'));
    expect((await advance(clerk, id, 'revisit', { reasonCode: '0' })).code).toBe('BAD_INPUT');
    const missed = await take(clerk, id, 'missed', said('三日内四次未接通', 'NO_ANSWER'));
    expect(missed).toMatchObject({ state: 'REVISIT_MISSED', revisitGrade: null });
    expect((await advance(clerk, id, 'close', said('不再回访'))).data.advanceNegativeReviews).toMatchObject({
      rows: [{ code: 'FORBIDDEN' }],
    });
    const counted = async () =>
      firstRow(system(), sql`select revisited_at as at from negative_review where id = ${id}`);
    expect((await take(head, id, 'close', said('多次未接通，不再回访'))).state).toBe('CLOSED');
    expect(await counted()).toEqual({ at: null });
  });

  it('AC-09-07 not contacted for a working day is a level-1 warning, and is settled by the contact', async () => {
    const { id, caseId } = await negative();
    await sweepAt(app, '2026-03-10', '17:00');
    const own = async () => (await warningsOf(system(), caseId)).filter(({ recordId }) => recordId === id);
    expect((await own()).filter(({ level }) => level === 1)).toEqual([]);
    await sweepAt(app, '2026-03-11', '09:30');
    await cameAt('2026-03-11', '09:30');
    expect((await own()).filter(({ level }) => level === 1)).toMatchObject([
      { ruleKey: 'L1-overdue', limitKind: 'STAGE' },
    ]);
    const { data } = await clerk.run(LIST, { filter: { overdue: true } });
    expect((data.negativeReviews as { nodes: { id: string }[] }).nodes.map((n) => n.id)).toContain(id);
    // Who handles the case was rated: all clerks are told, and a case that has ended silences nothing.
    const told = await rows<{ login: string }>(
      system(),
      sql`select u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
            join warning w on w.id = n.record_id where w.record_id = ${id} and u.login_name like 'clerk_hk%' order by 1`,
    );
    expect([...new Set(told.map(({ login }) => login))]).toEqual(['clerk_hk', 'clerk_hk2']);
    await take(clerk, id, 'contact', said('电话联系，已致歉说明', 'PHONE'));
    await sweepAt(app, '2026-03-11', '09:31');
    expect((await own()).filter(({ level }) => level === 1)).toMatchObject([{ state: 'RESOLVED' }]);
    await cameAt('2026-03-09', '10:00');
  });
});

describe('who sees and does what', () => {
  it('without a session, without the right, from another district: nothing', async () => {
    const { id } = await negative();
    expect((await anybody.run(ONE, { id })).code).toBe('UNAUTHENTICATED');
    expect((await (await app.as('tech_city')).run(ONE, { id })).code).toBe('FORBIDDEN');
    const stranger = await app.as('clerk_pd');
    expect((await stranger.run(ONE, { id })).code).toBe('NOT_FOUND');
    const seen = (await stranger.run(LIST)).data.negativeReviews as { nodes: { id: string }[] };
    expect(seen.nodes.map((one) => one.id)).not.toContain(id);
    const moved = await advance(stranger, id, 'contact', said('越权联系登记测试', 'PHONE'));
    expect(moved.data.advanceNegativeReviews).toMatchObject({ ok: 0, rows: [{ code: 'NOT_FOUND' }] });
  });
});
