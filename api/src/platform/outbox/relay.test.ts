import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { ACKED, buildPush, DOWN, FakeCounterpart, REFUSED } from '../../../test/fake-counterpart.ts';
import { setValue } from '../../../test/probe-export.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { runJob } from '../jobs/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { LEASE_MS } from './claim.ts';
import { type OutboxAlarm, onOutboxAlarm, pushOutbox } from './index.ts';

const MINUTE = 60_000;
const STREAM = '01990000-0000-7000-8000-00000000000a';

let database: FreshDatabase;
let app: BareApp;
let counterpart: FakeCounterpart;
let ctx: Ctx;

beforeAll(async () => {
  database = await freshDatabase('relay');
});
afterAll(() => database.drop());
beforeEach(async () => {
  counterpart = new FakeCounterpart();
  app = await bareApp({ url: database.url, modules: counterpart.modules });
  ctx = app.context({ kind: 'SYSTEM', name: '测试' });
});
afterEach(async () => {
  await run(ctx, sql`truncate outbox_message, outbox_stream, outbox_probe`);
  await app.close();
});

const push = (...kinds: string[]) =>
  transaction(ctx, (tx) =>
    pushOutbox(
      tx,
      kinds.map((kind) => buildPush({ kind, recordId: STREAM, streamKey: STREAM })),
    ),
  );
const drain = () => runJob(app, 'outbox.relay');
const states = async () =>
  (await rows<{ state: string }>(ctx, sql`select state from outbox_message order by stream_key, seq`)).map(
    (r) => r.state,
  );
const arrivedKinds = () => counterpart.arrived.map((message) => message.kind);

