import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { EvaluationQueue, type Outcome, type Queued } from '../../../../../../web-pad/src/net/queue.ts';
import { PadDisk } from '../../../../../../web-pad/src/testing/pad-disk.ts';
import type { Browser } from '../../../../../test/access.ts';
import { buildShownCalls, type ShownCall } from '../../../../../test/pad-calls.ts';
import { buildPad } from '../../../../../test/pads.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { post, serverOf } from '../../../../../test/security/http.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** `OUTAGE_PADS=50` for a thousand evaluations. */
const PADS = Number(process.env.OUTAGE_PADS ?? 6);
const EACH = 20;
/** As many registrations an hour as one address may try. */
const AT_ONCE = 20;
/** Requests of so many pads at a time. */
const ABREAST = 10;
const OUTAGE_MS = 10 * MINUTE_MS;
/** Less than a minute where nothing else runs; a machine busy with other tests takes its time. */
const BUSY_MS = 240_000;

class PowerCut extends Error {}
type Line = 'UP' | 'DOWN' | 'ANSWER_LOST' | 'CUT_BEFORE' | 'CUT_AFTER';

interface Pad {
  browser: Browser;
  disk: PadDisk;
  calls: ShownCall[];
}

let app: Product;
let server: FastifyInstance;
const pads: Pad[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('pad_outage');
  server = await serverOf(app);
  const built: { padId: string; counterId: string; browser: Browser }[] = [];
  for (let n = 0; n < PADS; n += AT_ONCE) {
    const head = await app.as('head_hk');
    for (let m = n; m < Math.min(PADS, n + AT_ONCE); m += 1) {
      const { padId, counter, browser } = await buildPad(app, head, String(m + 1));
      built.push({ padId, counterId: counter.id, browser });
    }
    app.clock.advance(61 * MINUTE_MS);
  }
  const clerk = await firstRow<{ id: string }>(
    system(),
    sql`select id from user_account where login_name = 'clerk_hk'`,
  );
  const calls = Map.groupBy(await buildShownCalls(system(), clerk?.id ?? '', built, EACH), ({ padId }) => padId);
  for (const { padId, browser } of built) pads.push({ browser, disk: new PadDisk(), calls: calls.get(padId) ?? [] });
}, 180_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const SUBMIT =
  'mutation ($input: PadEvaluationInput!) { submitPadEvaluation(input: $input) { evaluationNo submittedAt } }';
/** Codes that say nothing about what was sent, as the pad's own sender takes them. */
const TRANSIENT = new Set(['E-0008', 'INTERNAL', 'RATE_LIMITED', undefined]);

