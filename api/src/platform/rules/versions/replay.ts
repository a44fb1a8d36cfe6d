import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { loadActor, scopeDigestOf } from '../../access/index.ts';
import { DomainError, refuse } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/context.ts';
import { refuseRule } from './errors.ts';
import { getVisibleKind } from './get-kind.ts';
import type { RuleContentInput } from './rule.inputs.ts';
import type { RuleReplayType } from './rule-effect.type.ts';
import { checkDays, computeEffect, readDraft } from './try-draft.ts';

export const REPLAY_JOB = 'rule.replay';
const REPORT_MS = 1_000;
/** A replay that has told nothing for this long has lost its worker. */
const SILENT_MS = 120_000;

/**
 * Orders the effect of a draft to be computed in the background. One at a time for each person: the same question again is answered by the
 * replay that runs, another one takes its place. Read with {@link getReplay}.
 *
 * @throws NOT_FOUND, BAD_INPUT
 */
export async function startReplay(ctx: Ctx, input: RuleContentInput, days: number): Promise<RuleReplayType> {
  checkDays(days);
  const { kind } = await readDraft(ctx, input);
  if (!kind.effect) throw refuse('NOT_FOUND');
  const { userId } = requireUser(ctx);
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  const asked = JSON.stringify(input);
  return transaction(ctx, async (tx) => {
    await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`rule-replay ${userId}`}))`);
    const running = await firstRow<RuleReplayType>(
      tx,
      sql`select id, state, done, total from rule_replay where owner_id = ${userId} and state in ('WAITING', 'RUNNING')
             and updated_at > ${new Date(now.getTime() - SILENT_MS)} and input = ${asked}::jsonb and days = ${days}`,
    );
    if (running) return { ...running, effect: null };
    await run(
      tx,
      sql`update rule_replay set state = 'FAILED', updated_at = ${now} where owner_id = ${userId} and state in ('WAITING', 'RUNNING')`,
    );
    await run(
      tx,
      sql`insert into rule_replay (id, owner_id, input, days, state, created_at, updated_at)
          values (${id}, ${userId}, ${asked}::jsonb, ${days}, 'WAITING', ${now}, ${now})`,
    );
    await tx.app.jobs.send(tx, REPLAY_JOB, { replayId: id }, { key: id });
    return { id, state: 'WAITING', done: 0, total: 0, effect: null };
  });
}

type StoredReplay = RuleReplayType & { kind: string; scopeDigest: string | null };

/**
 * One's own replay; of somebody else's nobody knows. What it found is shown only to who still sees rules of the kind and has the scope that
 * it was computed under: its rows name cases.
 *
 * @throws NOT_FOUND
 */
export async function getReplay(ctx: Ctx, id: string): Promise<RuleReplayType> {
  const { userId, scope } = requireUser(ctx);
  const found = isUuid(id)
    ? await firstRow<StoredReplay>(
        ctx,
        sql`select id, state, done, total, result as effect, input->>'kind' as kind, scope_digest as "scopeDigest"
              from rule_replay where id = ${id} and owner_id = ${userId}`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  const { kind, scopeDigest, ...replay } = found;
  getVisibleKind(ctx, kind);
  if (replay.effect && scopeDigest !== scopeDigestOf(scope)) throw refuse('NOT_FOUND');
  return replay;
}

/** Computes what was ordered, with the rights and the scope that its starter has now. */
export async function runReplay(ctx: Ctx, id: string): Promise<void> {
  const order = await firstRow<{ ownerId: string; input: RuleContentInput; days: number }>(
    ctx,
    sql`update rule_replay set state = 'RUNNING', updated_at = ${ctx.app.clock.now()} where id = ${id} and state in ('WAITING', 'RUNNING')
        returning owner_id as "ownerId", input, days`,
  );
  if (!order) return;
  try {
    const actor = await loadActor(ctx, order.ownerId);
    if (!actor) throw refuse('FORBIDDEN');
    const effect = await computeEffect({ ...ctx, actor }, order.input, order.days, reporter(ctx, id));
    await settle(ctx, id, 'DONE', { effect, scopeDigest: scopeDigestOf(actor.scope) });
  } catch (error) {
    if (!(error instanceof DomainError)) ctx.app.log.error({ err: error, replayId: id }, 'a replay failed');
    await settle(ctx, id, 'FAILED');
  }
}

function reporter(ctx: Ctx, id: string) {
  let reported = 0;
  return {
    step: async (done: number, total: number) => {
      if (performance.now() - reported < REPORT_MS) return;
      reported = performance.now();
      const wanted = await firstRow(
        ctx,
        sql`update rule_replay set done = ${done}, total = ${total}, updated_at = ${ctx.app.clock.now()}
             where id = ${id} and state = 'RUNNING' returning id`,
      );
      if (!wanted) throw refuseRule('E-RULE-08');
    },
  };
}

async function settle(
  ctx: Ctx,
  id: string,
  state: 'DONE' | 'FAILED',
  found?: { effect: object; scopeDigest: string },
): Promise<void> {
  await run(
    ctx,
    sql`update rule_replay set state = ${state}, result = ${found ? JSON.stringify(found.effect) : null}::jsonb,
               scope_digest = ${found?.scopeDigest ?? null}, updated_at = ${ctx.app.clock.now()}
         where id = ${id} and state = 'RUNNING'`,
  );
}