describe('outbox relay', () => {
  it('sends the messages of a stream in their order and records the acknowledgements', async () => {
    await push('BASIC', 'PROC');
    await push('DONE');
    await drain();
    expect(arrivedKinds()).toEqual(['BASIC', 'PROC', 'DONE']);
    expect(counterpart.arrived.map((message) => message.seq)).toEqual([1, 2, 3]);
    expect(await states()).toEqual(['ACKED', 'ACKED', 'ACKED']);
    expect(counterpart.told.get(STREAM)).toBe('SYNCED');
    expect(counterpart.arrived[0]?.payload).toEqual({ applicant: '测试甲' });
  });

  it('is asked to run after the commit, and tells open consoles', async () => {
    const rootId = '01990000-0000-7000-8000-00000000000b';
    await transaction(ctx, (tx) => pushOutbox(tx, [buildPush({ recordId: STREAM, streamKey: STREAM, rootId })]));
    expect(app.sentJobs).toEqual([{ name: 'outbox.relay', key: 'relay' }]);
    await drain();
    expect(app.events).toMatchObject([
      { type: 'record', recordType: 'push', cause: '推送', records: [{ belongsTo: rootId }] },
      { type: 'record', recordType: 'push', cause: '推送结果', records: [{ belongsTo: rootId }] },
    ]);
  });

  it('sends nothing after a roll-back', async () => {
    await expect(
      transaction(ctx, async (tx) => {
        await pushOutbox(tx, [buildPush()]);
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    await drain();
    expect(counterpart.arrived).toEqual([]);
    expect(app.sentJobs).toEqual([]);
  });

  it('retries after 1, 5, 15 min, 1, 6 and 24 h under one push id, alarms at the fifth failure and at the end', async () => {
    const alarms: OutboxAlarm[] = [];
    const disconnect = onOutboxAlarm(async (_tx, alarm) => {
      alarms.push(alarm);
    });
    counterpart.answer = () => DOWN;
    const [pushed] = await push('BASIC');
    await drain();
    for (const minutes of [1, 5, 15, 60, 360, 1440]) {
      const before = counterpart.arrived.length;
      app.clock.advance(minutes * MINUTE - 1);
      await drain();
      expect(counterpart.arrived).toHaveLength(before);
      app.clock.advance(1);
      await drain();
      expect(counterpart.arrived).toHaveLength(before + 1);
    }
    disconnect();
    expect(await states()).toEqual(['DEAD']);
    expect(counterpart.told.get(STREAM)).toBe('FAILED');
    expect(new Set(counterpart.arrived.map((message) => message.pushId))).toEqual(new Set([pushed?.pushId]));
    expect(alarms.map(({ failures, dead }) => [failures, dead])).toEqual([
      [5, false],
      [7, true],
    ]);
  });

  it('01 §18 push.retry waits as long as administrators have set', async () => {
    counterpart.answer = () => DOWN;
    const waits = { first: 2, second: 5, third: 15, fourth: 60, fifth: 360, sixth: 1440 };
    await setValue(ctx, 'push.retry', waits);
    await push('BASIC');
    await drain();
    app.clock.advance(2 * MINUTE - 1);
    await drain();
    expect(counterpart.arrived).toHaveLength(1);
    app.clock.advance(1);
    await drain();
    expect(counterpart.arrived).toHaveLength(2);
    await run(ctx, sql`delete from parameter_value where code = 'push.retry'`);
  });

  it.each([
    ['REJECTED', REFUSED],
    ['retried', DOWN],
  ])('holds later messages of the stream while one is %s, and no other stream', async (_name, answer) => {
    counterpart.answer = (message) => (message.kind === 'BASIC' ? answer : ACKED);
    await push('BASIC', 'PROC');
    await transaction(ctx, (tx) => pushOutbox(tx, [buildPush({ kind: 'DONE' })]));
    await drain();
    expect(arrivedKinds().sort()).toEqual(['BASIC', 'DONE']);
  });

  it('keeps the counterpart’s words, and never sends a rejected message again by itself', async () => {
    counterpart.answer = () => REFUSED;
    await push('BASIC');
    await drain();
    app.clock.advance(30 * 24 * 60 * MINUTE);
    await drain();
    await runJob(app, 'outbox.retry-dead');
    expect(counterpart.arrived).toHaveLength(1);
    const [row] = await rows(ctx, sql`select state, answer_code as code, answer_message as words from outbox_message`);
    expect(row).toEqual({ state: 'REJECTED', code: '4001', words: '实施编码不存在' });
  });

  it('gives every DEAD message one more try in the night', async () => {
    counterpart.answer = () => DOWN;
    await push('BASIC', 'PROC');
    await run(ctx, sql`update outbox_message set state = 'DEAD', attempts = 7, round_attempts = 7 where seq = 1`);
    await runJob(app, 'outbox.retry-dead');
    expect(await states()).toEqual(['DEAD', 'PENDING']);
    counterpart.answer = () => ACKED;
    await runJob(app, 'outbox.retry-dead');
    expect(await states()).toEqual(['ACKED', 'ACKED']);
  });

  it('sends again under the same id what a dead worker had in its hands, once its lease is over', async () => {
    const [pushed] = await push('BASIC');
    await run(
      ctx,
      sql`update outbox_message set state = 'SENDING', attempts = 1, round_attempts = 1, lease_token = ${crypto.randomUUID()},
            next_attempt_at = ${new Date(app.clock.now().getTime() + LEASE_MS)}`,
    );
    await drain();
    expect(counterpart.arrived).toEqual([]);
    app.clock.advance(LEASE_MS);
    await drain();
    expect(counterpart.arrived.map((message) => message.pushId)).toEqual([pushed?.pushId]);
    expect(await states()).toEqual(['ACKED']);
  });

  it('drops an answer that comes after the lease has passed to another worker', async () => {
    let late: (() => void) | undefined;
    counterpart.answer = () =>
      new Promise((resolve) => {
        late = () => resolve(REFUSED);
      });
    await push('BASIC');
    const first = drain();
    while (!late) await new Promise((resolve) => setImmediate(resolve));
    app.clock.advance(LEASE_MS);
    counterpart.answer = () => ACKED;
    const other = await bareApp({
      url: database.url,
      modules: counterpart.modules,
      now: app.clock.now().toISOString(),
    });
    await runJob(other, 'outbox.relay');
    late();
    await first;
    await other.close();
    expect(await states()).toEqual(['ACKED']);
  });

  it('does not hammer a counterpart that is down: one probe at a time, others lose no attempt', async () => {
    counterpart.answer = () => DOWN;
    await transaction(ctx, (tx) =>
      pushOutbox(
        tx,
        Array.from({ length: 60 }, () => buildPush()),
      ),
    );
    await drain();
    const first = counterpart.arrived.length;
    expect(first).toBeLessThanOrEqual(10);
    for (let minute = 0; minute < 5; minute += 1) {
      app.clock.advance(MINUTE);
      await drain();
    }
    expect(counterpart.arrived.length - first).toBeLessThanOrEqual(5);
    counterpart.answer = () => ACKED;
    app.clock.advance(24 * 60 * MINUTE);
    await drain();
    expect(new Set(await states())).toEqual(new Set(['ACKED']));
  });

  describe('AC-07-07 a channel that must be prompt after an outage', () => {
    const outage = async (minutes: number) => {
      counterpart.answer = () => DOWN;
      await drain();
      for (let minute = 0; minute < minutes; minute += 1) {
        const before = counterpart.arrived.length;
        app.clock.advance(MINUTE);
        await drain();
        expect(counterpart.arrived.length - before).toBeLessThanOrEqual(1);
      }
      counterpart.answer = () => ACKED;
    };
    const pushMany = (count: number) =>
      transaction(ctx, (tx) =>
        pushOutbox(
          tx,
          Array.from({ length: count }, () => buildPush()),
        ),
      );

    it('is right within a minute of its return, however long the outage; probes use up no tries and raise no alarm twice', async () => {
      const alarms: OutboxAlarm[] = [];
      const disconnect = onOutboxAlarm(async (_tx, alarm) => {
        alarms.push(alarm);
      });
      counterpart.channel.promptAfterOutage = true;
      await pushMany(3);
      await outage(95);
      const tried = await rows<{ most: number }>(
        ctx,
        sql`select max(attempts) as most from outbox_message where state = 'PENDING'`,
      );
      // The first try and those at 1, 5, 15 and 60 minutes: none of the looks in between is an attempt.
      expect(Number(tried[0]?.most)).toBeLessThanOrEqual(5);
      const [looked] = await rows<{ probes: number }>(ctx, sql`select sum(probes)::int as probes from outbox_message`);
      expect(looked?.probes).toBeGreaterThan(60);
      expect(new Set(alarms.map(({ messageId }) => messageId)).size).toBe(alarms.length);
      app.clock.advance(MINUTE);
      await drain();
      expect(await states()).toEqual(['ACKED', 'ACKED', 'ACKED']);
      disconnect();
    });

    it('one that fails for reasons of its own is not tried more often because others get through', async () => {
      counterpart.channel.promptAfterOutage = true;
      counterpart.answer = ({ kind }) => (kind === 'BASIC' ? DOWN : ACKED);
      await push('BASIC');
      await drain();
      await pushMany(5);
      await drain();
      expect(arrivedKinds().filter((kind) => kind === 'BASIC')).toHaveLength(1);
      const [row] = await rows(ctx, sql`select round_attempts as tries from outbox_message where kind = 'BASIC'`);
      expect(row).toEqual({ tries: 1 });
    });

    it('another channel keeps to its schedule', async () => {
      await pushMany(3);
      await outage(22);
      app.clock.advance(MINUTE);
      await drain();
      expect(await states()).toContain('PENDING');
    });
  });

  it('lets two workers share the streams without sending anything twice', async () => {
    counterpart.answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return ACKED;
    };
    const inputs = Array.from({ length: 40 }, () => buildPush()).flatMap((one) => [one, { ...one, kind: 'DONE' }]);
    await transaction(ctx, (tx) => pushOutbox(tx, inputs));
    const other = await bareApp({ url: database.url, modules: counterpart.modules });
    await Promise.all([drain(), runJob(other, 'outbox.relay')]);
    await other.close();
    expect(new Set(counterpart.arrived.map((message) => message.pushId)).size).toBe(80);
    expect(counterpart.arrived).toHaveLength(80);
    const seen = new Map<string, number>();
    for (const { streamKey, seq } of counterpart.arrived) {
      expect(seq).toBe((seen.get(streamKey) ?? 0) + 1);
      seen.set(streamKey, seq);
    }
  });

  it('survives a channel that throws: the message waits for its next try', async () => {
    counterpart.answer = () => {
      throw new Error('a bug in the channel');
    };
    await push('BASIC');
    await drain();
    expect(await states()).toEqual(['PENDING']);
  });
});
