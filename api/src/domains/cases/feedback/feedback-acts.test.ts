import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../../test/access.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Departments, feedbackOn, openGateway, subCaseOf } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../test/security/operations.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../registration/sealed-form.ts';

let app: Product;
let server: FastifyInstance;
let departments: Departments;
let clerk: Browser;
let colleague: Browser;
let tech: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('feedback_acts', { now: '2026-03-03T02:00:00Z' });
  server = await serverOf(app);
  departments = await openGateway(app);
  [clerk, colleague, tech] = await Promise.all([app.as('clerk_hk'), app.as('clerk_hk2'), app.as('tech_city')]);
});
afterAll(async () => {
  await server.close();
  await departments.close();
  await app.close();
});

interface Listed {
  id: string;
  version: number;
  state: string;
  tags: { code: string }[];
  bjNo: string | null;
  readAt: string | null;
  handlerName: string | null;
  processNote: string | null;
  actions: { code: string }[];
}

const FIELDS = 'id version state tags { code } bjNo readAt handlerName processNote actions { code }';

async function list(browser: Browser, args = ''): Promise<Listed[]> {
  const { data } = await browser.run(`{ feedbackMessages(first: 100 ${args}) { nodes { ${FIELDS} } } }`);
  return (data.feedbackMessages as { nodes: Listed[] } | undefined)?.nodes ?? [];
}

async function accepted(only = ['M01', 'M03', 'M05']): Promise<BuiltCase> {
  return accept(clerk, await buildCase(system(), { only }));
}

const seen = new Set<string>();
/** Sends a message and gives it as the window's list shows it. */
async function arrives(built: BuiltCase, matter: string, type: string, rest = {}): Promise<Listed> {
  for (const { id } of await list(clerk)) seen.add(id);
  await departments.client(matter === 'M05' ? 'RS' : 'GA').send(feedbackOn(built, matter, type, rest));
  const found = (await list(clerk)).find(({ id }) => !seen.has(id));
  if (!found) throw new Error('the message is not in the list');
  return found;
}

const ref = ({ id, version }: Listed) => ({ id, version });
const CALLS: Readonly<Record<string, string>> = {
  apply: `mutation ($m: FeedbackRef!, $t: String!) { out: applyFeedback(message: $m, reason: $t) { ${FIELDS} } }`,
  unrelated: `mutation ($m: FeedbackRef!, $t: String!) { out: closeFeedback(message: $m, verdict: UNRELATED, reason: $t) { ${FIELDS} } }`,
  settle: `mutation ($m: FeedbackRef!, $t: String!) { out: closeFeedback(message: $m, verdict: SETTLED, reason: $t) { ${FIELDS} } }`,
  notify: `mutation ($m: FeedbackRef!, $t: String!) { out: notifyFeedbackApplicant(message: $m, text: $t) { ${FIELDS} } }`,
  ask: `mutation ($m: FeedbackRef!, $t: String!) { out: askDepartment(message: $m, question: $t) { ${FIELDS} } }`,
  match: `mutation ($m: FeedbackRef!, $t: ID!) { out: matchFeedback(message: $m, subCaseId: $t) { ${FIELDS} } }`,
};
const REPLAY = `mutation ($m: FeedbackRef!) { out: replayFeedback(message: $m) { ${FIELDS} } }`;
const READ = `mutation ($ids: [ID!]!) { out: markFeedbackRead(ids: $ids) { ${FIELDS} } }`;
const TRANSFER = `mutation ($ids: [ID!]!, $u: ID!, $n: String!) { out: transferFeedback(ids: $ids, userId: $u, note: $n) { ${FIELDS} } }`;
const PAGE = `query ($id: ID!) { out: feedbackMessage(id: $id) { message { id } subCaseStatusTitle contactPhone reasonText handledBy
  results { name value masked } attachments { id url name } timeline { kind title text actorName } } }`;
const call = (browser: Browser, name: string, message: { id: string; version: number }, t: string) =>
  browser.run(CALLS[name] ?? '', { m: message, t });

