import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { tellDeath } from '../../people/index.ts';
import { reportRequest } from '../ministry/report.ts';
import { writeAdjustments } from '../payable/adjustments.ts';
import { deadPerson, lastDueMonth, paidMonths, readBeneficiary } from '../payable/beneficiaries.ts';
import { sealPerson } from '../payable/sealed-payables.ts';
import { MATCH, REDUCTION } from '../record-types.ts';
import { unpaidMonths } from './reckon.ts';
import { stopClasses, tellConfirmed } from './reduce.ts';
import type { ApprovedRequest } from './run.ts';
import { sealStopOrder } from './sealed-stop-orders.ts';

/** The classes that a reduction has stopped and that are stopped still. */
const stoppedBy = (tx: Ctx, requestId: string) =>
  tables(tx)
    .selectFrom('stop_order as s')
    .innerJoin('payable_person as a', 'a.id', 's.payable_id')
    .select(['a.id', 'a.monthly', 'a.stop_month as stopMonth'])
    .where('s.request_id', '=', requestId)
    .where('s.revoked_at', 'is', null)
    .orderBy('a.id')
    .execute();

/** What the reduction had said of stops and overpayments holds no more; what was recovered already stays. */
async function takeBack(tx: Ctx, requestId: string): Promise<void> {
  const now = tx.app.clock.now();
  const orders = await tables(tx)
    .updateTable('stop_order')
    .set({ revoked_at: now, updated_at: now })
    .where('request_id', '=', requestId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of orders) await sealStopOrder(tx, id);
  await tables(tx)
    .updateTable('pay_adjustment')
    .set({ settle_state: 'VOID', settled_note: '减员已撤销或更正', updated_at: now })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'OVERPAID')
    .where('settle_state', '=', 'OPEN')
    .execute();
}

/**
 * 撤销减员 (03 §34.3): paid again, the months since the stop are listed for back-pay, every line of business hears that he lives, and 部级系统 gets a
 * correction.
 */
export async function revoke(tx: Ctx, request: ApprovedRequest, jobRun: string): Promise<void> {
  const { ofId, beneficiaryId, id } = request;
  if (!ofId) throw new Error(`revocation ${id} names no reduction`);
  const stopped = await stoppedBy(tx, ofId);
  const paid = await paidMonths(
    tx,
    stopped.map((one) => one.id),
  );
  await takeBack(tx, ofId);
  const due = await lastDueMonth(tx, (await readBeneficiary(tx, beneficiaryId)).districtCode);
  const owed = await writeAdjustments(
    tx,
    stopped.map((one) => ({
      payableId: one.id,
      kind: 'OWED' as const,
      monthly: one.monthly,
      months: one.stopMonth ? unpaidMonths(one.stopMonth, due, paid.get(one.id) ?? []) : [],
      requestId: id,
    })),
  );
  await tables(tx)
    .updateTable('payable_person')
    .set({ pay_status: 'ACTIVE', stop_month: null, paused_on: null, updated_at: tx.app.clock.now() })
    .where(sql<boolean>`id = any(${stopped.map((one) => one.id)}::uuid[])`)
    .execute();
  await tables(tx).updateTable('beneficiary').set({ died_on: null }).where('id', '=', beneficiaryId).execute();
  await sealPerson(tx, beneficiaryId);
  await carriedOut(tx, request, jobRun, owed.toFixed(2));
  await reportRequest(tx, ofId, 'RESTORE');
  await advance(tx, { type: REDUCTION, action: 'revoke', rows: [{ id: ofId }], mode: 'CASCADE' });
  if (request.matchId)
    await advance(tx, { type: MATCH, action: 'restore', rows: [{ id: request.matchId }], mode: 'CASCADE' });
  const person = await readBeneficiary(tx, beneficiaryId);
  await tellDeath(tx, 'revoked', deadPerson(person), {
    diedOn: request.diedOn,
    source: `撤销减员${request.requestNo}`,
  });
}

/** 更正死亡日期 (03 §34.4): stopped anew by the right day, overpayments reckoned anew, and a correction for 部级系统. */
export async function correct(tx: Ctx, request: ApprovedRequest, jobRun: string): Promise<void> {
  const { ofId, beneficiaryId, diedOn } = request;
  if (!ofId) throw new Error(`correction ${request.id} names no reduction`);
  const stopped = await stoppedBy(tx, ofId);
  await takeBack(tx, ofId);
  await tables(tx)
    .updateTable('reduction_request')
    .set({ died_on: diedOn, registry_before: null, registry_after: null })
    .where('id', '=', ofId)
    .execute();
  await stopClasses(
    tx,
    { beneficiaryId, diedOn },
    ofId,
    jobRun,
    stopped.map((one) => one.id),
  );
  await carriedOut(tx, request, jobRun, null);
  await tellConfirmed(tx, request);
  await reportRequest(tx, ofId, 'CORRECT');
}

async function carriedOut(tx: Ctx, { id }: ApprovedRequest, jobRun: string, backPay: string | null): Promise<void> {
  await tables(tx)
    .updateTable('reduction_request')
    .set({ executed_at: tx.app.clock.now(), job_run: jobRun, back_pay: backPay })
    .where('id', '=', id)
    .execute();
  await advance(tx, { type: REDUCTION, action: 'carryOut', rows: [{ id }], mode: 'CASCADE' });
}
