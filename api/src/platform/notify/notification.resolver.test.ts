import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, graphql, parse, subscribe } from 'graphql';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { actorOf, hire, seedAll } from '../../../test/staff.ts';
import { buildApiSchema } from '../../graphql/schema.ts';
import { accessModule } from '../access/index.ts';
import { filesModule } from '../files/index.ts';
import { formsModule, registerDictionary } from '../forms/index.ts';
import { anonymous, type Ctx } from '../kernel/index.ts';
import type { BusEvent } from '../live/index.ts';
import { notifyModule } from './module.ts';
import { VIEW_SENT } from './permissions.ts';
import { sendNotices } from './send-notices.ts';

let database: FreshDatabase;
let app: BareApp;
let schema: GraphQLSchema;
let system: Ctx;
let clerk: Ctx;
let other: Ctx;
const listeners = new Set<(event: BusEvent) => void>();

beforeAll(async () => {
  registerDictionary({ dictCode: 'test.level', title: '等级', items: [{ code: '1', title: '一级' }] });
  database = await freshDatabase('notice_api');
  app = await bareApp({
    url: database.url,
    modules: [accessModule, notifyModule, filesModule, formsModule],
    env: { PASSWORD_ITERATIONS: '1000' },
  });
  app.bus.subscribe = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  system = await seedAll(app);
  clerk = app.context(await actorOf(system, await hire(system, '310109-C', ['CENTRE_CLERK']), [VIEW_SENT]));
  other = app.context(await actorOf(system, await hire(system, '310109-C', ['CENTRE_CLERK'])));
  schema = await buildApiSchema(app.registry);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const ask = (ctx: Ctx, source: string) => graphql({ schema, source, contextValue: ctx });
const codes = async (ctx: Ctx, source: string) =>
  (await ask(ctx, source)).errors?.map(({ originalError }) => (originalError as { code?: string }).code);
const userIdOf = ({ actor }: Ctx) => (actor.kind === 'USER' ? actor.userId : '');
const tell = (receiver: Ctx) =>
  sendNotices(system, [
    {
      template: 'N18',
      receivers: [{ userId: userIdOf(receiver) }],
      variables: { 办件编号: 'A1', 姓名: '张*', 通知标题: '补正' },
    },
  ]);

describe('the API of notices and code lists', () => {
  it('is closed to strangers, and 系统发出的 to who lacks the permission', async () => {
    for (const query of [
      '{ notifications { unreadCount } }',
      'mutation { markNotificationsRead(all: true) }',
      '{ dictionary(code: "test.level") { code } }',
    ]) {
      expect(await codes(app.context(anonymous), query)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await codes(other, '{ sentNotifications { unreadCount } }')).toEqual(['FORBIDDEN']);
    expect(await codes(clerk, '{ dictionary(code: "nowhere") { code } }')).toEqual(['NOT_FOUND']);
  });

  it('answers with the contract’s fields', async () => {
    await tell(clerk);
    const fields =
      'type typeTitle title body priority matterName objectType objectId link readAt channel deliveryState deliveryTitle receiver';
    const answer = await ask(
      clerk,
      `{ notifications(first: 10) { unreadCount nodes { ${fields} } pageInfo { hasNextPage } } sentNotifications { nodes { id } } dictionary(code: "test.level") { code title } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      notifications: {
        unreadCount: 1,
        nodes: [
          { type: 'N18', typeTitle: '补全手机号', title: '请补全手机号：A1', deliveryState: 'DELIVERED', readAt: null },
        ],
      },
      sentNotifications: { nodes: [{}] },
      dictionary: [{ code: '1', title: '一级' }],
    });
    expect((await ask(clerk, 'mutation { markNotificationsRead(all: true) }')).data).toEqual({
      markNotificationsRead: 1,
    });
  });

  it('rings the receiver’s bell and nobody else’s', async () => {
    const stream = await subscribe({
      schema,
      document: parse('subscription { notificationArrived { title } }'),
      contextValue: clerk,
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const next = stream.next();
    app.events.length = 0;
    await tell(other);
    await tell(clerk);
    for (const event of app.events) for (const listener of listeners) listener(event);
    expect(await next).toMatchObject({ value: { data: { notificationArrived: { title: '请补全手机号：A1' } } } });
    const second = stream.next();
    await stream.return?.(undefined);
    expect(await second).toMatchObject({ done: true });
  });
});