const ADDRESS = '上海市虹口区欧阳路街道示范路1号';

describe('反馈信息', () => {
  it('R1.2.1 the page shows the department’s words in full, every field of the contract, files and the story of the sub-case', async () => {
    const built = await accepted();
    const body = {
      handledBy: '王警官',
      contactPhone: '021-65551234',
      reasonText: '联系申请人13912345678补充',
      resultData: { 户口登记状态: '1', 户籍地址: ADDRESS },
      attachments: [{ name: '回执.png', content: samplePng(600, 400).toString('base64') }],
    };
    const message = await arrives(built, 'M03', 'DONE', { seq: 1, body });
    const page = (await clerk.run(PAGE, { id: message.id })).data.out as Record<string, unknown>;
    expect(page).toMatchObject({
      subCaseStatusTitle: '正常办结',
      contactPhone: '021-65551234',
      results: [
        { name: '户口登记状态', value: '已登记', masked: false },
        { name: '户籍地址', masked: true },
        { name: '派出所', value: null },
        { name: '身份证受理号', value: null },
        { name: '领证日期', value: null },
      ],
      attachments: [{ name: '回执.png' }],
    });
    expect(JSON.stringify(page)).not.toContain('示范路1号');
    const kinds = (page.timeline as { kind: string; actorName: string }[]).map((entry) => entry.kind);
    expect(kinds).toEqual(expect.arrayContaining(['STEP', 'MESSAGE']));
    const REVEAL =
      'mutation ($id: ID!, $r: String!) { revealFeedback(id: $id, reason: $r) { results { name value } } }';
    expect((await clerk.run(REVEAL, { id: message.id, r: '短' })).code).toBe('E-0005');
    const revealed = await clerk.run(REVEAL, { id: message.id, r: '核对户籍地址' });
    expect(JSON.stringify(revealed.data)).toContain(ADDRESS);
    expect((await tech.run(REVEAL, { id: message.id, r: '核对户籍地址' })).code).toBe('FORBIDDEN');

    const file = (page.attachments as { url: string }[])[0]?.url ?? '';
    expect((await fetchExport(server, clerk, file)).statusCode).toBe(200);
    expect((await fetchExport(server, await app.as('clerk_pd'), file)).statusCode).toBe(404);
    expect((await fetchExport(server, tech, file)).statusCode).toBe(404);
  });

  it('a technician sees the envelope without a word of it, and a page without numbers', async () => {
    const built = await accepted();
    const body = { reasonText: '申请人310109199001011234手机13912345678', contactPhone: '021-65551234' };
    const message = await arrives(built, 'M03', 'ERROR', { body });
    const page = await tech.run(PAGE, { id: message.id });
    expect(JSON.stringify(page.data)).not.toMatch(/310109199001011234|13912345678|65551234/);
    const ENVELOPE = 'query ($id: ID!) { feedbackEnvelope(id: $id) { head body } }';
    const envelope = JSON.stringify((await tech.run(ENVELOPE, { id: message.id })).data);
    expect(envelope).toContain('"feedbackType":"ERROR"');
    expect(envelope).not.toMatch(/310109199001011234|13912345678|65551234/);
    expect((await clerk.run(ENVELOPE, { id: message.id })).code).toBe('FORBIDDEN');
  });

  it('filters by department, type, state, matter, day, number and unread; the tabs count', async () => {
    const built = await accepted();
    const message = await arrives(built, 'M05', 'INFO');
    const finds = async (filter: string) =>
      (await list(clerk, `filter: { ${filter} }`)).some(({ id }) => id === message.id);
    const yes = [
      'department: [RS]',
      'feedbackType: [INFO]',
      'state: [APPLIED]',
      'matterCode: "M05"',
      'unreadOnly: true',
    ];
    const no = [
      'department: [GA]',
      'feedbackType: [DONE]',
      'state: [UNMATCHED]',
      'matterCode: "M03"',
      'receivedTo: "2026-03-02"',
    ];
    for (const filter of [
      ...yes,
      `search: "${message.bjNo}"`,
      'receivedFrom: "2026-03-03"',
      'receivedTo: "2026-03-03"',
    ])
      expect({ filter, found: await finds(filter) }).toEqual({ filter, found: true });
    for (const filter of no) expect({ filter, found: await finds(filter) }).toEqual({ filter, found: false });
    const form = (await readForms(system(), [built.id])).get(built.id);
    expect(await finds(`search: "${form?.idNo}"`)).toBe(true);
    const { data } = await clerk.run('{ feedbackCounts { queue count } }');
    expect(data.feedbackCounts).toContainEqual({ queue: 'UNREAD', count: expect.any(Number) });
  });

  it('标记已读 keeps the first reader and sends one receipt through the outbox', async () => {
    const message = await arrives(await accepted(), 'M03', 'INFO');
    await clerk.run(READ, { ids: [message.id] });
    const again = await colleague.run(READ, { ids: [message.id] });
    expect(again.data.out).toMatchObject([{ readAt: expect.anything() }]);
    const sent = await rows<{ payload: object }>(
      system(),
      sql`select payload_masked as payload from outbox_message where kind = 'RECEIPT' and stream_title = ${message.bjNo}`,
    );
    expect(sent).toMatchObject([{ payload: { department: 'GA', bjNo: message.bjNo } }]);
  });

  it('转办 gives a message to a colleague of the same window, who is told', async () => {
    const message = await arrives(await accepted(), 'M03', 'INFO');
    const { data } = await clerk.run('{ feedbackColleagues { id name } }');
    const colleagues = data.feedbackColleagues as { id: string; name: string }[];
    const chen = colleagues.find(({ name }) => name === '陈静');
    expect(colleagues.some(({ name }) => name === '孙倩' || name === '刘敏')).toBe(false);
    const pudong = await (await app.as('clerk_pd')).ctx();
    const outsider = pudong.actor.kind === 'USER' ? pudong.actor.userId : '';
    const give = (u: string | undefined, n: string) => clerk.run(TRANSFER, { ids: [message.id], u, n });
    expect((await give(outsider, '请您跟进处理')).code).toBe('BAD_INPUT');
    expect((await give(chen?.id, '跟进')).code).toBe('BAD_INPUT');
    expect((await give(chen?.id, '请您跟进处理')).data.out).toMatchObject([{ handlerName: '陈静' }]);
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N43' and receiver_user_id = ${chen?.id}`,
    );
    expect(told).toHaveLength(1);
  });

  it('an unmatched message is found by ID number, matched to a sub-case of its own department alone, and applied', async () => {
    const built = await accepted();
    for (const { id } of await list(clerk)) seen.add(id);
    const lost = { bizType: 'FEEDBACK.DONE', bjNo: 'BJ-310109-2026-999999' };
    await departments
      .client('GA')
      .send({ ...lost, body: { feedbackType: 'DONE', externalStatus: { text: '已落户' } } });
    const message = (await list(clerk, 'queue: UNMATCHED')).find(({ id }) => !seen.has(id)) as Listed;
    expect(message.actions.map(({ code }) => code)).toEqual(expect.arrayContaining(['MATCH', 'UNRELATED']));
    const form = (await readForms(system(), [built.id])).get(built.id);
    const CANDIDATES =
      'query ($id: ID!, $s: String!) { feedbackCandidates(id: $id, search: $s) { id bjNo matterName } }';
    const { data } = await clerk.run(CANDIDATES, { id: message.id, s: form?.idNo });
    expect(data.feedbackCandidates).toMatchObject([{ bjNo: subCaseOf(built, 'M03').bjNo }]);
    expect((await call(clerk, 'match', ref(message), subCaseOf(built, 'M05').id)).code).toBe('E-4101');
    expect((await call(clerk, 'match', ref(message), ABSENT_ID)).code).toBe('NOT_FOUND');
    const answer = await call(clerk, 'match', ref(message), subCaseOf(built, 'M03').id);
    expect(answer.data.out).toMatchObject({
      state: 'APPLIED',
      bjNo: subCaseOf(built, 'M03').bjNo,
      handlerName: '刘敏',
    });
    expect(subCaseOf(await readBuilt(system(), built.id), 'M03').state).toBe('FINISHED_NORMAL');
    expect((await call(clerk, 'match', ref(message), subCaseOf(built, 'M03').id)).code).toBe('E-0504');
  });

  it('与本平台无关 closes an unmatched message with its reason', async () => {
    for (const { id } of await list(clerk)) seen.add(id);
    const lost = { bizType: 'FEEDBACK.INFO', bjNo: 'BJ-310109-2026-999998' };
    await departments.client('GA').send({ ...lost, body: { feedbackType: 'INFO', externalStatus: { text: '误发' } } });
    const message = (await list(clerk, 'queue: UNMATCHED')).find(({ id }) => !seen.has(id)) as Listed;
    expect((await call(clerk, 'unrelated', ref(message), '无关')).code).toBe('E-0005');
    const answer = await call(clerk, 'unrelated', ref(message), '公安误发，已电话核实');
    expect(answer.data.out).toMatchObject({ state: 'MANUAL_DONE', processNote: '与本平台无关：公安误发，已电话核实' });
  });

  it('3.5 no. 4: a contradiction is applied once the case allows it, or kept as it is with a reason', async () => {
    const built = await accepted();
    await act(clerk, 'suspend', [built], { basis: '法院裁定中止办理', reasonText: '等待法院裁定' });
    const message = await arrives(built, 'M03', 'DONE', { seq: 1 });
    expect(message).toMatchObject({ state: 'MATCHED', tags: [{ code: 'CONFLICT' }] });
    expect((await call(clerk, 'apply', ref(message), '已恢复办理，予以应用')).code).toBe('E-4103');
    const settled = await call(clerk, 'settle', ref(message), '挂起期间不予办结');
    expect(settled.data.out).toMatchObject({ state: 'MANUAL_DONE', tags: [{ code: 'SETTLED' }] });

    const second = await accepted();
    await act(clerk, 'suspend', [second], { basis: '法院裁定中止办理', reasonText: '等待法院裁定' });
    const waiting = await arrives(second, 'M03', 'DONE', { seq: 1 });
    await act(clerk, 'resume', [await readBuilt(system(), second.id)]);
    const applied = await call(clerk, 'apply', ref(waiting), '已恢复办理，予以应用');
    expect(applied.data.out).toMatchObject({ state: 'APPLIED', tags: [{ code: 'SETTLED' }], handlerName: '刘敏' });
    expect(subCaseOf(await readBuilt(system(), second.id), 'M03').state).toBe('FINISHED_NORMAL');
  });

  it('核实完毕 of a refusal ends the to-do that it left', async () => {
    const built = await accepted();
    const message = await arrives(built, 'M03', 'REJECT', { body: { reasonText: '户籍资料不符' } });
    const open = () =>
      rows(
        system(),
        sql`select 1 from task where record_id = ${subCaseOf(built, 'M03').id} and kind = 'FEEDBACK' and closed_at is null`,
      );
    expect(await open()).toHaveLength(1);
    await call(clerk, 'settle', ref(message), '已与派出所核实属实');
    expect(await open()).toHaveLength(0);
  });

  it('通知申请人 goes to the phone, 申请部门澄清 through the outbox', async () => {
    const built = await accepted();
    let message = await arrives(built, 'M03', 'INFO');
    const notified = await call(clerk, 'notify', ref(message), '请携带户口簿到欧阳路派出所');
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N42' and record_id = ${subCaseOf(built, 'M03').id}`,
    );
    expect(told).toMatchObject([{ body: expect.stringContaining('请携带户口簿到欧阳路派出所') }]);
    message = notified.data.out as Listed;
    await call(clerk, 'ask', ref(message), '请说明缺少哪一页');
    const sent = await rows<{ payload: object }>(
      system(),
      sql`select payload_masked as payload from outbox_message where kind = 'CLARIFY' and stream_title = ${message.bjNo}`,
    );
    expect(sent).toMatchObject([{ payload: { question: '请说明缺少哪一页', askedBy: '刘敏' } }]);
  });

  it('重新处理 finds what a message means once its case is there', async () => {
    const message = await arrives(await accepted(), 'M03', 'INFO');
    expect((await tech.run(REPLAY, { m: ref(message) })).code).toBe('E-0503');
    for (const { id } of await list(clerk)) seen.add(id);
    const lost = { bizType: 'FEEDBACK.INFO', bjNo: 'BJ-310109-2026-999997' };
    await departments.client('GA').send({ ...lost, body: { feedbackType: 'INFO', externalStatus: { text: '说明' } } });
    const unmatched = (await list(clerk, 'queue: UNMATCHED')).find(({ id }) => !seen.has(id)) as Listed;
    expect((await tech.run(REPLAY, { m: ref(unmatched) })).code).toBe('E-4102');
  });

  it('导出 Excel holds what the list shows, masked, and is audited', async () => {
    await arrives(await accepted(), 'M03', 'INFO');
    const url = `/exports/feedback.xlsx?queue=ALL&filter=${encodeURIComponent('{"department":["GA"]}')}`;
    const sheet = await readSheet(await fetchExport(server, clerk, url), '接收时间');
    expect(sheet.titles).toEqual(expect.arrayContaining(['部门', '姓名', '处理状态', '重要程度', '处理人']));
    expect(sheet.rows.length).toBe((await list(clerk, 'filter: { department: [GA] }')).length);
    expect((await fetchExport(server, tech, url)).statusCode).toBe(403);
    expect((await fetchExport(server, undefined, url)).statusCode).toBe(401);
    expect((await fetchExport(server, clerk, '/exports/feedback.xlsx?filter=x')).statusCode).toBe(400);
    expect(
      (
        await fetchExport(
          server,
          clerk,
          `/exports/feedback.xlsx?filter=${encodeURIComponent('{"receivedTo":"2200-01-01"}')}`,
        )
      ).statusCode,
    ).toBe(400);
  });
});

