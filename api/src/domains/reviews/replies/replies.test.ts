import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { evaluate, evaluated, invited, tryPage } from '../../../../test/evaluations.ts';
import { fetchExport, postExport, readSheet } from '../../../../test/exports.ts';
import { applicant } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { type Ctx, hasPermission } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let head: Browser;
let anybody: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('evaluation_replies');
  clerk = await app.as('clerk_hk');
  head = await app.as('head_hk');
  anybody = new Browser(app);
});
afterAll(() => app.close());

const LIST = `query ($filter: EvaluationFilter, $first: Int) { evaluations(filter: $filter, first: $first) { nodes {
  id evaluationNo grade comment evaluatorMasked orgName staff { name no } replyState negativeNo pushState } } }`;
const ONE = `query ($id: ID!) { evaluation(id: $id) { evaluation { id grade comment publishedAt replyStateTitle }
  reply { id version content contentNo state decisionText flow { availableActions { action } } } } }`;
const REPLY = `mutation ($id: ID!, $content: String!, $requestId: ID!) {
  replyToEvaluation(evaluationId: $id, content: $content, requestId: $requestId) { reply { id version state content } } }`;
const ADVANCE = `mutation ($input: RecordActInput!) { advanceEvaluationReplies(input: $input) { ok rows { code } } }`;
const PUBLIC = `query { publishedEvaluations(first: 50) { nodes { evaluationNo gradeTitle comment orgName reply repliedOn } } }`;

interface Detail {
  evaluation: { grade: number; comment: string; publishedAt: string | null };
  reply: { id: string; version: number; content: string; state: string; decisionText: string | null } | null;
}

async function given(input: Readonly<Record<string, unknown>> = {}, options = {}): Promise<string> {
  const { ticket } = await invited(app, clerk, options);
  const { evaluationNo } = await evaluated(anybody, ticket, input);
  const found = await firstRow<{ id: string }>(
    system(),
    sql`select id from evaluation where evaluation_no = ${evaluationNo}`,
  );
  return found?.id ?? '';
}
const open = async (browser: Browser, id: string) => (await browser.run(ONE, { id })).data.evaluation as Detail;
const reply = (browser: Browser, id: string, content: string) =>
  browser.run(REPLY, { id, content, requestId: randomUUID() });
const advance = (browser: Browser, action: string, of: { id: string; version: number }, reasonText?: string) =>
  browser.run(ADVANCE, {
    input: { action, requestId: randomUUID(), rows: [{ id: of.id, version: of.version }], reasonText },
  });

