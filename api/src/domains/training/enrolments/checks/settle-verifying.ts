import { rows, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { queryIdentity } from '../../trainees/identity/query-identity.ts';
import { reviewerOf } from '../home.ts';
import { lockRound, lockRoundsOf } from '../lock-round.ts';
import { ENROLMENT } from '../record-type.ts';
import { askStaff } from './ask-staff.ts';
import { factsOf } from './identity-facts.ts';
import { judgeIdentity } from './judge-identity.ts';
import { type Checked, loadChecked } from './load-checked.ts';
import { DUPLICATE_NOTE } from './notes.ts';
import { writeCheck } from './write-check.ts';

const SLICE = 200;

/** J2: what waits to be verified is verified, or cancelled when its hold is over (T20-1, T20-2). */
export async function settleVerifying(ctx: Ctx): Promise<void> {
  await expire(ctx);
  await verify(ctx);
}

async function expire(ctx: Ctx): Promise<void> {
  for (let found = SLICE; found === SLICE; )
    found = await transaction(ctx, async (tx) => {
      const over = await tables(tx)
        .selectFrom('training_enrolment')
        .select('id')
        .where('state', '=', 'VERIFYING')
        .where('hold_until', '<=', tx.app.clock.now())
        .orderBy('id')
        .limit(SLICE)
        .execute();
      if (over.length === 0) return 0;
      await lockRoundsOf(
        tx,
        over.map(({ id }) => id),
      );
      await advance(tx, {
        type: ENROLMENT,
        action: 'expire',
        rows: over,
        input: { reasonText: '身份核验超过时限未完成，请重新报名' },
        mode: 'CASCADE',
      });
      return over.length;
    });
}

/** Those of several rows wait for staff until the discharge system has only one. */
async function verify(ctx: Ctx): Promise<void> {
  const waiting = await tables(ctx)
    .selectFrom('training_enrolment as e')
    .innerJoin('training_trainee as t', 't.id', 'e.trainee_id')
    .leftJoin('training_identity as m', 'm.id_no_index', 't.id_no_index')
    .select('e.id')
    .where('e.state', '=', 'VERIFYING')
    .where(sql<boolean>`(e.verifying_because = 'SERVICE' or m.duplicate = false)`)
    .orderBy('e.id')
    .limit(SLICE)
    .execute();
  let live = true;
  for (const checked of await loadChecked(
    ctx,
    waiting.map(({ id }) => id),
  )) {
    const identity = await queryIdentity(ctx, checked.trainee, { live });
    if (identity.kind === 'UNAVAILABLE' || identity.mode === 'MIRROR') live = false;
    if (identity.kind !== 'UNAVAILABLE') await transaction(ctx, (tx) => settle(tx, checked, identity));
  }
}

type Known = Exclude<Awaited<ReturnType<typeof queryIdentity>>, { kind: 'UNAVAILABLE' }>;

async function settle(tx: Ctx, checked: Checked, identity: Known): Promise<void> {
  const { id, trainee } = checked;
  const round = await lockRound(tx, checked.round.id);
  const still = await rows(
    tx,
    sql`select 1 from training_enrolment where id = ${id} and state = 'VERIFYING' for update`,
  );
  if (still.length === 0) return;
  const record = identity.kind === 'NOT_FOUND' ? null : identity.record;
  // His own enrolment is none of those that he may not have beside it.
  const { hits } = await judgeIdentity(tx, { trainee, round, record });
  const duplicate = identity.kind === 'DUPLICATE' && hits.length === 0;
  await rehome(tx, id, {
    ...(await reviewerOf(tx, { record, checkedAt: identity.checkedAt, round })),
    category: record?.category,
  });
  const common = {
    enrolmentId: id,
    mode: identity.mode,
    checkedAt: identity.checkedAt,
    facts: factsOf(record),
    recordHash: identity.kind === 'NOT_FOUND' ? null : identity.recordHash,
  };
  const codes = hits.map(({ code }) => code);
  if (hits.length > 0) {
    await writeCheck(tx, { ...common, result: 'INTERCEPTED', codes, notes: hits.map(({ message }) => message) });
    await run(
      tx,
      sql`update training_enrolment set interceptions = ${JSON.stringify(hits)}::jsonb, block_code = ${codes[0] ?? null} where id = ${id}`,
    );
  } else if (duplicate) await writeCheck(tx, { ...common, result: 'MANUAL', codes, notes: [DUPLICATE_NOTE] });
  else await writeCheck(tx, { ...common, result: 'CONSISTENT', codes, notes: [] });
  if (duplicate) {
    await run(
      tx,
      sql`update training_enrolment set verifying_because = 'DUPLICATE', hold_until = null where id = ${id}`,
    );
    await askStaff(tx, [id]);
    return;
  }
  await advance(tx, {
    type: ENROLMENT,
    action: hits.length > 0 ? 'intercept' : 'admit',
    rows: [{ id, input: { reasonText: hits[0]?.message } }],
    mode: 'CASCADE',
  });
}

async function rehome(
  tx: Ctx,
  id: string,
  to: Awaited<ReturnType<typeof reviewerOf>> & { category: string | undefined },
): Promise<void> {
  await run(
    tx,
    sql`update training_enrolment set org_id = ${to.orgId}, org_path = ${to.orgPath}, district_code = ${to.districtCode}, placed_in = ${to.placedIn},
          person_category = ${to.category ?? null}, hold_until = null where id = ${id}`,
  );
}