describe('who may do it', () => {
  it('anonymous, wrong role and another window are refused the same for each act; the audit log knows', async () => {
    const built = await accepted();
    const message = await arrives(built, 'M03', 'INFO');
    const acts: [string, Record<string, unknown>][] = [
      ...Object.values(CALLS).map((document): [string, Record<string, unknown>] => [
        document,
        { m: ref(message), t: document.includes('subCaseId') ? subCaseOf(built, 'M03').id : '请说明缺少哪一页' },
      ]),
      [READ, { ids: [message.id] }],
      [PAGE, { id: message.id }],
    ];
    const [pudong, dept] = await Promise.all([app.as('clerk_pd'), app.as('dept_ga')]);
    for (const [document, variables] of acts) {
      const ask = async (browser: Browser | undefined) => (await browser?.run(document, variables))?.code;
      expect(await ask(new Browser(app))).toBe('UNAUTHENTICATED');
      expect(await ask(dept)).toBe('FORBIDDEN');
      if (document !== PAGE) expect(await ask(await app.as('officer_hk'))).toBe('FORBIDDEN');
      const logged = await auditOf(
        system(),
        ['access.out-of-scope'],
        async () => void expect(await ask(pudong)).toBe('NOT_FOUND'),
        1,
      );
      expect(logged).toMatchObject([{ ok: false, objectId: message.id }]);
    }
    expect((await list(pudong)).some(({ id }) => id === message.id)).toBe(false);
    expect((await list(await app.as('city_officer'))).some(({ id }) => id === message.id)).toBe(true);
  });
});
