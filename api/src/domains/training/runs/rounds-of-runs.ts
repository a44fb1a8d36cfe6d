import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { endEnrolmentsOf } from '../enrolments/end-with-round.ts';
import { ROUND } from '../rounds/record-type.ts';

/** States of a run that nobody has approved, or that will not be: its rounds are not 已开班 by it. */
const NOT_OPENED = ['DRAFT', 'DIST_REVIEW', 'CENTRE_RECHECK', 'RETURNED', 'REJECTED', 'CANCELLED'] as const;

const roundsOf = (tx: Ctx, runIds: readonly string[]) =>
  tables(tx)
    .selectFrom('enrolment_round as o')
    .select(['o.id', 'o.state'])
    .where('o.id', 'in', ({ selectFrom }) =>
      selectFrom('training_run').select(sql<string>`unnest(round_ids)`.as('id')).where('id', '=', anyOf(runIds)),
    )
    .orderBy('o.id');

/** 02 §5.4: the first run that was approved turns its closed rounds into 已开班. */
export async function convertRounds(tx: Ctx, runIds: readonly string[]): Promise<void> {
  if (runIds.length === 0) return;
  const rows = await roundsOf(tx, runIds).where('o.state', '=', 'CLOSED').execute();
  if (rows.length > 0) await advance(tx, { type: ROUND, action: 'convert', rows, mode: 'CASCADE' });
}

/**
 * T21-7: rounds of runs that will not be, unless another approved run of theirs goes on, are closed ones again, whose trainees the next run takes.
 * Where institution or project was removed (BR14-4) they are withdrawn, and who was placed is free as with every withdrawn round (T13-9).
 */
export async function giveRoundsBack(
  tx: Ctx,
  runIds: readonly string[],
  { reason, removed }: { reason: string; removed: boolean },
): Promise<void> {
  const converted = await roundsOf(tx, runIds)
    .where('o.state', '=', 'CONVERTED')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('training_run as r')
            .select('r.id')
            .where(sql<boolean>`o.id = any(r.round_ids)`)
            .where('r.state', 'not in', [...NOT_OPENED]),
        ),
      ),
    )
    .execute();
  const action = removed ? 'withdraw' : 'revert';
  if (converted.length > 0)
    await advance(tx, { type: ROUND, action, rows: converted, input: { reasonText: reason }, mode: 'CASCADE' });
  const withdrawn = await roundsOf(tx, runIds).where('o.state', '=', 'WITHDRAWN').execute();
  await endEnrolmentsOf(
    tx,
    withdrawn.map(({ id }) => ({ roundId: id, reason })),
  );
}
