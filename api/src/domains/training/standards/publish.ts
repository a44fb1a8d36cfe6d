import { rows, run, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { STANDARD } from './record-type.ts';
import { lockStandards, refuseOverlap } from './refuse-overlap.ts';

/**
 * Puts a standard in force: what it follows or corrects ends the day before, whatever else contends with it is refused.
 *
 * @throws E-2602
 */
export async function publish(tx: Ctx, id: string): Promise<void> {
  await lockStandards(tx);
  await run(
    tx,
    sql`update subsidy_standard o set cut_to = least(o.cut_to, n.valid_from - 1)
          from subsidy_standard n
         where n.id = ${id} and o.id = n.replaces_id and o.state in ('PUBLISHED', 'SUPERSEDED')
           and (o.valid_to is null or o.valid_to >= n.valid_from)`,
  );
  await refuseOverlap(tx, id);
}

/**
 * What was replaced has its days again when its follower is withdrawn; nothing was paid by that one.
 *
 * @throws E-2602 where something else has them by now
 */
export async function giveBackDays(tx: Ctx, id: string): Promise<void> {
  await lockStandards(tx);
  const given = await rows<{ id: string }>(
    tx,
    sql`update subsidy_standard o set cut_to = null from subsidy_standard n
         where n.id = ${id} and o.id = n.replaces_id and o.state = 'PUBLISHED' and o.cut_to = n.valid_from - 1 returning o.id`,
  );
  for (const one of given) await refuseOverlap(tx, one.id);
}

const SLICE = 100;

/** 02 §18.4: what has had its last day, or was replaced from its first one on, is no longer in force. */
export async function supersedeEnded(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  for (let after: string | undefined = FIRST_ID; after; ) {
    const from: string = after;
    after = await transaction(ctx, async (tx) => {
      const due = await rows<{ id: string }>(
        tx,
        sql`select id from subsidy_standard
             where id > ${from}::uuid and state = 'PUBLISHED' and least(valid_to, cut_to) < ${today}::date
             order by id limit ${SLICE} for update skip locked`,
      );
      if (due.length > 0) await advance(tx, { type: STANDARD, action: 'supersede', rows: due });
      return due.length < SLICE ? undefined : due.at(-1)?.id;
    });
  }
}
