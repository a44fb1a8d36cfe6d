import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { sandboxEnvironment } from '../../src/platform/exchange/index.ts';
import { amountOf, sumOf } from '../../src/platform/money/index.ts';
import { LEASE_MS } from '../../src/platform/outbox/claim.ts';
import { type Child, startChild } from '../child/start-child.ts';
import { approved, claim, type PayingApp, payingApp, prepared } from '../example-payments/world.ts';
import { heardResults, ledgeredModule, makeLedger } from '../paid-ledger.ts';
import { until } from '../until.ts';

/** `PAYMENT_TRIAL=large`: 10,000 items and twenty kills instead of what can fail already. */
const LARGE = process.env.PAYMENT_TRIAL === 'large';
const BATCHES = LARGE ? 20 : 3;
const ITEMS = LARGE ? 500 : 20;
/** The first before the node knows of its batch, the others amid the results. */
const KILLS = LARGE ? 20 : 2;
/** Sayings of one message. */
const MOST = LARGE ? 60 : 12;
const SEED = Number(process.env.PAYMENT_SEED ?? Date.now() % 1_000_000);

type KeptBatch = PayingApp['parties']['fund']['batches'][number];
type Saying = KeptBatch['results'][number];

let app: PayingApp;
let url: string;
let port: number;
let node: Child | undefined;

beforeAll(async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as AddressInfo).port;
  probe.close();
  app = await payingApp('payments_killed', undefined, {
    domain: ledgeredModule,
    gatewayUrl: `http://127.0.0.1:${port}`,
  });
  await makeLedger(app.system());
  const [database] = await rows<{ name: string }>(app.system(), sql`select current_database() as name`);
  const address = new URL(app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
}, 60_000);
afterAll(async () => {
  await node?.kill();
  await app.close();
});

/** Numbers between 0 and 1 that a seed names. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randomOf(SEED);
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** A node, after the leases of the one before it have ended. */
async function begin(): Promise<void> {
  app.clock.advance(LEASE_MS + 1000);
  const { origin } = new URL(app.config.FUND_PLATFORM_URL ?? '');
  node = startChild(
    'paying-worker.ts',
    {
      DATABASE_URL: url,
      PORT: String(port),
      NOW: app.clock.now().toISOString(),
      SETTINGS: JSON.stringify(sandboxEnvironment(origin)),
    },
    true,
  );
  await until(() => node?.said().includes('serving') === true, 60_000);
}

/** What the bank does with an item: most are paid, some refused, some refused first and paid later. */
function sayingsOf({ itemId, seq, amount, account }: KeptBatch['items'][number]): Saying[] {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 3, minutes)).toISOString();
  const success = (minutes: number): Saying => ({
    itemId,
    state: 'SUCCESS',
    amount,
    bankTime: at(minutes),
    bankRef: `LS${itemId.slice(-12)}`,
    accountTail: account.slice(-4),
    holderMatches: true,
  });
  const failure: Saying = { itemId, state: 'FAILED', bankTime: at(3), code: '03', reason: '账户状态异常' };
  const course = seq % 10 === 0 ? [failure] : seq % 10 === 1 ? [failure, success(4)] : [success(3)];
  return [{ itemId, state: 'PAYING', bankTime: at(2) }, ...course];
}

/** Everything twice, in any order, in messages of any size. */
function messagesOf(batch: KeptBatch): Saying[][] {
  batch.results.push(...batch.items.flatMap(sayingsOf));
  const all = shuffled([...batch.results, ...batch.results]);
  const messages: Saying[][] = [];
  while (all.length > 0) messages.push(all.splice(0, 1 + Math.floor(random() * MOST)));
  return messages;
}

/** Says it until the product has it, as the platform does: who was killed before he answered is told again. */
async function deliver(batch: KeptBatch, results: Saying[]): Promise<void> {
  await until(async () => {
    const reply = await app.parties.fund.tell({ ...batch, results }).catch(() => undefined);
    return reply?.body.code === 0;
  }, 120_000);
}

