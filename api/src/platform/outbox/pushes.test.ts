import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { ACKED, buildPush, DOWN, FakeCounterpart, REFUSED } from '../../../test/fake-counterpart.ts';
import { until } from '../../../test/until.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { runJob } from '../jobs/index.ts';
import { type Ctx, type Scope, transaction, type UserActor } from '../kernel/index.ts';
import { type PushStanding, pushOutbox, retryPushes, settlePush, skipPush } from './index.ts';
import { listPushes } from './list-pushes.ts';

const HERE = { orgId: '00000000-0000-7000-8000-00000000000a', orgPath: '/310000/310109/a/', districtCode: '310109' };
const THERE = { orgId: '00000000-0000-7000-8000-00000000000b', orgPath: '/310000/310115/b/', districtCode: '310115' };

let database: FreshDatabase;
let app: BareApp;
let counterpart: FakeCounterpart;
let ctx: Ctx;
beforeAll(async () => {
  database = await freshDatabase('pushes');
  counterpart = new FakeCounterpart();
  app = await bareApp({ url: database.url, modules: counterpart.modules });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
});
afterEach(async () => {
  counterpart.answer = () => ACKED;
  counterpart.arrived.length = 0;
  await run(ctx, sql`truncate outbox_message, outbox_stream`);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

function clerk(scope: Scope, ...permissions: string[]): Ctx {
  const actor: UserActor = {
    kind: 'USER',
    userId: '00000000-0000-7000-8000-0000000000c1',
    loginName: 'clerk',
    name: '李四',
    ...HERE,
    orgName: '中心',
    roles: [],
    permissions: new Set(permissions),
    scope,
    sessionId: 's',
  };
  return app.context(actor);
}
const push = (...inputs: Parameters<typeof buildPush>[0][]) =>
  transaction(ctx, (tx) => pushOutbox(tx, inputs.map(buildPush)));
const district = () => clerk({ kind: 'DISTRICT', districtCode: '310109' }, 'push:view', 'push:retry', 'push:skip');
const drain = () => runJob(app, 'outbox.relay');
const list = (who: Ctx, filter = {}, args = {}) => listPushes(who, filter, args);

describe('推送日志', () => {
  it.each<[string, Scope, number]>([
    ['everything', { kind: 'ALL' }, 2],
    ['its district', { kind: 'DISTRICT', districtCode: '310115' }, 1],
    ['its subtree', { kind: 'SUBTREE', orgPath: '/310000/310109/' }, 1],
    ['its organisation', { kind: 'ORG', orgId: HERE.orgId }, 1],
    ['nothing', { kind: 'NONE' }, 0],
  ])('shows %s to a reader of that scope', async (_name, scope, count) => {
    await push(HERE, THERE);
    expect((await list(clerk(scope))).nodes).toHaveLength(count);
  });

  it('pages by keyset, newest first, without loss or repetition', async () => {
    await push(...Array.from({ length: 25 }, () => HERE));
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await list(district(), {}, { first: 10, after });
      seen.push(...page.nodes.map((node) => node.id));
      expect(page.totalCount).toBe(25);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toHaveLength(25);
    expect([...seen].sort().reverse()).toEqual(seen);
  });

  it('filters by state, kind, case, business number and push id', async () => {
    const rootId = '01990000-0000-7000-8000-0000000000aa';
    const [one] = await push(
      { ...HERE, kind: 'BASIC', rootId, streamTitle: 'BJ-310109-1' },
      { ...HERE, streamTitle: 'BJ_310109-2' },
    );
    const count = async (filter: object) => (await list(district(), filter)).nodes.length;
    expect(await count({ state: ['PENDING'] })).toBe(2);
    expect(await count({ state: ['DEAD'] })).toBe(0);
    expect(await count({ kind: 'BASIC' })).toBe(1);
    expect(await count({ caseId: rootId })).toBe(1);
    expect(await count({ caseId: 'no uuid' })).toBe(0);
    expect(await count({ search: 'BJ-310109' })).toBe(1);
    expect(await count({ search: "%' or 1=1 --" })).toBe(0);
    expect(await count({ search: one?.pushId })).toBe(1);
    await expect(list(district(), {}, { after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('says in words where a push stands, what holds it and what the reader may do', async () => {
    counterpart.answer = () => REFUSED;
    const recordId = '01990000-0000-7000-8000-0000000000ab';
    await push({ ...HERE, recordId, kind: 'BASIC' }, { ...HERE, recordId });
    await drain();
    const [later, first] = (await list(district())).nodes;
    expect(first).toMatchObject({
      stateTitle: '被拒绝',
      answerMessage: '实施编码不存在',
      canRetry: true,
      canSkip: true,
      kindTitle: '基本信息',
    });
    expect(later).toMatchObject({ stateTitle: '等待前序', waitingForEarlier: true, canRetry: false, canSkip: false });
    // Its own try failed before an earlier one was sent back: it waits all the same, and no filter finds it under another word.
    await run(ctx, sql`update outbox_message set last_error = '对方无应答' where id = ${later?.id ?? ''}`);
    const found = async (...state: PushStanding[]) => (await list(district(), { state })).nodes.map(({ id }) => id);
    expect(await found('WAITING')).toEqual([later?.id]);
    expect(await found('PENDING', 'RETRY')).toEqual([]);
    expect(await found('WAITING', 'REJECTED')).toEqual([later?.id, first?.id]);
    const reader = (await list(clerk({ kind: 'ALL' }, 'push:view'))).nodes[1];
    expect(reader).toMatchObject({ canRetry: false, canSkip: false, payload: { applicant: '测**' } });
  });
});

describe('a push that fails', () => {
  it('E-0505 says when it goes out again by itself, until it arrives', async () => {
    counterpart.answer = () => DOWN;
    await push(HERE);
    const standsAs = async (state: PushStanding) => (await list(district(), { state: [state] })).nodes.length;
    expect((await list(district())).nodes[0]).toMatchObject({ retryNotice: null, stateTitle: '待推送' });
    expect([await standsAs('PENDING'), await standsAs('RETRY')]).toEqual([1, 0]);
    await drain();
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'PENDING', stateTitle: '推送待重试' });
    expect([await standsAs('PENDING'), await standsAs('RETRY')]).toEqual([0, 1]);
    expect((await list(district(), { state: ['RETRY', 'DEAD'] })).nodes).toHaveLength(1);
    expect((await list(district())).nodes[0]?.retryNotice).toMatch(
      /^测试对方推送失败，系统将自动重试（\d{2}-\d{2} \d{2}:\d{2}）$/,
    );
    counterpart.answer = () => ACKED;
    await retryPushes(
      district(),
      (await list(district())).nodes.map(({ id }) => id),
    );
    await drain();
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'ACKED', retryNotice: null });
  });
});

describe('重推', () => {
  it('sends a rejected push again under its id, with the clerk named in the audit log', async () => {
    counterpart.answer = () => REFUSED;
    const [one] = await push(HERE);
    await drain();
    counterpart.answer = () => ACKED;
    expect((await list(district())).nodes[0]?.lastError).toEqual(expect.any(String));
    await retryPushes(district(), [one?.id ?? '']);
    // It waits because of the clerk, not because of a library that did not answer.
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'PENDING', lastError: null });
    await drain();
    expect(counterpart.arrived.map((message) => message.pushId)).toEqual([one?.pushId, one?.pushId]);
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'ACKED', attempts: 2 });
    const audit = await rows(ctx, sql`select event, actor_name as name from audit_entry where object_id = ${one?.id}`);
    expect(audit).toEqual([{ event: 'push.retry', name: '李四' }]);
  });

  it('leaves alone what has arrived', async () => {
    const [one] = await push(HERE);
    await drain();
    await retryPushes(district(), [one?.id ?? '']);
    await drain();
    expect(counterpart.arrived).toHaveLength(1);
  });

  it('of a push out of scope answers as if it did not exist, and leaves a trace in the audit log', async () => {
    const [one] = await push(THERE);
    await expect(retryPushes(district(), [one?.id ?? ''])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(retryPushes(district(), ['nonsense'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const audit = () => rows(ctx, sql`select event, ok from audit_entry where object_id = ${one?.id}`);
    await until(async () => (await audit()).length > 0);
    expect(await audit()).toEqual([{ event: 'access.out-of-scope', ok: false }]);
  });

  it('takes 1 to 200 at once', async () => {
    const many = Array.from({ length: 201 }, () => crypto.randomUUID());
    await expect(retryPushes(district(), many)).rejects.toMatchObject({ code: 'E-0501' });
    await expect(retryPushes(district(), [])).rejects.toMatchObject({ code: 'E-0501' });
  });
});

describe('跳过', () => {
  it('with a reason lets the later ones of the stream go', async () => {
    counterpart.answer = (message) => (message.kind === 'BASIC' ? REFUSED : ACKED);
    const recordId = '01990000-0000-7000-8000-0000000000ad';
    const [first] = await push({ ...HERE, recordId, kind: 'BASIC' }, { ...HERE, recordId });
    await drain();
    await skipPush(district(), first?.id ?? '', '办件库已人工补录');
    await drain();
    expect((await list(district())).nodes.map((node) => node.state)).toEqual(['ACKED', 'SKIPPED']);
    expect(counterpart.told.get(recordId)).toBe('SYNCED');
  });

  it.each(['', '四个字啊', '    ', 'x'.repeat(501)])('needs a reason of 5–500 characters: %j', async (reason) => {
    const [one] = await push(HERE);
    await expect(skipPush(district(), one?.id ?? '', reason)).rejects.toMatchObject({ code: 'E-0005' });
  });

  it('is refused for a push that is under way, absent or out of scope', async () => {
    const [here, there] = await push(HERE, THERE);
    await expect(skipPush(district(), here?.id ?? '', '不需要了吧')).rejects.toMatchObject({ code: 'E-0503' });
    await expect(skipPush(district(), there?.id ?? '', '不需要了吧')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(skipPush(district(), crypto.randomUUID(), '不需要了吧')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a verdict that comes later', () => {
  it('settles a push that was only taken, once, and only from whom it went to', async () => {
    counterpart.answer = () => ({ outcome: 'SENT', message: '已接收，稍后回执' });
    const [one] = await push(HERE);
    await drain();
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'SENT', stateTitle: '已送达待确认' });
    const verdict = { outcome: 'ACKED', code: '200', message: '已入库' } as const;
    const settle = (from: string) => transaction(ctx, (tx) => settlePush(tx, one?.pushId ?? '', verdict, from));
    expect(await settle('SOMEBODY')).toBe(false);
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'SENT' });
    expect([await settle('LIBRARY'), await settle('LIBRARY')]).toEqual([true, false]);
    expect((await list(district())).nodes[0]).toMatchObject({ state: 'ACKED', answerMessage: '已入库' });
  });
});
