import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { placeOf } from '../payable/adjustments.ts';
import { REDUCTION } from '../record-types.ts';
import type { REPORT_ACTIONS } from '../words.ts';
import { isMinistryConnected } from './ministry.ts';
import { newestReports } from './newest.ts';
import { pushReport } from './push-report.ts';
import { ministryReport } from './report.record.ts';

/**
 * Reports a reduction, or what corrects it, to 部级系统 (03 §34.7): one report per class, each time another edition with a message of its own. Where the
 * ministry takes files only, the reports wait for the file.
 *
 * @param of only classes whose newest report stands so; all of the request unless said
 */
export async function reportRequest(
  tx: Ctx,
  requestId: string,
  action: keyof typeof REPORT_ACTIONS,
  of?: 'RETURNED',
): Promise<void> {
  const known = new Map((await newestReports(tx, [requestId])).get(requestId)?.map((one) => [one.payableId, one]));
  const classes = (await classesOf(tx, requestId)).filter(({ id }) => !of || known.get(id)?.standing === of);
  const connected = await isMinistryConnected(tx);
  for (const one of classes) {
    const id = await insertRecord(
      tx,
      ministryReport,
      {
        request_id: requestId,
        payable_id: one.id,
        class_code: one.classCode,
        edition: await nextEdition(tx, one.id),
        action,
        way: connected ? 'MESSAGE' : 'FILE',
        standing: 'WAITING',
        died_on: one.diedOn,
        stop_month: one.stopMonth,
      },
      { place: await placeOf(tx, one.id) },
    );
    if (connected) await pushReport(tx, id);
  }
  if (connected && action !== 'RESTORE' && of === undefined)
    await advance(tx, { type: REDUCTION, action: 'report', rows: [{ id: requestId }], mode: 'CASCADE' });
}

/** Classes that the reduction has stopped, as they stand; a revocation has just given back those of the last stop. */
const classesOf = (tx: Ctx, requestId: string) =>
  tables(tx)
    .selectFrom('stop_order as s')
    .innerJoin('payable_person as a', 'a.id', 's.payable_id')
    .innerJoin('reduction_request as r', 'r.id', 's.request_id')
    .distinctOn('a.id')
    .select(['a.id', 'a.class_code as classCode', 'r.died_on as diedOn', 's.stop_month as stopMonth'])
    .where('s.request_id', '=', requestId)
    .orderBy('a.id')
    .orderBy('s.executed_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();

async function nextEdition(tx: Ctx, payableId: string): Promise<number> {
  const { last } = await tables(tx)
    .selectFrom('ministry_report')
    .select(sql<number>`coalesce(max(edition), 0)`.as('last'))
    .where('payable_id', '=', payableId)
    .executeTakeFirstOrThrow();
  return last + 1;
}
