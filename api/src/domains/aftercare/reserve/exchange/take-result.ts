import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { InboundAnswer, InboundMessage } from '../../../../platform/exchange/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { titleOfCode } from '../../../../platform/forms/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { writtenOf } from '../../../../platform/records/write.ts';
import { RESERVE } from '../record-type.ts';
import { reserveFlow } from '../reserve.flow.ts';
import { reserveTable } from '../reserve-table.ts';
import { takeOver } from './follow-sending.ts';
import type { RegistrationResult } from './result.schema.ts';
import { recordOfStreams, streamOf } from './words.ts';

const UNKNOWN: InboundAnswer = { code: 1003, message: '未找到已移交的登记表' };
const OK: InboundAnswer = { code: 0, message: '已登记' };

/** The edition of a number, its record locked. One that never left the house is not known to anybody outside. */
async function findSent(tx: Ctx, { exportNo, districtCode }: RegistrationResult) {
  const one = await tables(tx)
    .selectFrom('reserve_export as e')
    .innerJoin('reserve_record as r', 'r.id', 'e.record_id')
    .select(['e.id as exportId', 'e.sent_at', 'e.exported_at', 'r.id', 'r.state', 'r.export_no', 'r.delivered_at'])
    .where('e.export_no', '=', exportNo)
    .where('r.district_code', '=', districtCode)
    .forUpdate('r')
    .executeTakeFirst();
  return one && (one.sent_at || one.delivered_at) ? one : undefined;
}

/** What is wrong with a result whatever it is about. */
function faultOf(tx: Ctx, { result, reason, decidedOn, reserveType }: RegistrationResult, exportedAt: Date) {
  if (decidedOn > localDateOf(tx.app.clock.now())) return '登记日期不能晚于今天';
  if (decidedOn < localDateOf(exportedAt)) return '登记日期不能早于登记表的导出日期';
  if (result === 'NOT_QUALIFIED' && !reason) return '不符合条件的，应写明原因';
  if (reserveType && !titleOfCode('reserveType', reserveType)) return '预备役类别不在代码表中';
  return undefined;
}

/**
 * The result of the 武装部 (01 §12.7), by the number of the form: known once, whichever message brings it. One that has not acknowledged the file has
 * it all the same. A result about an edition that was replaced, or against one that was registered, changes nothing and is told so.
 */
export async function takeResult(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const given = message.body as RegistrationResult;
  const found = await findSent(tx, given);
  if (!found) return UNKNOWN;
  const fault = faultOf(tx, given, new Date(found.exported_at));
  if (fault) return { code: 1002, message: fault };
  if (found.export_no !== given.exportNo)
    return { code: 1004, message: `该登记表已由${found.export_no}代替，结果未登记` };
  if (found.state === given.result) return { code: 1005, message: '该结果已登记' };
  if (found.state === 'EXPORTED') {
    const edition = (await recordOfStreams(tx, [streamOf(found.exportId)])).get(streamOf(found.exportId));
    if (edition) await takeOver(tx, edition);
  } else if (found.state !== 'DELIVERED')
    return { code: 1004, message: `该登记${reserveFlow.states[found.state]?.title ?? found.state}，结果未登记` };
  await keepOwn(tx, found.id, given);
  const registered = given.result === 'REGISTERED';
  await advanceOne(tx, {
    type: RESERVE,
    action: registered ? 'register' : 'refuse',
    rows: [{ id: found.id }],
    input: registered ? { note: given.reason } : { reasonText: given.reason },
  });
  return OK;
}

/** What the 武装部 fills in (01 §12.4); what it leaves out stays. */
async function keepOwn(tx: Ctx, id: string, given: RegistrationResult): Promise<void> {
  const own = {
    reserve_type: given.reserveType,
    reserve_unit: given.reserveUnit,
    training_history: given.trainingHistory,
    callable: given.callable,
    result_on: given.decidedOn,
  };
  await tables(tx)
    .updateTable('reserve_record')
    .set(writtenOf(tx, reserveTable, id, own))
    .where('id', '=', id)
    .execute();
}
