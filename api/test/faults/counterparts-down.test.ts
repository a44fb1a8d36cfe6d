import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { act } from '../case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../cases.ts';
import { type Counterparts, startCounterparts } from '../counterparts.ts';
import { type Product, product } from '../product.ts';

const MINUTE = 60_000;
const OUTAGE_MS = 300_000;
/** Messages under way at once: among so many neighbours the order of arrival is the network's. */
const LANES = 5;

let app: Product;
let counterparts: Counterparts;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('counterparts_down');
  counterparts = await startCounterparts(app);
}, 60_000);
afterAll(async () => {
  await counterparts.close();
  await app.close();
}, 60_000);

async function runJobs(): Promise<void> {
  await app.job('outbox.relay');
  await app.job('notify.send-sms');
}

/** Lets minutes pass until all is there, and some more, in which nothing may come a second time. */
async function minutes(most: number): Promise<void> {
  let further = 3;
  for (let at = 0; at < most && further > 0; at++) {
    app.clock.advance(MINUTE);
    await runJobs();
    if (await allThere()) further -= 1;
  }
}

const pushes = () =>
  rows<{ streamKey: string; seq: number; kind: string; state: string }>(
    system(),
    sql`select stream_key as "streamKey", seq, kind, state from outbox_message where channel = 'case-library' order by stream_key, seq`,
  );
const messages = () =>
  rows<{ sendId: string; state: string; priority: number; attempts: number }>(
    system(),
    sql`select send_id as "sendId", state, priority, attempts from notification_delivery where channel = 'SMS' and phone_index is not null`,
  );

const SENT = ['SENT', 'DELIVERED'];
const allThere = async () =>
  (await pushes()).every(({ state }) => state === 'ACKED') &&
  (await messages()).every(({ state }) => SENT.includes(state));

describe('case library and SMS gateway down for 300 s while clerks work on', () => {
  it('loses nothing, applies nothing twice, and works off the backlog in order', async () => {
    const clerk = await app.as('clerk_hk');
    const cases: BuiltCase[] = [];
    for (let at = 0; at < 6; at++) cases.push(await buildCase(system(), { only: ['M01'] }));
    await runJobs();
    const before = counterparts.library.entries.length;
    expect(before).toBeGreaterThan(0);
    const smsBefore = counterparts.sms.messages.length;

    const until = new Date(app.clock.now().getTime() + OUTAGE_MS).toISOString();
    for (const counterpart of ['library', 'sms'] as const)
      counterparts.faults.set(counterpart, { mode: 'down', until });
    for (const one of cases) {
      for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), one.id)]);
      await runJobs();
      app.clock.advance(OUTAGE_MS / (cases.length + 1));
    }
    expect(counterparts.library.entries).toHaveLength(before);
    expect(counterparts.sms.messages).toHaveLength(smsBefore);
    const waiting = await messages();
    expect(waiting.filter(({ state }) => state === 'RETRYING').length).toBeGreaterThan(0);
    expect((await pushes()).some(({ state }) => state === 'PENDING')).toBe(true);

    // Back again; the first answers still get lost, so that what was taken comes once more under the same number.
    app.clock.advance(MINUTE);
    for (const counterpart of ['library', 'sms'] as const)
      counterparts.faults.set(counterpart, { mode: 'loseAnswer', count: 2 });
    await minutes(45);

    const sent = await pushes();
    expect(new Set(sent.map(({ state }) => state))).toEqual(new Set(['ACKED']));
    const { entries } = counterparts.library;
    expect(new Set(entries.map(({ pushId }) => pushId)).size).toBe(entries.length);
    expect(entries).toHaveLength(sent.length);
    for (const [streamKey, own] of Map.groupBy(entries, (entry) => entry.streamKey)) {
      const expected = sent.filter((push) => push.streamKey === streamKey).map(({ seq }) => seq);
      expect(own.map(({ seq }) => seq)).toEqual(expected);
    }

    const told = await messages();
    expect(told.filter(({ state }) => !SENT.includes(state))).toEqual([]);
    const received = counterparts.sms.messages.map(({ sendId }) => sendId);
    expect(new Set(received).size).toBe(received.length);
    expect([...received].sort()).toEqual(told.map(({ sendId }) => sendId).sort());
  }, 120_000);

  it('sends the backlog of text messages with the urgent ones first', async () => {
    const { sendNotices } = await import('../../src/platform/notify/index.ts');
    const until = new Date(app.clock.now().getTime() + OUTAGE_MS).toISOString();
    counterparts.faults.set('sms', { mode: 'down', until });
    const from = counterparts.sms.messages.length;
    const priorities = Array.from({ length: 40 }, (_, at) => ((at * 7) % 4) + 1);
    await sendNotices(
      system(),
      priorities.map((priority, at) => ({
        template: 'N08',
        receivers: [{ name: '张三', phone: `139000${String(at).padStart(5, '0')}` }],
        variables: { 事项名称: '退役报到', 日期: '3月16日', 材料清单: `级别${priority}` },
        priority: priority as 1 | 2 | 3 | 4,
        priorityOrder: at,
      })),
    );
    await runJobs();
    app.clock.advance(OUTAGE_MS + MINUTE);
    await runJobs();
    const order = counterparts.sms.messages.slice(from).map(({ content }) => Number(/级别(\d)/.exec(content)?.[1]));
    expect(order).toHaveLength(40);
    for (let at = 0; at + LANES < order.length; at++)
      expect(order[at]).toBeLessThanOrEqual(Math.min(...order.slice(at + LANES)));
  }, 120_000);
});
