import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../test/access.ts';
import { evaluated, invited } from '../../../test/evaluations.ts';
import { shortestWalks } from '../../../test/flow/walk.ts';
import { tryEverywhere } from '../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { drawPdf, storeFile } from '../../platform/files/index.ts';
import { type ActInput, type Assignee, startRecords } from '../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../platform/kernel/index.ts';
import { hotlineFlow } from './hotline/hotline.flow.ts';
import { negativeFlow } from './negatives/negative.flow.ts';
import { replyFlow } from './replies/reply.flow.ts';
import { replyToEvaluation } from './replies/reply-to-evaluation.ts';

let app: Product;
let clerk: Browser;
let user: Ctx;

/** Somebody of the district with every right; the session outlives the walk's days. */
beforeAll(async () => {
  app = await product('review_flows');
  const ctx = await (await app.as('chief_hk')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  user = { ...ctx, actor: { ...ctx.actor, permissions: new Set(app.registry.permissions.map((p) => p.code)) } };
}, 60_000);
afterAll(() => app.close());

async function evaluations(count: number, grade: number): Promise<string[]> {
  // The days of a walk end sessions.
  clerk = await app.as('clerk_hk');
  const made: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { ticket } = await invited(app, clerk);
    made.push((await evaluated(new Browser(app), ticket, { grade })).evaluationNo);
  }
  const found = await rows<{ id: string }>(
    user,
    sql`select id from evaluation where evaluation_no = any(${made}::text[])`,
  );
  return found.map(({ id }) => id);
}

/** Orders that wait to be matched, as the hotline would have sent them. */
async function orders(count: number): Promise<string[]> {
  const made: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID();
    await transaction(user, async (tx) => {
      await run(
        tx,
        sql`insert into hotline_order (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, order_no,
              input_digest, order_kind, org_name, matter_text, place_text, content_masked, deadline, deadline_given, dispatched_at)
            select ${id}, ${app.clock.now()}, ${app.clock.now()}, 'UNMATCHED', ${app.clock.now()}, id, path, district_code,
              ${`RX-WALK-${n}`}, repeat('0', 64), 'COMPLAINT', name, '退役报到', name, '等候时间过长', ${app.clock.now()}, false,
              ${app.clock.now()} from org where code = '310109-C'`,
      );
      await startRecords(tx, 'hotlineOrder', [id], 'receive');
    });
    made.push(id);
  }
  return made;
}

const noGuards = () => Promise.resolve();

describe('flows of reviews on the database', () => {
  it('takes every transition of a negative review from every place; every record is sound after every step', async () => {
    const walks = shortestWalks(negativeFlow);
    expect(walks.length).toBeGreaterThan(2);
    const given = await evaluations(walks.length, 1);
    const found = await rows<{ id: string }>(
      user,
      sql`select id from negative_review where evaluation_id = any(${given}::uuid[]) order by id`,
    );
    const [colleague] = await rows<Assignee>(
      user,
      sql`select id, display_name as name, org_id as "orgId" from user_account where login_name = 'clerk_hk2'`,
    );
    const bring = async (action: string): Promise<ActInput> => {
      if (action === 'assign') return { assignee: colleague };
      if (action !== 'dispute') return {};
      return { attachmentIds: [(await storeFile(user, drawPdf(['Specimen']), { name: '依据.pdf' })).id] };
    };
    // One by one: evidence hangs on the one review that it is about.
    for (const [n, walk] of walks.entries())
      await tryEverywhere(app, user, 'negativeReview', negativeFlow, [{ walk, id: found[n]?.id ?? '' }], noGuards, {
        bring,
      });
  }, 120_000);

  it('takes every transition of an order of the hotline from every place', async () => {
    const walks = shortestWalks(hotlineFlow);
    expect(walks.length).toBeGreaterThan(3);
    const made = await orders(walks.length);
    // Whoever walks sees the city too: an order that the district hands on leaves it.
    const everywhere: Ctx = { ...user, actor: { ...user.actor, scope: { kind: 'ALL' } } as Ctx['actor'] };
    const walkers = walks.map((walk, n) => ({ walk, id: made[n] ?? '' }));
    await tryEverywhere(app, everywhere, 'hotlineOrder', hotlineFlow, walkers, noGuards);
  }, 120_000);

  it('takes every transition of an answer from every place', async () => {
    const walks = shortestWalks(replyFlow);
    const given = await evaluations(walks.length, 4);
    const writer = await clerk.ctx();
    for (const [n, evaluationId] of given.entries())
      await replyToEvaluation(writer, {
        evaluationId,
        content: '感谢您的评价',
        requestId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      });
    const found = await rows<{ id: string }>(user, sql`select id from evaluation_reply order by id`);
    const walkers = walks.map((walk, n) => ({ walk, id: found[n]?.id ?? '' }));
    await tryEverywhere(app, user, 'evaluationReply', replyFlow, walkers, noGuards);
  }, 120_000);
});
