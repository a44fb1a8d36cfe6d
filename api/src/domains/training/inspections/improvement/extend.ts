import { firstRow, run, sql } from '../../../../database/sql.ts';
import { badInput, DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { advanceOne, keepOwnDeadlines } from '../../../../platform/flow/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockInspection } from '../lock-inspection.ts';
import { MOST_EXTENSION_DAYS } from '../parameters.ts';
import { INSPECTION } from '../record-types.ts';

export interface GivenExtension {
  id: string;
  version: number;
  workdays: number;
  reason: string;
  requestId: string;
}

/**
 * T19-6: more time for an improvement, once in a round, at most 15 working days from its deadline on. Stands in the history with the reason.
 *
 * @throws NOT_FOUND, E-0504, E-0503, E-1912 the second time, E-0005, BAD_INPUT
 */
export async function extendImprovement(ctx: Ctx, given: GivenExtension): Promise<void> {
  const { id, version, workdays, requestId } = given;
  if (!Number.isInteger(workdays) || workdays < 1 || workdays > MOST_EXTENSION_DAYS)
    throw badInput([{ path: 'workdays', message: `延长天数应为1至${MOST_EXTENSION_DAYS}个工作日` }]);
  const reason = requireReason(given.reason, { path: 'reason', asked: '请填写延期原因' });
  await once(ctx, 'extendImprovement', requestId, given, async (tx) => {
    const row = await lockInspection(tx, { id, version, states: ['IMPROVING'], operation: 'extendImprovement' });
    const round = await firstRow<{ deadline: string; extended: boolean }>(
      tx,
      sql`select deadline::text as deadline, extended_from is not null as extended from inspection_improvement
             where inspection_id = ${row.id} and round_no = ${row.roundNo}`,
    );
    if (!round || round.extended) throw new DomainError('E-1912', '本轮整改已延期一次，不能再延期');
    const deadline = tx.app.calendar.addWorkdays(round.deadline, workdays);
    await advanceOne(tx, {
      type: INSPECTION,
      action: 'extend',
      rows: [{ id: row.id }],
      input: { reasonText: reason, note: `整改期限由${round.deadline}延至${deadline}` },
      mode: 'CASCADE',
    });
    await run(
      tx,
      sql`update inspection_improvement set extended_from = deadline, deadline = ${deadline}, extend_reason = ${reason}
             where inspection_id = ${row.id} and round_no = ${row.roundNo}`,
    );
    await run(
      tx,
      sql`update project_inspection set improve_deadline = ${deadline}, version = version + 1 where id = ${row.id}`,
    );
    await keepOwnDeadlines(tx, INSPECTION, [row.id]);
    return { id: row.id };
  });
}