it(`pays each of ${BATCHES * ITEMS} items once and takes each result once, however often its node is killed (seed ${SEED})`, async () => {
  const { fund } = app.parties;
  await begin();
  const made: string[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const items = Array.from({ length: ITEMS }, (_, n) => claim(n + 1, { amount: `${n + 100}.${10 + (n % 90)}` }));
    const { id } = await prepared(app, items);
    await approved(app, id);
    made.push(id);
  }
  // The first dies with a batch that the platform has and it does not know of.
  await until(() => fund.batches.length > 0, 60_000);
  await node?.kill();
  let killed = 1;
  await begin();
  await until(() => fund.batches.length === BATCHES, 60_000);

  const messages = shuffled(fund.batches.flatMap((batch) => messagesOf(batch).map((results) => ({ batch, results }))));
  const total = messages.length;
  let taken = 0;
  const tell = async () => {
    for (let next = messages.shift(); next; next = messages.shift()) {
      await deliver(next.batch, next.results);
      taken += 1;
    }
  };
  const kill = async () => {
    for (; killed < KILLS; killed += 1) {
      await until(() => taken >= (total * (killed - 1 + random() / 2)) / KILLS, 600_000);
      await sleep(random() * 40);
      expect(taken).toBeLessThan(total);
      await node?.kill();
      await begin();
    }
  };
  await Promise.all([kill(), ...Array.from({ length: 4 }, tell)]);

  expect(killed).toBe(KILLS);
  // The platform has every item once, and each batch under one number.
  const pushed = fund.batches.flatMap(({ items }) => items);
  expect(fund.batches).toHaveLength(BATCHES);
  expect(new Set(pushed.map(({ itemId }) => itemId)).size).toBe(BATCHES * ITEMS);
  expect(pushed).toHaveLength(BATCHES * ITEMS);
  const outcomeOf = ({ seq }: { seq: number }) => (seq % 10 === 0 ? 'FAILED' : 'SUCCESS');
  const states = await tables(app.system()).selectFrom('payment_item').select(['id', 'state', 'paid_amount']).execute();
  const stateOf = new Map(states.map(({ id, state }) => [id, state]));
  for (const item of pushed) expect([item.seq, stateOf.get(item.itemId)]).toEqual([item.seq, outcomeOf(item)]);
  // Each saying is kept once, each result told to the domain once.
  const sayings = fund.batches.flatMap(({ results }) => results);
  const { kept } = await tables(app.system())
    .selectFrom('payment_result')
    .select(({ fn }) => fn.countAll<string>().as('kept'))
    .executeTakeFirstOrThrow();
  expect(Number(kept)).toBe(sayings.length);
  const heard = await heardResults(app.system());
  expect(heard.filter(({ times }) => times > 1)).toEqual([]);
  const paid = pushed.filter((item) => outcomeOf(item) === 'SUCCESS');
  expect(
    heard
      .filter(({ state }) => state === 'SUCCESS')
      .map(({ itemId }) => itemId)
      .sort(),
  ).toEqual(paid.map(({ itemId }) => itemId).sort());
  // And the sums are equal, to the last fen.
  const batches = await tables(app.system()).selectFrom('payment_batch').selectAll().where('id', 'in', made).execute();
  expect(batches.map(({ state }) => state)).toEqual(batches.map(() => 'PARTLY_PAID'));
  const ledger = sumOf(paid.map(({ amount }) => amountOf(amount))).toFixed(2);
  expect(sumOf(batches.map(({ success_amount }) => success_amount)).toFixed(2)).toBe(ledger);
  expect(sumOf(states.map(({ paid_amount }) => paid_amount ?? '0')).toFixed(2)).toBe(ledger);
  const counted = batches.map(({ success_count, failed_count }) => success_count + failed_count);
  expect(counted).toEqual(batches.map(() => ITEMS));
}, 1_200_000);