describe('answering (R9.4)', () => {
  it('AC-09-04 is public after the head’s review; grade and comment stay; the audit log shows the clerk', async () => {
    const id = await given({ grade: 3, comment: '等得有点久，联系我13812345678' });
    const before = await open(clerk, id);
    const content = '感谢您的建议，我们将增设窗口，咨询请拨打63211234';
    const answered = await reply(clerk, id, content);
    expect(answered.data.replyToEvaluation).toMatchObject({
      reply: { state: 'PENDING', content: '感谢您的建议，我们将增设窗口，咨询请拨打****1234' },
    });
    const listed = async () =>
      ((await anybody.run(PUBLIC)).data.publishedEvaluations as { nodes: { evaluationNo: string }[] }).nodes;
    expect(await listed()).toEqual([]);
    const { reply: waiting } = await open(head, id);
    if (!waiting) throw new Error('no answer');
    expect((await advance(clerk, 'publish', waiting)).code).toBe('FORBIDDEN');
    expect((await advance(head, 'publish', waiting)).data.advanceEvaluationReplies).toMatchObject({ ok: 1 });
    const after = await open(clerk, id);
    expect(after.reply?.state).toBe('PUBLISHED');
    expect(after.evaluation).toMatchObject({ grade: before.evaluation.grade, comment: before.evaluation.comment });
    expect(await listed()).toMatchObject([
      { gradeTitle: '基本满意', comment: '等得有点久，联系我138****5678', reply: expect.stringContaining('增设窗口') },
    ]);
    expect(JSON.stringify(await listed())).not.toMatch(/张|李|王|BJ-/);
    const audited = await rows<{ name: string }>(
      system(),
      sql`select u.login_name as name from audit_entry a join user_account u on u.id::text = a.actor_id::text
           where a.event = 'review.reply' and a.object_id = ${waiting.id}`,
    );
    expect(audited).toEqual([{ name: 'clerk_hk' }]);
    expect((await reply(clerk, id, '再答复一次试试看')).code).toBe('E-0906');
  });

  it('a returned answer is written anew and waits again; who wrote it does not review it', async () => {
    const id = await given({ grade: 4 });
    await reply(head, id, '感谢您的肯定，我们继续努力');
    const own = (await open(head, id)).reply;
    if (!own) throw new Error('no answer');
    expect(own.state).toBe('PENDING_DISTRICT');
    const receivers = async () =>
      rows<{ login: string }>(
        system(),
        sql`select distinct u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
             where n.template_code = 'N268' and n.record_id = ${own.id}`,
      );
    // A head's own answer waits for the district, as to-do and as notice, never for the head.
    expect(await receivers()).toEqual([{ login: 'chief_hk' }]);
    const tasks = await rows(
      system(),
      sql`select role_code as role, o.code from task t join org o on o.id = t.org_id where record_id = ${own.id} and closed_at is null`,
    );
    expect(tasks).toEqual([{ role: 'DIST_CHIEF', code: '310109' }]);
    // Nor for another head of the same centre.
    const second = await somebodyOf(app, '310109-C', ['CENTRE_HEAD']);
    for (const [browser, action] of [
      [head, 'publish'],
      [second, 'publish'],
      [second, 'sendBack'],
    ] as const)
      expect((await advance(browser, action, own, '越级审核测试')).data.advanceEvaluationReplies).toMatchObject({
        ok: 0,
        rows: [{ code: 'FORBIDDEN' }],
      });
    expect((await open(second, id)).reply?.state).toBe('PENDING_DISTRICT');
    const chief = await app.as('chief_hk');
    await advance(chief, 'sendBack', own, '请说明改进措施');
    expect((await open(head, id)).reply).toMatchObject({ state: 'RETURNED', decisionText: '请说明改进措施' });
    expect((await reply(clerk, id, '感谢肯定，已安排导办人员')).data.replyToEvaluation).toMatchObject({
      reply: { id: own.id, state: 'PENDING' },
    });
  });

  it('AC-09-04 where the centre has no head the district’s chief is told of an answer and reviews it', async () => {
    const chief = await somebodyOf(app, '310115', ['DIST_CHIEF']);
    const far = await app.as('clerk_pd');
    const { ticket } = await invited(app, far, { region: '310115' });
    const { evaluationNo } = await evaluated(anybody, ticket, { grade: 4 });
    const found = await firstRow<{ id: string }>(
      system(),
      sql`select id from evaluation where evaluation_no = ${evaluationNo}`,
    );
    const id = found?.id ?? '';
    await reply(far, id, '感谢您的肯定，欢迎再来');
    const own = (await open(far, id)).reply;
    if (!own) throw new Error('no answer');
    expect(own.state).toBe('PENDING_DISTRICT');
    const told = await rows(
      system(),
      sql`select distinct u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N268' and n.record_id = ${own.id}`,
    );
    expect(told).toEqual([{ login: chief.loginName }]);
    const tasks = (await chief.run('{ tasks(bucket: ALL) { nodes { recordId } } }')).data.tasks;
    expect(tasks).toMatchObject({ nodes: [{ recordId: own.id }] });
    const back = await advance(chief, 'sendBack', own, '请补充改进措施');
    expect(back.data.advanceEvaluationReplies).toMatchObject({ ok: 1 });
  });

  it('11.6 what becomes public does not name the person; of an anonymous one nothing tells the staff before', async () => {
    const name = '欧阳晓明';
    for (const anonymous of [false, true]) {
      const id = await given({ grade: 4, comment: `我叫${name}，办得很快`, anonymous }, { form: { name } });
      const shown = (await open(clerk, id)).evaluation.comment;
      expect(shown).toBe(anonymous ? `我叫${name}，办得很快` : '我叫欧***，办得很快');
      await reply(clerk, id, `${name}同志，感谢您的肯定`);
      const waiting = (await open(head, id)).reply;
      if (!waiting) throw new Error('no answer');
      await advance(head, 'publish', waiting);
      const [newest] = ((await anybody.run(PUBLIC)).data.publishedEvaluations as { nodes: object[] }).nodes;
      expect(newest).toMatchObject({ comment: '我叫欧***，办得很快', reply: '欧***同志，感谢您的肯定' });
    }
  });

  it('the link of a to-do finds the evaluation by its answer, within the scope alone', async () => {
    const id = await given();
    await reply(clerk, id, '感谢您的评价，我们会继续努力');
    const { reply: own } = await open(head, id);
    const found = async (browser: Browser, replyId: string | undefined) =>
      ((await browser.run(LIST, { filter: { replyId } })).data.evaluations as { nodes: { id: string }[] }).nodes.map(
        (one) => one.id,
      );
    expect(await found(head, own?.id)).toEqual([id]);
    expect(await found(await app.as('clerk_pd'), own?.id)).toEqual([]);
    expect(await found(head, 'x')).toEqual([]);
  });

  it('says what is wrong with an answer', async () => {
    const id = await given();
    expect((await reply(clerk, id, '谢谢')).fields?.[0]?.path).toBe('content');
    expect((await reply(clerk, id, '谢'.repeat(501))).fields?.[0]?.path).toBe('content');
  });
});

