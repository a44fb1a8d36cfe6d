import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { ACKED, buildPush, FakeCounterpart, REFUSED } from '../../../test/fake-counterpart.ts';
import { until } from '../../../test/until.ts';
import { rows, run, sql } from '../../database/sql.ts';
import type { Correction } from '../exchange/channel.ts';
import { runJob } from '../jobs/index.ts';
import { type Ctx, transaction, type UserActor } from '../kernel/index.ts';
import { amendPush } from './amend-push.ts';
import { pushOutbox, retryPushes } from './index.ts';
import { listPushes } from './list-pushes.ts';
import { getPushCorrection, revealPushCorrection } from './view-correction.ts';

const HERE = { orgId: '00000000-0000-7000-8000-00000000000a', orgPath: '/310000/310109/a/', districtCode: '310109' };
const THERE = { orgId: '00000000-0000-7000-8000-00000000000b', orgPath: '/310000/310115/b/', districtCode: '310115' };
const REASON = '办件库退回，改正实施编码';

const correction: Correction = {
  schema: {
    type: 'object',
    properties: {
      applicant: { type: 'string', title: '申请人', maxLength: 20, 'x-sensitive': true, 'x-mask': 'name' },
      taskcode: { type: 'string', title: '实施编码', maxLength: 4, pattern: '^[0-9]{4}$' },
    },
  },
  revealPermission: 'thing:reveal',
  read: ({ applicant, taskcode }) => ({ applicant: String(applicant), taskcode: String(taskcode ?? '') }),
  write: (payload, values) => ({ ...payload, ...values }),
};

