import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { pushAgain, pushOutbox, retryPushes } from '../../../../platform/outbox/index.ts';
import { CASE_LIBRARY, toOutbox } from '../push-library.ts';
import { basicOf } from '../repair-basic.ts';
import { getDifference } from './get-difference.ts';
import { type DifferenceView, type LibraryDifference, viewDifference } from './list-differences.ts';

/**
 * 重推 of a difference: pushes of the record that failed go out again under their push ids; where none failed, the library is told anew
 * what it lacks: BASIC when it does not know the record, and how the record ended. What it says then the next night's comparison
 * finds. E-0511 while a push of the record is still under way, E-0503 for a difference that is gone.
 */
export async function repushDifference(ctx: Ctx, id: string): Promise<DifferenceView> {
  const { caseId } = await getDifference(ctx, id);
  return transaction(ctx, async (tx) => {
    // The record before its stream and its messages, as every act does.
    await run(tx, sql`select 1 from one_thing_case where id = ${caseId} for update`);
    const difference = await getDifference(tx, id);
    if (difference.state === 'RESOLVED') throw refuse('E-0503', { state: '已一致' });
    const retried = await send(tx, difference);
    await run(
      tx,
      sql`update library_difference set repushed_at = ${tx.app.clock.now()}, repushed_by = ${actorName(tx.actor)}
          where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'library.repush',
      objectType: difference.recordType,
      objectId: difference.recordId,
      detail: { difference: id, projid: difference.projid, retried },
    });
    return viewDifference(tx, await getDifference(tx, id));
  });
}

/** Answers how many failed pushes were tried again; 0 = the library was told anew. */
async function send(tx: Ctx, difference: LibraryDifference): Promise<number> {
  const unsettled = await tables(tx)
    .selectFrom('outbox_message')
    .select(['id', sql<boolean>`state in ('REJECTED', 'DEAD')`.as('failed')])
    .where('record_id', '=', difference.recordId)
    .where('channel', '=', CASE_LIBRARY)
    .where('state', 'not in', ['ACKED', 'SKIPPED'])
    .orderBy('seq')
    .execute();
  const failed = unsettled.filter((push) => push.failed).map((push) => push.id);
  if (failed.length > 0) await retryPushes(tx, failed);
  else if (unsettled.length > 0) throw new DomainError('E-0511', '该办件还有报文正在推送，请等推送有结果后再重推');
  else await tellAnew(tx, difference);
  return failed.length;
}

async function tellAnew(tx: Ctx, difference: LibraryDifference): Promise<void> {
  const { recordType, recordId, caseId, projid, libraryState } = difference;
  if (libraryState === 'MISSING') {
    const { place, message } = await basicOf(tx, recordType, recordId);
    const stream = { ...place, recordType, recordId, rootId: caseId, title: projid };
    await pushOutbox(tx, [toOutbox(stream, message, message.masked)]);
  }
  const end = await tables(tx)
    .selectFrom('outbox_message')
    .select('id')
    .where('record_id', '=', recordId)
    .where('channel', '=', CASE_LIBRARY)
    .where('kind', '=', 'DONE')
    .where('state', '=', 'ACKED')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (end) await pushAgain(tx, end.id);
}
