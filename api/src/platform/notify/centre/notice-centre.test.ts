import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, subscribe } from 'graphql';
import type { Browser } from '../../../../test/access.ts';
import { readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { getOrgRow } from '../../../../test/staff.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/index.ts';
import { transaction } from '../../kernel/index.ts';
import { sendNotices } from '../index.ts';
import { SEND_SMS_JOB } from '../sms/job-name.ts';

const MINUTE = 60_000;

let app: Product;
let system: Ctx;
let clerk: Browser;
let clerkId: string;
let tech: Browser;
let orgId: string;

beforeAll(async () => {
  app = await product('notice_centre');
  system = app.context({ kind: 'SYSTEM', name: '测试' });
  await signIn();
  const { actor } = await clerk.ctx();
  if (actor.kind !== 'USER') throw new Error('clerk_hk could not sign in');
  clerkId = actor.userId;
  orgId = (await getOrgRow(system, '310109-C')).id;
});
beforeEach(async () => {
  await run(system, sql`truncate notification cascade`);
  await run(system, sql`delete from task where record_type = 'notification'`);
});
afterAll(() => app.close());

const record = (title = 'BJ-1') => ({ type: 'subCase', id: uuidv7(app.clock.now().getTime()), orgId, title });
const warn = (at: number, matter: [code: string, name: string], priority: 1 | 2 | 3, priorityOrder?: number) => ({
  template: 'N01',
  receivers: [{ userId: clerkId }],
  variables: {
    事项名称: matter[1],
    办件编号: `BJ-${at}`,
    预警类型: '临期预警',
    剩余时间: '剩 1 个工作日',
    当前环节: '资料初审',
    措施: '尽快审核',
    优先级: at,
  },
  record: record(`BJ-${at}`),
  matterCode: matter[0],
  priority,
  priorityOrder,
});
const REPORT: [string, string] = ['M01', '退役报到'];
const HOUSEHOLD: [string, string] = ['M03', '户口登记'];
const supplement = (phone: string | null) => ({
  template: 'N08',
  receivers: [{ name: '张建国', phone }],
  variables: { 事项名称: '退役报到', 日期: '3月16日', 材料清单: '缴费凭证' },
  record: record('BJ-9'),
  matterCode: 'M01',
});
const idOf = async (template: string) => {
  const [row] = await rows<{ id: string }>(
    system,
    sql`select id from notification where template_code = ${template} order by id desc limit 1`,
  );
  return row?.id ?? '';
};
/** The gateway is not configured here: every attempt fails. */
async function giveUp(): Promise<void> {
  for (const minutes of [0, 1, 5, 30]) {
    app.clock.advance(minutes * MINUTE);
    await app.job(SEND_SMS_JOB);
  }
  // Half an hour without a word has ended their sessions.
  await signIn();
}
async function signIn(): Promise<void> {
  [clerk, tech] = [await app.as('clerk_hk'), await app.as('tech_city')];
}
const detail = async (browser: Browser, id: string) =>
  browser.run(
    `query ($id: ID!) { notification(id: $id) { canResend canSettle settledByName audienceTitle fallbacks { type }
       notification { body } deliveries { channelTitle state target steps { state attempt detail } } } }`,
    { id },
  );

describe('我收到的', () => {
  const LIST = `query ($f: NotificationFilter, $s: NotificationSort, $n: Int, $a: String) {
    notifications(filter: $f, sort: $s, first: $n, after: $a) {
      unreadCount pageInfo { endCursor hasNextPage }
      nodes { id objectTitle matterName priority channels channel deliveryState deliveryTitle createdAt type } } }`;
  interface Row {
    id: string;
    objectTitle: string;
    matterName: string;
    type: string;
  }
  const list = async (f: object, s?: object, n = 50, a?: string) => {
    const answer = await clerk.run(LIST, { f, s, n, a });
    expect(answer.message).toBeUndefined();
    return answer.data.notifications as {
      nodes: Row[];
      unreadCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  };

  it('AC-04-07 filtered by matter and sorted by priority shows only its notices, in priority order, with channel and state', async () => {
    await sendNotices(system, [
      warn(1, REPORT, 3, 5),
      warn(2, REPORT, 1),
      warn(3, HOUSEHOLD, 1, 1),
      warn(4, REPORT, 2, 7),
      warn(5, REPORT, 2, 3),
      warn(6, REPORT, 1, 2),
    ]);
    const { nodes } = await list({ matterCodes: ['M01'] }, { field: 'PRIORITY', direction: 'ASC' });
    expect(nodes.map(({ objectTitle }) => objectTitle)).toEqual(['BJ-6', 'BJ-2', 'BJ-5', 'BJ-4', 'BJ-1']);
    expect(nodes[0]).toMatchObject({ matterName: '退役报到', channels: ['站内消息'], deliveryTitle: '已送达' });
  });

  it('pages of one row give every sort the same order as one page of all', async () => {
    for (let at = 0; at < 12; at++) {
      app.clock.advance(at % 3 ? 0 : 1000);
      await sendNotices(system, [
        warn(at, at % 2 ? REPORT : HOUSEHOLD, ((at % 3) + 1) as 1 | 2 | 3, at % 4 ? at % 5 : undefined),
      ]);
    }
    for (const field of ['CREATED_AT', 'TYPE', 'MATTER', 'PRIORITY']) {
      for (const direction of ['ASC', 'DESC']) {
        const whole = (await list({}, { field, direction })).nodes.map(({ id }) => id);
        const walked: string[] = [];
        for (let after: string | undefined; walked.length < 12; ) {
          const page = await list({}, { field, direction }, 5, after);
          walked.push(...page.nodes.map(({ id }) => id));
          after = page.pageInfo.endCursor;
          if (!page.pageInfo.hasNextPage) break;
        }
        expect({ field, direction, walked }).toEqual({ field, direction, walked: whole });
        expect(new Set(walked).size).toBe(12);
      }
    }
    const foreign = await clerk.run(LIST, {
      s: { field: 'PRIORITY', direction: 'ASC' },
      a: (await list({}, { field: 'TYPE', direction: 'ASC' }, 1)).pageInfo.endCursor,
    });
    expect(foreign.code).toBe('BAD_INPUT');
  });

  it('filters by period, type, channel, state, text and unread', async () => {
    await sendNotices(system, [warn(1, REPORT, 2), { ...warn(2, REPORT, 1), channels: ['IN_APP', 'POPUP'] }]);
    const ids = async (f: object) => (await list(f)).nodes.map(({ objectTitle }) => objectTitle);
    expect(await ids({ channels: ['POPUP'] })).toEqual(['BJ-2']);
    expect(await ids({ states: ['READ'] })).toEqual([]);
    expect(await ids({ types: ['N02'] })).toEqual([]);
    expect(await ids({ search: 'bj-1' })).toEqual(['BJ-1']);
    expect(await ids({ from: '2026-03-10' })).toEqual([]);
    expect((await ids({ from: '2026-03-09', to: '2026-03-09' })).sort()).toEqual(['BJ-1', 'BJ-2']);
    await clerk.run('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }', { ids: [await idOf('N01')] });
    expect(await ids({ unreadOnly: true })).toHaveLength(1);
    expect((await clerk.run(LIST, { f: { from: 'yesterday' } })).code).toBe('BAD_INPUT');
  });

  it('rings the count on every open console when one arrives and when one is read', async () => {
    const stream = await subscribe({
      schema: app.schema,
      document: parse('subscription { unreadNotifications }'),
      contextValue: await clerk.ctx(),
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const first = stream.next();
    await sendNotices(system, [warn(1, REPORT, 2)]);
    expect(await first).toMatchObject({ value: { data: { unreadNotifications: 1 } } });
    const second = stream.next();
    await clerk.run('mutation { markNotificationsRead(all: true) }');
    expect(await second).toMatchObject({ value: { data: { unreadNotifications: 0 } } });
    await stream.return?.(undefined);
  });
});

describe('what does not arrive', () => {
  it('AC-04-05 shows SENDING, FAILED, RETRYING three times, then GIVEUP; the clerk is told, has a to-do, and 未送达 shows it', async () => {
    await sendNotices(system, [supplement('13800138000')]);
    await giveUp();
    const id = await idOf('N08');
    const { data } = await detail(clerk, id);
    const shown = data.notification as {
      deliveries: { state: string; target: string; steps: { state: string; attempt: number; detail: string }[] }[];
    };
    const [sms] = shown.deliveries;
    const failed = ['SENDING', 'FAILED'];
    expect(sms?.steps.map(({ state }) => state)).toEqual([
      'QUEUED',
      ...[1, 2, 3].flatMap(() => [...failed, 'RETRYING']),
      ...failed,
      'GIVEUP',
    ]);
    expect(sms).toMatchObject({ state: 'GIVEUP', target: '138****8000' });
    expect(data.notification).toMatchObject({
      canResend: true,
      canSettle: true,
      audienceTitle: '申请人',
      fallbacks: [{ type: 'N17' }, { type: 'N17' }],
    });
    const inbox = await clerk.run(
      '{ notifications { nodes { type title } } tasks { nodes { title recordTitle link } } }',
    );
    expect(inbox.data).toMatchObject({
      notifications: { nodes: [{ type: 'N17', title: '短信未送达：BJ-9' }] },
      tasks: { nodes: [{ title: '电话告知', recordTitle: 'BJ-9', link: `/notifications?tab=sent&open=${id}` }] },
    });
    const sent = await clerk.run(
      '{ sentNotifications(filter: { undeliveredOnly: true }) { nodes { id deliveryState } } }',
    );
    expect(sent.data).toMatchObject({ sentNotifications: { nodes: [{ id, deliveryState: 'GIVEUP' }] } });
  });

  it('is settled by a remark of who telephoned, once', async () => {
    await sendNotices(system, [supplement(null)]);
    const id = await idOf('N08');
    const settle = (note: string) =>
      clerk.run(
        'mutation ($id: ID!, $n: String!) { settleNotice(id: $id, note: $n) { canSettle settledByName settledNote } }',
        {
          id,
          n: note,
        },
      );
    expect((await clerk.run('{ tasks { nodes { title } } }')).data).toEqual({
      tasks: { nodes: [{ title: '补全手机号' }] },
    });
    expect((await settle('嗯')).code).toBe('E-0005');
    expect((await settle('已电话告知本人')).data.settleNotice).toEqual({
      canSettle: false,
      settledByName: '刘敏',
      settledNote: '已电话告知本人',
    });
    expect((await clerk.run('{ tasks { nodes { title } } }')).data).toEqual({ tasks: { nodes: [] } });
    expect((await settle('已电话告知本人')).code).toBe('E-TZ-02');
  });

  it('is seen by technicians without a word of what it said or to whom', async () => {
    await sendNotices(system, [supplement('13800138000')]);
    await giveUp();
    const type = app.schema.getType('UndeliveredNotice');
    const fields = type && 'getFields' in type ? Object.keys(type.getFields()).join(' ') : '';
    const { data } = await tech.run(`{ undeliveredNotices { nodes { ${fields} } } }`);
    expect(data.undeliveredNotices).toMatchObject({
      nodes: [{ type: 'N08', channelTitle: '短信', state: 'GIVEUP', attempts: 4, lastError: '未配置短信网关' }],
    });
    // Ids are random digits, a telephone number's first ones among them now and then.
    expect(JSON.stringify(data).replace(/"(id|notificationId)":"[^"]*"/g, '')).not.toMatch(/张|138|缴费/);
    expect((await tech.run('{ sentNotifications { nodes { id } } }')).code).toBe('FORBIDDEN');
    expect((await clerk.run('{ undeliveredNotices { nodes { id } } }')).code).toBe('FORBIDDEN');
  });
});

describe('重新发送', () => {
  const RESEND = `mutation ($i: ResendNoticesInput!) { resendNotices(input: $i) { batchId rows { id title result code message } } }`;

  it('queues again what was given up, with the same id unless the gateway had taken it, and says per notice why not', async () => {
    await sendNotices(system, [supplement('13800138000')]);
    await giveUp();
    const lost = await idOf('N08');
    await sendNotices(system, [supplement(null)]);
    const [noNumber, absent] = [await idOf('N08'), randomUUID()];
    const sendId = async () =>
      (
        await rows<{ s: string }>(
          system,
          sql`select send_id as s from notification_delivery where notification_id = ${lost}`,
        )
      )[0]?.s;
    const before = await sendId();
    const requestId = randomUUID();
    const ask = () => clerk.run(RESEND, { i: { requestId, ids: [lost, noNumber, absent] } });
    const first = await ask();
    expect(first.data.resendNotices).toMatchObject({
      batchId: null,
      rows: [
        { id: lost, title: 'BJ-9', result: 'OK' },
        { id: noNumber, result: 'FAILED', code: 'E-TZ-01' },
        { id: absent, title: '', result: 'FAILED', code: 'NOT_FOUND' },
      ],
    });
    expect((await ask()).data).toEqual(first.data);
    expect(await sendId()).toBe(before);
    expect((await clerk.run(RESEND, { i: { requestId: randomUUID(), ids: [lost] } })).data.resendNotices).toMatchObject(
      {
        rows: [{ result: 'SKIPPED' }],
      },
    );
    await transaction(system, async (tx) => {
      await run(
        tx,
        sql`update notification_delivery set state = 'GIVEUP', gateway_id = 'G1' where notification_id = ${lost} and channel = 'SMS'`,
      );
    });
    await clerk.run(RESEND, { i: { requestId: randomUUID(), ids: [lost] } });
    expect(await sendId()).not.toBe(before);
  });

  it('of another district’s notice answers as an absent one and leaves an audit row; a department may not ask at all', async () => {
    await sendNotices(system, [supplement('13800138000')]);
    await giveUp();
    const lost = await idOf('N08');
    const ask = async (browser: Browser) => browser.run(RESEND, { i: { requestId: randomUUID(), ids: [lost] } });
    expect((await ask(await app.as('clerk_pd'))).data.resendNotices).toMatchObject({
      rows: [{ id: lost, title: '', result: 'FAILED', code: 'NOT_FOUND' }],
    });
    expect((await ask(await app.as('dept_ga'))).code).toBe('FORBIDDEN');
    const audited = await rows(
      system,
      sql`select 1 from audit_entry where event = 'access.out-of-scope' and object_id = ${lost} and not ok`,
    );
    expect(audited.length).toBe(1);
  });

  it('of a whole filter goes on in the background', async () => {
    await sendNotices(system, [supplement('13800138000'), supplement('13800138001'), supplement(null)]);
    await giveUp();
    const answer = await clerk.run(RESEND, { i: { requestId: randomUUID(), filter: { types: ['N08'] } } });
    expect(answer.message).toBeUndefined();
    const { batchId } = answer.data.resendNotices as { batchId: string };
    await app.job('batches.run', { batchId });
    const { data } = await clerk.run('query ($id: ID!) { batch(id: $id) { state total ok failed } }', { id: batchId });
    expect(data.batch).toMatchObject({ state: 'DONE', total: 3, ok: 2, failed: 1 });
  });
});

describe('导出', () => {
  it('gives the page’s filter and order as a file, to who may', async () => {
    await sendNotices(system, [warn(1, REPORT, 3), warn(2, REPORT, 1), warn(3, HOUSEHOLD, 1)]);
    const server = await serverOf(app);
    const ask = (browser: Browser | undefined, request: object) =>
      server.inject({
        method: 'POST',
        url: '/exports/notices.xlsx',
        headers: {
          origin: 'https://yjs.example.gov.cn',
          host: 'yjs.example.gov.cn',
          ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}),
        },
        payload: { request: JSON.stringify(request) },
      });
    const wanted = {
      box: 'RECEIVED',
      filter: { matterCodes: ['M01'] },
      sort: { field: 'PRIORITY', direction: 'ASC' },
    };
    const sheet = await readSheet(await ask(clerk, wanted), '时间');
    expect(sheet.rows.map((row) => [row.办件编号, row.优先级, row.渠道, row.状态])).toEqual([
      ['BJ-2', '紧急', '站内消息', '已送达'],
      ['BJ-1', '一般', '站内消息', '已送达'],
    ]);
    expect((await ask(undefined, wanted)).statusCode).toBe(401);
    expect((await ask(tech, wanted)).statusCode).toBe(403);
    expect((await ask(clerk, { ...wanted, filter: { nonsense: 1 } })).statusCode).toBe(400);
    await server.close();
  });
});

describe('上行短信', () => {
  it('is noted without its words and answered; nothing follows', async () => {
    const { smsReply } = await import('../sms/reply.ts');
    const answer = await transaction(system, (tx) =>
      smsReply.handle(tx, {
        messageId: 'm',
        channel: 'HTTP',
        senderCode: 'SMS',
        bizType: 'SMS.REPLY',
        version: '1.0',
        sentAt: '',
        body: { phone: '13800138000', content: '退订' },
      }),
    );
    expect(answer).toMatchObject({ code: 0 });
    expect(await rows(system, sql`select phone_masked as phone, length from sms_reply`)).toEqual([
      { phone: '138****8000', length: 2 },
    ]);
    expect(await rows(system, sql`select 1 as n from notification`)).toEqual([]);
  });
});
