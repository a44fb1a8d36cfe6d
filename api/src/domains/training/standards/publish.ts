import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
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
  await tables(tx)
    .updateTable('subsidy_standard as o')
    .from('subsidy_standard as n')
    .set({ cut_to: sql`least(o.cut_to, n.valid_from - 1)` })
    .where('n.id', '=', id)
    .whereRef('o.id', '=', 'n.replaces_id')
    .where('o.state', 'in', ['PUBLISHED', 'SUPERSEDED'])
    .where(({ or, eb, ref }) => or([eb('o.valid_to', 'is', null), eb('o.valid_to', '>=', ref('n.valid_from'))]))
    .execute();
  await refuseOverlap(tx, id);
}

/**
 * What was replaced has its days again when its follower is withdrawn; nothing was paid by that one.
 *
 * @throws E-2602 where something else has them by now
 */
export async function giveBackDays(tx: Ctx, id: string): Promise<void> {
  await lockStandards(tx);
  const given = await tables(tx)
    .updateTable('subsidy_standard as o')
    .from('subsidy_standard as n')
    .set({ cut_to: null })
    .where('n.id', '=', id)
    .whereRef('o.id', '=', 'n.replaces_id')
    .where('o.state', '=', 'PUBLISHED')
    .where('o.cut_to', '=', sql<string>`n.valid_from - 1`)
    .returning('o.id')
    .execute();
  for (const one of given) await refuseOverlap(tx, one.id);
}

const SLICE = 100;

/** 02 §18.4: what has had its last day, or was replaced from its first one on, is no longer in force. */
export async function supersedeEnded(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  for (let after: string | undefined = FIRST_ID; after; ) {
    const from: string = after;
    after = await transaction(ctx, async (tx) => {
      const due = await tables(tx)
        .selectFrom('subsidy_standard')
        .select('id')
        .where('id', '>', from)
        .where('state', '=', 'PUBLISHED')
        .where(sql<boolean>`least(valid_to, cut_to) < ${today}::date`)
        .orderBy('id')
        .limit(SLICE)
        .forUpdate()
        .skipLocked()
        .execute();
      if (due.length > 0) await advance(tx, { type: STANDARD, action: 'supersede', rows: due });
      return due.length < SLICE ? undefined : due.at(-1)?.id;
    });
  }
}
