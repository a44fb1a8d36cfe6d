import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { liftMarks, type TargetType } from '../../marks/index.ts';
import { inForce } from './in-force.ts';
import { remindOfExpiry } from './remind.ts';
import { settleQualificationMarks } from './settle-marks.ts';

const AT_ONCE = 500;

/** J3 (02 §2.11), every night at 01:00 and as often as somebody starts it: reminders, M1 and M2, marks whose time is over. */
export async function watchQualifications(ctx: Ctx): Promise<{ 检查机构: number }> {
  let seen = 0;
  await transaction(ctx, liftEnded);
  await transaction(ctx, remindOfExpiry);
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const found = await tables(ctx)
      .selectFrom('training_institution')
      .select('id')
      .where('state', 'in', ['IN_LIBRARY', 'SUSPENDED'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const ids = found.map(({ id }) => id);
    await transaction(ctx, async (tx) => {
      await refreshChanged(tx, ids);
      await settleQualificationMarks(tx, ids);
    });
    seen += ids.length;
    const last = ids.at(-1);
    if (!last || ids.length < AT_ONCE) return { 检查机构: seen };
    after = last;
  }
}

/** The stored date only where it has become another one: a night without news writes nothing. */
async function refreshChanged(tx: Ctx, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`update training_institution i set nearest_expiry = n.expiry
          from (select i2.id, (select min(q.valid_to) from training_qualification q where q.institution_id = i2.id and ${inForce}) as expiry
                  from training_institution i2 where i2.id = any(${[...ids]}::uuid[])) n
         where n.id = i.id and i.nearest_expiry is distinct from n.expiry`,
  );
}

/** Marks that were meant to hold until a day that is over. */
async function liftEnded(tx: Ctx): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  for (const type of ['INSTITUTION', 'PROJECT'] satisfies TargetType[]) {
    const ended = await tables(tx)
      .selectFrom('training_mark')
      .select('id')
      .where('target_type', '=', type)
      .where('lifted_at', 'is', null)
      .where('to_date', '<', today)
      .execute();
    await liftMarks(
      tx,
      type,
      ended.map(({ id }) => id),
      '标记期满',
    );
  }
}