describe('评价公示 (01 §11.2)', () => {
  const SHOW = `query ($filter: PublishedEvaluationFilter, $first: Int, $after: String) {
    publishedEvaluations(filter: $filter, first: $first, after: $after) {
      nodes { evaluationNo grade comment orgName matterName } pageInfo { hasNextPage endCursor } }
    publishedEvaluationChoices { centres { key title } matters { key title } } }`;
  interface Shown {
    publishedEvaluations: {
      nodes: { evaluationNo: string; grade: number; orgName: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    publishedEvaluationChoices: Record<'centres' | 'matters', { key: string; title: string }[]>;
  }
  const show = async (variables: Record<string, unknown> = {}) =>
    (await anybody.run(SHOW, { first: 100, ...variables })).data as unknown as Shown;

  async function published(input: Readonly<Record<string, unknown>>): Promise<{ no: string; ticket: string }> {
    const { ticket } = await invited(app, clerk);
    const { evaluationNo: no } = await evaluated(anybody, ticket, input);
    const found = await firstRow<{ id: string }>(system(), sql`select id from evaluation where evaluation_no = ${no}`);
    await reply(clerk, found?.id ?? '', '感谢您的意见，我们已安排整改');
    const waiting = (await open(head, found?.id ?? '')).reply;
    if (waiting) await advance(head, 'publish', waiting);
    return { no, ticket };
  }

  it('is read by anybody, by centre and matter and for negative ones alone, page by page; nobody is named', async () => {
    const [good, bad] = [
      await published({ grade: 5, comment: '很好' }),
      await published({ grade: 1, options: ['G1_ATTITUDE'], comment: '态度不好' }),
    ];
    const all = await show();
    const numbers = ({ publishedEvaluations }: Shown) => publishedEvaluations.nodes.map((e) => e.evaluationNo);
    expect(numbers(all).slice(0, 2)).toEqual([bad.no, good.no]);
    expect(JSON.stringify(all)).not.toMatch(/applicant|staff|刘敏|clerk/);
    expect(numbers(await show({ filter: { negative: true } }))).toEqual([bad.no]);
    const { centres, matters } = all.publishedEvaluationChoices;
    expect(matters).toEqual([{ key: 'M01', title: '退役报到' }]);
    expect(centres.map(({ title }) => title)).toEqual(['虹口区退役军人服务中心']);
    const here = { orgId: centres[0]?.key, matterCode: 'M01' };
    expect(numbers(await show({ filter: here }))).toEqual(numbers(all));
    expect(numbers(await show({ filter: { matterCode: 'M07' } }))).toEqual([]);
    const first = await show({ first: 1 });
    const { endCursor: after, hasNextPage } = first.publishedEvaluations.pageInfo;
    expect([numbers(first), hasNextPage]).toEqual([[bad.no], true]);
    expect(numbers(await show({ first: 1, after }))).toEqual([good.no]);
    const wrong = await anybody.run(SHOW, { filter: { orgId: "' or 1=1 --" } });
    expect(wrong.fields?.[0]?.path).toBe('filter.orgId');
  });

  it('whoever evaluated reads the answer at his own ticket, once it is public and not before', async () => {
    const OWN = `query ($ticket: String!) { evaluationPage(ticket: $ticket) {
      state evaluationNo reply { content orgName publishedAt } } }`;
    const ownPage = async (ticket: string) => (await anybody.run(OWN, { ticket })).data.evaluationPage;
    const { ticket } = await invited(app, clerk);
    expect(await ownPage(ticket)).toMatchObject({ state: 'OPEN', reply: null });
    const { evaluationNo } = await evaluated(anybody, ticket, { grade: 4 });
    const found = await firstRow<{ id: string }>(
      system(),
      sql`select id from evaluation where evaluation_no = ${evaluationNo}`,
    );
    await reply(clerk, found?.id ?? '', '感谢您的肯定，欢迎再来');
    expect(await ownPage(ticket)).toEqual({ state: 'USED', evaluationNo, reply: null });
    const waiting = (await open(head, found?.id ?? '')).reply;
    if (waiting) await advance(head, 'publish', waiting);
    expect(await ownPage(ticket)).toMatchObject({
      reply: { content: '感谢您的肯定，欢迎再来', orgName: '虹口区退役军人服务中心' },
    });
    expect((await tryPage(anybody, 'x')).code).toBe('E-0904');
  });
});

describe('who sees what', () => {
  it('AC-09-05 a plain user gets nothing from the list; nor does a role without the right', async () => {
    await given();
    expect(await anybody.run(LIST)).toMatchObject({ code: 'UNAUTHENTICATED', data: {} });
    for (const login of ['tech_city', 'trainee_demo']) {
      const browser = await app.as(login);
      expect(await browser.run(LIST)).toMatchObject({ code: 'FORBIDDEN', data: {} });
    }
  });

  it('AC-09-05 the list as a file answers an applicant’s own session with HTTP 403 and nothing of anybody', async () => {
    await given();
    const server = await serverOf(app);
    const citizen = await applicant(app);
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
    expect((await fetchExport(server, head, '/exports/evaluations.xlsx')).statusCode).toBe(200);
    await server.close();
  });

  it('R9.3.2 the list is narrowed by business type and channel, and so is its file', async () => {
    await given();
    const count = async (filter: object) =>
      ((await head.run(LIST, { filter, first: 100 })).data.evaluations as { nodes: object[] }).nodes.length;
    const all = await count({});
    expect(all).toBeGreaterThan(0);
    expect(await count({ businessTypes: ['REPORT'] })).toBe(all);
    expect(await count({ businessTypes: ['FUNDS', 'TRAINING'] })).toBe(0);
    expect(await count({ channels: ['QR'], businessTypes: ['REPORT'] })).toBeGreaterThan(0);
    expect(await count({ channels: ['ALIPAY'] })).toBe(0);
    expect((await head.run(LIST, { filter: { businessTypes: ['REPORT; drop'] } })).data.evaluations ?? null).toBeNull();
    const server = await serverOf(app);
    const sheet = async (filter: object) =>
      readSheet(
        await fetchExport(
          server,
          head,
          `/exports/evaluations.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`,
        ),
        '评价编号',
      );
    expect((await sheet({ businessTypes: ['REPORT'] })).rows).toHaveLength(all);
    expect((await sheet({ businessTypes: ['FUNDS'] })).rows).toEqual([]);
    expect(
      (await fetchExport(server, head, '/exports/evaluations.xlsx?filter=%7B%22businessTypes%22%3A%5B%22X%22%5D%7D'))
        .statusCode,
    ).toBe(400);
    await server.close();
  });

  it('R9.4 an administrator sees what he may export, and answers nothing', async () => {
    const id = await given();
    const admin = await app.as('biz_admin');
    expect((await admin.run(LIST, { first: 100 })).code).toBeUndefined();
    const { actor } = await admin.ctx();
    for (const code of ['review:view', 'review:export']) expect(hasPermission(actor, code)).toBe(true);
    expect((await reply(admin, id, '管理员不能答复评价')).code).toBe('FORBIDDEN');
  });

  it('own centre, own district, the whole city; another’s evaluation looks absent', async () => {
    const id = await given();
    const stranger = await app.as('clerk_pd');
    expect((await stranger.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect((await reply(stranger, id, '越权答复测试内容')).code).toBe('NOT_FOUND');
    const seen = async (browser: Browser) =>
      ((await browser.run(LIST, { first: 100 })).data.evaluations as { nodes: { id: string }[] }).nodes.map(
        (e) => e.id,
      );
    expect(await seen(stranger)).not.toContain(id);
    for (const login of ['head_hk', 'chief_hk', 'city_centre']) expect(await seen(await app.as(login))).toContain(id);
  });

  it('an anonymous evaluation names nobody; the staff stay as they were called', async () => {
    const id = await given({ anonymous: true, grade: 5 });
    const { data } = await clerk.run(LIST, { filter: { grades: [5] }, first: 100 });
    const one = (
      data.evaluations as { nodes: { id: string; evaluatorMasked: string; staff: { no: string }[] }[] }
    ).nodes.find((e) => e.id === id);
    expect(one).toMatchObject({ evaluatorMasked: '匿名用户', staff: [{ no: 'clerk_hk' }] });
  });

  it('a page costs the same statements however long it is', async () => {
    for (let n = 0; n < 4; n += 1) await given({ grade: 1, options: ['G1_ATTITUDE'] });
    const one = (await statementsOf(app, () => clerk.run(LIST, { first: 1 }))).length;
    const many = (await statementsOf(app, () => clerk.run(LIST, { first: 20 }))).length;
    expect(many).toBe(one);
    expect((await clerk.run(LIST, { filter: { from: '2026-13-01' } })).code).toBe('BAD_INPUT');
    expect((await evaluate(anybody, 'x')).code).toBe('E-0904');
  });
});