describe(`${PADS} pads without a network for ten minutes (11.5, 11.10)`, () => {
  const roll = dice(20_260_309);
  /** Requests whose sender has died meanwhile; they go on in the service all the same. */
  const orphans: Promise<unknown>[] = [];
  let line: () => Line = () => 'UP';
  let requests = 0;
  let cuts = 0;

  /** The request itself, over the product's own server, as the pad. */
  async function request(pad: Pad, { at: _at, ...input }: Queued): Promise<Outcome> {
    requests += 1;
    const cookie = `did=${pad.browser.deviceToken ?? ''}`;
    const response = await server.inject({
      method: 'POST',
      url: '/graphql?device=pad',
      payload: JSON.stringify({ query: SUBMIT, variables: { input } }),
      headers: { 'content-type': 'application/json', cookie },
    });
    const body = JSON.parse(response.body) as {
      data?: { submitPadEvaluation: { evaluationNo: string; submittedAt: string } } | null;
      errors?: { message: string; extensions: { code: string } }[];
    };
    if (body.data && !body.errors) return { kind: 'ARRIVED', receipt: body.data.submitPadEvaluation };
    const [first] = body.errors ?? [];
    if (TRANSIENT.has(first?.extensions.code)) return { kind: 'UNREACHED' };
    return { kind: 'REFUSED', code: first?.extensions.code ?? '', message: first?.message ?? '' };
  }

  const sender =
    (pad: Pad) =>
    async (entry: Queued): Promise<Outcome> => {
      const state = line();
      if (state === 'DOWN') return { kind: 'UNREACHED' };
      if (state === 'CUT_BEFORE') throw new PowerCut();
      const asked = request(pad, entry);
      if (state === 'CUT_AFTER') {
        orphans.push(asked);
        throw new PowerCut();
      }
      const outcome = await asked;
      return state === 'ANSWER_LOST' ? { kind: 'UNREACHED' } : outcome;
    };
  /** Each power-on is a new queue over the same disk. */
  const powerOn = (pad: Pad) =>
    new EvaluationQueue({
      store: pad.disk,
      send: sender(pad),
      tell: () => Promise.resolve(true),
      now: () => app.clock.now().getTime(),
    });
  async function survive(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      cuts += 1;
    }
  }
  async function flushAll(): Promise<void> {
    for (let n = 0; n < pads.length; n += ABREAST)
      await Promise.all(pads.slice(n, n + ABREAST).map((pad) => survive(powerOn(pad).flush())));
  }
  const waiting = () => pads.reduce((sum, { disk }) => sum + disk.lines.size, 0);
  const trouble = (down: number, cut: number, lost: number) => (): Line => {
    const at = roll();
    if (at < down) return 'DOWN';
    if (at < down + cut) return at < down + cut / 2 ? 'CUT_BEFORE' : 'CUT_AFTER';
    return at < down + cut + lost ? 'ANSWER_LOST' : 'UP';
  };

  it(
    'all evaluations queued, with pads killed in between, are taken by the service exactly once',
    async () => {
      const [begun, real] = [app.clock.now(), performance.now()];
      const given = new Map<string, { grade: number; at: string }>();
      const kill = trouble(0.9, 0, 0);
      line = () => (kill() === 'DOWN' ? 'DOWN' : 'CUT_BEFORE');
      for (let turn = 0; turn < EACH; turn += 1) {
        app.clock.advance(OUTAGE_MS / EACH);
        for (const pad of pads) {
          const call = pad.calls[turn];
          if (!call) throw new Error('a pad has shown too few pages');
          const grade = roll() < 0.03 ? 2 : 5;
          const [clientId, deviceAt] = [randomUUID(), app.clock.now().toISOString()];
          given.set(clientId, { grade, at: deviceAt });
          const one = { clientId, callId: call.callId, envelope: call.envelope, grade, deviceAt };
          await survive(powerOn(pad).give({ ...one, options: [], optionSet: 1, comment: null }));
        }
      }
      expect([waiting(), requests]).toEqual([PADS * EACH, 0]);
      expect(app.clock.now().getTime() - begun.getTime()).toBe(OUTAGE_MS);
      expect(cuts).toBeGreaterThan((PADS * EACH) / 20);
      // The line comes back, badly at first: answers are lost, pads die before and after the service has heard them.
      for (const bad of [trouble(0.02, 0.04, 0.1), trouble(0, 0.04, 0.06)]) {
        line = bad;
        app.clock.advance(MINUTE_MS);
        await flushAll();
      }
      line = () => 'UP';
      for (let tries = 0; waiting() > 0 && tries < 10; tries += 1) await flushAll();
      await Promise.all(orphans);
      expect(waiting()).toBe(0);
      expect(pads.flatMap(({ disk }) => [...disk.notes.values()])).toEqual([]);
      // Repeats did arrive.
      expect(requests).toBeGreaterThan(PADS * EACH);

      const taken = await rows<{
        clientId: string;
        grade: number;
        at: string;
        late: boolean;
        wrong: boolean;
        channel: string;
      }>(
        system(),
        sql`select client_id as "clientId", grade, submitted_at as at, late, clock_wrong as wrong, channel from evaluation
           where created_at >= ${begun}`,
      );
      expect(taken).toHaveLength(PADS * EACH);
      expect(
        taken.filter(
          ({ clientId, grade, at, late, wrong, channel }) =>
            given.get(clientId)?.grade !== grade ||
            new Date(at).toISOString() !== given.get(clientId)?.at ||
            !late ||
            wrong ||
            channel !== 'PAD',
        ),
      ).toEqual([]);
      // Whatever follows an evaluation followed once: numbers, negative reviews, pushes, the calls that the clerks see.
      const bad = [...given.values()].filter(({ grade }) => grade === 2).length;
      expect(
        await firstRow(
          system(),
          sql`select (select count(distinct evaluation_no)::int from evaluation where created_at >= ${begun}) as numbers,
                   (select count(*)::int from negative_review where created_at >= ${begun}) as negatives,
                   (select count(*)::int from outbox_message where record_type = 'evaluation' and kind = 'EVALUATION') as pushes,
                   (select count(*)::int from pad_call where state = 'DONE') as done`,
        ),
      ).toEqual({ numbers: PADS * EACH, negatives: bad, pushes: PADS * EACH, done: PADS * EACH });
      process.stdout.write(`outage: ten minutes of the clock in ${Math.round((performance.now() - real) / 1000)} s\n`);
    },
    BUSY_MS,
  );

  it('and the service answers a late repeat of each with the first receipt', async () => {
    const [pad] = pads;
    if (!pad) throw new Error('no pad');
    const [first] = pad.calls;
    const kept = await firstRow<{ clientId: string; no: string; grade: number; at: string }>(
      system(),
      sql`select e.client_id as "clientId", e.evaluation_no as no, e.grade, e.device_at as at from evaluation e
           join pad_call k on k.evaluation_no = e.evaluation_no where k.id = ${first?.callId ?? ''}`,
    );
    const input = {
      callId: first?.callId,
      clientId: kept?.clientId,
      grade: kept?.grade,
      options: [],
      optionSet: 1,
      comment: null,
      deviceAt: new Date(kept?.at ?? 0).toISOString(),
      late: true,
    };
    const answer = await post(server, { query: SUBMIT, variables: { input } }, undefined, {
      cookie: `did=${pad.browser.deviceToken ?? ''}`,
    });
    // Asked without saying that a device asks, it is nobody: the address says who acts.
    expect(answer.code).toBe('UNAUTHENTICATED');
    const again = await request(pad, { ...input, envelope: first?.envelope ?? '', at: 0 } as Queued);
    expect(again).toMatchObject({ kind: 'ARRIVED', receipt: { evaluationNo: kept?.no } });
  });
});
