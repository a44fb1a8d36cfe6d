import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { actorOf, getOrgRow, hire, seedAll } from '../../../test/staff.ts';
import { accessModule } from '../access/index.ts';
import { anonymous, type Ctx } from '../kernel/index.ts';
import { findOwnNotification, markRead, readInbox } from './inbox.ts';
import { notifyModule } from './module.ts';
import { sendNotices } from './send-notices.ts';
import { readSentBox } from './sent-box.ts';

const CENTRE = '310109-C';
const RECORD = '01990000-0000-7000-8000-00000000000a';

let database: FreshDatabase;
let app: BareApp;
let mine: Ctx;
let other: Ctx;

beforeAll(async () => {
  database = await freshDatabase('inbox');
  app = await bareApp({
    url: database.url,
    modules: [accessModule, notifyModule],
    env: { PASSWORD_ITERATIONS: '1000' },
  });
  const system = await seedAll(app);
  const [me, neighbour] = [
    await hire(system, CENTRE, ['CENTRE_CLERK']),
    await hire(system, '310104-C', ['CENTRE_CLERK']),
  ];
  mine = app.context(await actorOf(system, me));
  other = app.context(await actorOf(system, neighbour));
  const orgId = (await getOrgRow(system, CENTRE)).id;
  for (let at = 1; at <= 5; at++) {
    app.clock.advance(1000);
    const variables = { 办件编号: `A${at}`, 姓名: '张*', 通知标题: '补正' };
    const record = { type: 'case', id: RECORD, orgId, title: `A${at}` };
    await sendNotices(system, [{ template: 'N18', receivers: [{ userId: me }], variables, record }]);
  }
  await sendNotices(system, [
    {
      template: 'N08',
      receivers: [{ name: '张三', phone: null }],
      variables: { 事项名称: '退役报到', 日期: '3月16日', 材料清单: '缴费凭证' },
      record: { type: 'case', id: RECORD, orgId, title: 'A1' },
    },
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('the notification centre', () => {
  it('is closed to strangers', async () => {
    await expect(readInbox(app.context(anonymous), {}, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(markRead(app.context(anonymous), 'ALL')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('shows and changes nobody else’s notices', async () => {
    const { nodes } = await readInbox(mine, {}, { first: 1 });
    const [id = ''] = nodes.map((node) => node.id);
    expect(await findOwnNotification(other, id)).toBeUndefined();
    expect(await markRead(other, { ids: [id] })).toBe(0);
    expect((await readInbox(other, {}, {})).nodes).toEqual([]);
    expect((await readSentBox(other, {}, {})).nodes).toEqual([]);
  });

  it('shows what is the receiver’s alone to the receiver alone, and is sent with it', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    const userId = await hire(system, CENTRE, ['CENTRE_CLERK']);
    const own = app.context(await actorOf(system, userId));
    const colleague = app.context(await actorOf(system, await hire(system, CENTRE, ['CENTRE_CLERK'])));
    const orgId = (await getOrgRow(system, CENTRE)).id;
    await sendNotices(system, [
      {
        template: 'N18',
        receivers: [{ userId }],
        variables: { 办件编号: 'A9', 姓名: '张*', 通知标题: 'https://example.test/t/secret' },
        record: { type: 'case', id: RECORD, orgId, title: 'A9' },
        receiverOnly: ['通知标题'],
      },
    ]);
    const bodyOf = ({ nodes }: { nodes: { body: string; objectTitle?: string | null }[] }) =>
      nodes.find(({ objectTitle }) => objectTitle === 'A9')?.body;
    expect(bodyOf(await readInbox(own, {}, {}))).toContain('https://example.test/t/secret');
    const seen = bodyOf(await readSentBox(colleague, {}, {}));
    expect(seen).toContain('（仅收件人可见）');
    expect(seen).not.toContain('secret');
  });

  it('refuses a cursor that it did not give out, and pages of any size', async () => {
    const forged = Buffer.from(JSON.stringify(['x', "'"])).toString('base64url');
    await expect(readInbox(mine, {}, { after: forged })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(readInbox(mine, {}, { first: 1000 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('pages from the newest to the oldest', async () => {
    const one = await readInbox(mine, { type: 'N18' }, { first: 4 });
    const two = await readInbox(mine, { type: 'N18' }, { first: 4, after: one.pageInfo.endCursor });
    const titles = [...one.nodes, ...two.nodes].map(({ objectTitle }) => objectTitle);
    expect(titles.sort()).toEqual(['A1', 'A1', 'A2', 'A3', 'A4', 'A5']);
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(two.pageInfo.hasNextPage).toBe(false);
    expect(one.nodes[0]).toMatchObject({
      typeTitle: '补全手机号',
      channel: '弹窗提醒',
      deliveryTitle: '已送达',
      readAt: null,
    });
  });

  it('shows what could not be delivered to those who look after it', async () => {
    const sent = await readSentBox(mine, { undeliveredOnly: true }, {});
    expect(sent.nodes).toMatchObject([
      { type: 'N08', receiver: '张*', channel: '短信', deliveryState: 'NO_TARGET', deliveryTitle: '无接收人' },
    ]);
    expect((await readSentBox(mine, { objectId: RECORD, type: 'N08' }, {})).nodes).toHaveLength(1);
    expect((await readSentBox(mine, { objectId: 'nonsense' }, {})).nodes).toEqual([]);
  });

  it('counts what is unread and marks it read, some or all', async () => {
    const { nodes, unreadCount } = await readInbox(mine, {}, {});
    expect(unreadCount).toBe(6);
    const two = nodes.slice(0, 2).map(({ id }) => id);
    expect(await markRead(mine, { ids: [...two, 'nonsense', RECORD] })).toBe(2);
    expect((await readInbox(mine, { unreadOnly: true }, {})).nodes).toHaveLength(4);
    expect((await findOwnNotification(mine, two[0] ?? ''))?.deliveryState).toBe('READ');
    expect(await markRead(mine, 'ALL')).toBe(4);
    expect((await readInbox(mine, {}, {})).unreadCount).toBe(0);
  });
});