let database: FreshDatabase;
let app: BareApp;
let counterpart: FakeCounterpart;
let ctx: Ctx;
beforeAll(async () => {
  database = await freshDatabase('amend_push');
  counterpart = new FakeCounterpart();
  Object.assign(counterpart.channel, { corrections: { BASIC: correction } });
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

function clerk(...permissions: string[]): Ctx {
  const actor: UserActor = {
    kind: 'USER',
    userId: '00000000-0000-7000-8000-0000000000c1',
    loginName: 'clerk',
    name: '李四',
    ...HERE,
    orgName: '中心',
    roles: [],
    permissions: new Set(['push:view', 'push:amend', ...permissions]),
    scope: { kind: 'DISTRICT', districtCode: '310109' },
    sessionId: 's',
  };
  return app.context(actor);
}
const drain = () => runJob(app, 'outbox.relay');
const stateOf = async (id: string) =>
  (await listPushes(app.context({ kind: 'SYSTEM', name: '测试' }), {}, {})).nodes.find((n) => n.id === id);

/** A BASIC that was refused, with a PROC behind it in its stream. */
async function refused(place = HERE): Promise<{ id: string; pushId: string }> {
  counterpart.answer = () => REFUSED;
  const recordId = '01990000-0000-7000-8000-0000000000ac';
  const payload = { applicant: '测试甲', taskcode: '0000' };
  const [first] = await transaction(ctx, (tx) =>
    pushOutbox(tx, [
      buildPush({ ...place, recordId, kind: 'BASIC', payload, masked: { applicant: '测**', taskcode: '0000' } }),
      buildPush({ ...place, recordId }),
    ]),
  );
  await drain();
  counterpart.answer = () => ACKED;
  counterpart.arrived.length = 0;
  return { id: first?.id ?? '', pushId: first?.pushId ?? '' };
}
const amend = (who: Ctx, id: string, changes: Record<string, string>, attempts = 1, reason = REASON) =>
  amendPush(who, id, { attempts, changes, reason });

describe('修正后重推 (01 §2.7)', () => {
  it('sends corrected contents under the same push id at the old place of the stream; the log names fields, not values', async () => {
    const { id, pushId } = await refused();
    expect((await listPushes(clerk(), {}, {})).nodes.map((n) => n.canAmend)).toEqual([false, true]);
    await amend(clerk(), id, { taskcode: '1234', applicant: '测试乙' });
    expect(counterpart.told.get('01990000-0000-7000-8000-0000000000ac')).toBe('PENDING');
    await drain();
    expect(counterpart.arrived.map(({ kind, pushId: key, payload }) => [kind, key === pushId, payload])).toEqual([
      ['BASIC', true, { applicant: '测试乙', taskcode: '1234' }],
      ['PROC', false, { applicant: '测试甲' }],
    ]);
    expect(await stateOf(id)).toMatchObject({ state: 'ACKED', payload: { applicant: '测**', taskcode: '1234' } });
    expect(await rows(ctx, sql`select event, detail from audit_entry where object_id = ${id}`)).toEqual([
      { event: 'push.amend', detail: { pushId, fields: ['taskcode', 'applicant'], reason: REASON } },
    ]);
  });

  it('shows what may be corrected masked, and in clear to who may see it, for a reason that is kept', async () => {
    const { id } = await refused();
    const value = async (of: ReturnType<typeof getPushCorrection>) => (await of).fields.map((f) => [f.value, f.masked]);
    expect(await value(getPushCorrection(clerk(), id))).toEqual([
      ['测**', true],
      ['0000', false],
    ]);
    expect((await getPushCorrection(clerk(), id)).push).toMatchObject({ answerMessage: '实施编码不存在' });
    expect(await value(revealPushCorrection(clerk('thing:reveal'), id, REASON))).toEqual([
      ['测试甲', false],
      ['0000', false],
    ]);
    await expect(revealPushCorrection(clerk(), id, REASON)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revealPushCorrection(clerk('thing:reveal'), id, '看看')).rejects.toMatchObject({ code: 'E-0005' });
    expect(await rows(ctx, sql`select event, detail from audit_entry where object_id = ${id}`)).toEqual([
      { event: 'push.reveal', detail: { reason: REASON } },
    ]);
  });

  it('refuses what does not fit the schema, no change at all, and a short reason; nothing is sent', async () => {
    const { id } = await refused();
    const code = async (changes: Record<string, string>, reason = REASON) =>
      amend(clerk(), id, changes, 1, reason).then(
        () => 'OK',
        (error: { code: string }) => error.code,
      );
    expect(await code({ taskcode: 'abc' })).toBe('BAD_INPUT');
    expect(await code({ seq: '7' })).toBe('BAD_INPUT');
    expect(await code({ applicant: '长'.repeat(21) })).toBe('BAD_INPUT');
    expect(await code({})).toBe('BAD_INPUT');
    expect(await code({ taskcode: '0000', applicant: ' ' })).toBe('BAD_INPUT');
    expect(await code({ taskcode: '1234' }, '错了')).toBe('E-0005');
    await drain();
    expect(counterpart.arrived).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'REJECTED' });
  });

  it('is only for rejected pushes of kinds that name their fields, inside the scope', async () => {
    const there = await refused(THERE);
    await expect(getPushCorrection(clerk(), there.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(amend(clerk(), there.id, { taskcode: '1234' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const audit = () => rows(ctx, sql`select distinct event from audit_entry where object_id = ${there.id}`);
    await until(async () => (await audit()).length > 0);
    expect(await audit()).toEqual([{ event: 'access.out-of-scope' }]);
    const [, proc] = (await listPushes(ctx, {}, {})).nodes.toReversed();
    await run(ctx, sql`update outbox_message set district_code = '310109'`);
    await expect(getPushCorrection(clerk(), proc?.id ?? '')).rejects.toMatchObject({ code: 'E-0503' });
    await run(ctx, sql`update outbox_message set state = 'REJECTED'`);
    await expect(getPushCorrection(clerk(), proc?.id ?? '')).rejects.toMatchObject({ code: 'E-PUSH-01' });
    await expect(getPushCorrection(clerk(), 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of two at once is done once, and never over what was sent again meanwhile', async () => {
    const { id } = await refused();
    const two = await Promise.allSettled(['1111', '2222'].map((taskcode) => amend(clerk(), id, { taskcode })));
    expect(two.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await drain();
    expect(counterpart.arrived).toHaveLength(2);
    const again = await refused();
    counterpart.answer = () => REFUSED;
    await retryPushes(ctx, [again.id]);
    await drain();
    await expect(amend(clerk(), again.id, { taskcode: '1234' })).rejects.toMatchObject({ code: 'E-0504' });
  });
});
