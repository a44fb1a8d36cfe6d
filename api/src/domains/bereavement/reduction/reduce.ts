import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { tellDeath } from '../../people/index.ts';
import { reportRequest } from '../ministry/report.ts';
import { placeOf, writeAdjustments } from '../payable/adjustments.ts';
import { deadPerson, readBeneficiary } from '../payable/beneficiaries.ts';
import { sealPerson } from '../payable/sealed-payables.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { proposeFollowUp } from '../requests/follow-up.ts';
import { reckonPerson, summed } from '../requests/outlook.ts';
import type { ApprovedRequest } from './run.ts';
import { sealStopOrder } from './sealed-stop-orders.ts';
import { stopOrder } from './stop-order.record.ts';

/**
 * 减员停发 (03 §34.3, §34.5): nothing is paid from the month after the death, what was paid beyond is listed, every line of business is told, and 部级系统
 * gets one report per class.
 */
export async function reduce(tx: Ctx, request: ApprovedRequest, jobRun: string): Promise<void> {
  await stopClasses(tx, request, request.id, jobRun);
  await advance(tx, { type: REDUCTION, action: 'reduce', rows: [{ id: request.id }], mode: 'CASCADE' });
  if (request.matchId)
    await advance(tx, { type: MATCH, action: 'reduce', rows: [{ id: request.matchId }], mode: 'CASCADE' });
  await endWaiting(tx, request.beneficiaryId);
  await tellConfirmed(tx, request);
  await reportRequest(tx, request.id, 'REDUCE');
  await followLateWord(tx, request.id);
}

/** A request that was begun by hand may have overtaken 死亡库: of a match that still waits nobody has to do anything any more. */
async function endWaiting(tx: Ctx, beneficiaryId: string): Promise<void> {
  const rows = await tables(tx)
    .selectFrom('death_match')
    .select('id')
    .where('beneficiary_id', '=', beneficiaryId)
    .where('state', '=', 'PENDING')
    .execute();
  if (rows.length > 0) await advance(tx, { type: MATCH, action: 'ignore', rows, mode: 'CASCADE' });
}

/** What 死亡库 has changed between the request and its execution is undone or corrected through the chain, like what it changes afterwards (03 §34.4). */
async function followLateWord(tx: Ctx, requestId: string): Promise<void> {
  const { registry_before: before, registry_after: after } = await tables(tx)
    .selectFrom('reduction_request')
    .select(['registry_before', 'registry_after'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  if (before === null) return;
  await proposeFollowUp(
    tx,
    requestId,
    after === null
      ? { kind: 'REVOCATION', diedOn: before, reason: '死亡库已撤销该死亡记录' }
      : { kind: 'CORRECTION', diedOn: after, reason: `死亡库更正死亡日期：${before} → ${after}` },
  );
}

/** Stops what is still paid, or only some classes anew under another day, and keeps what it comes to with the request. */
export async function stopClasses(
  tx: Ctx,
  { beneficiaryId, diedOn }: Pick<ApprovedRequest, 'beneficiaryId' | 'diedOn'>,
  requestId: string,
  jobRun: string,
  only?: readonly string[],
): Promise<void> {
  const now = tx.app.clock.now();
  const classes = await reckonPerson(tx, beneficiaryId, diedOn, only);
  for (const one of classes) {
    await tables(tx)
      .updateTable('payable_person')
      .set({ pay_status: 'STOPPED', stop_month: one.stopMonth, paused_on: null, updated_at: now })
      .where('id', '=', one.id)
      .execute();
    const values = {
      request_id: requestId,
      payable_id: one.id,
      stop_month: one.stopMonth,
      executed_at: now,
      job_run: jobRun,
    };
    const order = await insertRecord(tx, stopOrder, values, { place: await placeOf(tx, one.id) });
    await sealStopOrder(tx, order);
  }
  await writeAdjustments(
    tx,
    classes.map((one) => ({
      payableId: one.id,
      kind: 'OVERPAID' as const,
      months: one.overpaidMonths,
      amount: one.overpaid,
      requestId,
    })),
  );
  await tables(tx)
    .updateTable('beneficiary')
    .set({ died_on: diedOn, updated_at: now })
    .where('id', '=', beneficiaryId)
    .execute();
  await sealPerson(tx, beneficiaryId);
  await tables(tx)
    .updateTable('reduction_request')
    .set({ ...summed(classes), executed_at: now, job_run: jobRun })
    .where('id', '=', requestId)
    .execute();
}

export async function tellConfirmed(
  tx: Ctx,
  { beneficiaryId, diedOn, requestNo }: Pick<ApprovedRequest, 'beneficiaryId' | 'diedOn' | 'requestNo'>,
): Promise<void> {
  const person = await readBeneficiary(tx, beneficiaryId);
  await tellDeath(tx, 'confirmed', deadPerson(person), { diedOn, source: `减员申请${requestNo}` });
}
