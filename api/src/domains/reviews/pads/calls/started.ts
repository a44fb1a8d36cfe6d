import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, type Placed, transaction } from '../../../../platform/kernel/index.ts';
import { type EvaluationReceipt, inviteToReception, submitEvaluation, ticketOf } from '../../evaluations/index.ts';
import { receptionAtCounter } from '../../receptions/at-counter.ts';
import type { StaffSnapshot } from '../../words.ts';
import { requirePad } from '../devices/own-pad.ts';
import { refusePad } from '../errors.ts';
import type { StartedEvaluationInput } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';
import { tellCall } from './tell-call.ts';

/** The clerk may press 请评价 this much later than somebody has begun by himself. */
const CALLED_AFTER_MS = 2 * MINUTE_MS;

interface PadAtCounter extends Placed {
  orgName: string;
  counterId: string | null;
  counterNo: string | null;
  /** How far its clock is ahead, as it said last. */
  skew: number | null;
}

interface MissedCall extends Placed {
  id: string;
  envelope: string;
}

/**
 * An evaluation that somebody began by himself (开始评价) while the pad had no network (01 §11.5, R9.2.2). It belongs to the call that was meant
 * for the pad at that time and did not reach it; without one, to a reception of the counter. Taken once, however often it is sent.
 *
 * @throws E-0921 where the pad stands at no counter
 */
export async function submitStartedEvaluation(ctx: Ctx, input: StartedEvaluationInput): Promise<EvaluationReceipt> {
  const { startedAt, deviceAt, late, anonymous, ...given } = input;
  if (!isUuid(input.clientId)) throw badInput([{ path: 'clientId', message: '评价标识格式不正确' }]);
  return transaction(ctx, async (tx) => {
    const { deviceId } = requirePad(tx);
    // Two that arrive at once find each another call.
    const pad = await lockPad(tx, deviceId);
    const begun = new Date(startedAt.getTime() - (pad.skew ?? 0) * 1000);
    const arrival = { deviceAt, late, padId: deviceId, shownAt: begun };
    const whole = { ...given, anonymous: anonymous ?? false };
    const inviteId = await takenBefore(tx, input.clientId, deviceId);
    if (inviteId) return submitEvaluation(tx, { ...whole, ticket: ticketOf(tx, inviteId) }, arrival);
    const call = await missedCall(tx, deviceId, begun);
    const ticket = call ? openParameters(tx, call.id, call.envelope).ticket : await ticketOfCounter(tx, pad, begun);
    const receipt = await submitEvaluation(tx, { ...whole, ticket }, arrival);
    if (call) await settle(tx, call, begun, receipt);
    return receipt;
  });
}

/** The invitation by which this pad's evaluation of that name was taken already. */
async function takenBefore(tx: Ctx, clientId: string, deviceId: string): Promise<string | undefined> {
  const taken = await tables(tx)
    .selectFrom('evaluation')
    .select('invite_id')
    .where('client_id', '=', clientId)
    .where(sql<string>`device ->> 'padId'`, '=', deviceId)
    .executeTakeFirst();
  return taken?.invite_id;
}

async function lockPad(tx: Ctx, deviceId: string): Promise<PadAtCounter> {
  const pad = await tables(tx)
    .selectFrom('evaluation_pad as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('service_counter as c', 'c.id', 'p.counter_id')
    .select(['p.org_id as orgId', 'p.org_path as orgPath', 'p.district_code as districtCode', 'o.name as orgName'])
    .select(['p.counter_id as counterId', 'c.counter_no as counterNo', 'p.clock_skew_seconds as skew'])
    .where('p.id', '=', deviceId)
    .forUpdate('p')
    .executeTakeFirst();
  if (!pad) throw new Error(`pad ${deviceId} has gone`);
  return pad;
}

/** The call that stood open for the pad when somebody began: the nearest before, else one right after, of a service that nobody has evaluated. */
function missedCall(tx: Ctx, padId: string, begun: Date): Promise<MissedCall | undefined> {
  const until = new Date(begun.getTime() + CALLED_AFTER_MS);
  return firstRow<MissedCall>(
    tx,
    sql`select k.id, k.parameters_cipher as envelope, k.org_id as "orgId", k.org_path as "orgPath", k.district_code as "districtCode"
          from pad_call k
         where k.pad_id = ${padId} and k.state in ('CALLED', 'FAILED') and k.shown_at is null and k.evaluation_no is null
           and k.created_at <= ${until} and k.expires_at > ${begun}
           and not exists (select 1 from evaluation e where e.service_type = k.service_type and e.service_id = k.service_id)
         order by k.created_at > ${begun}, abs(extract(epoch from k.created_at - ${begun}::timestamptz)) limit 1 for update of k`,
  );
}

async function ticketOfCounter(tx: Ctx, pad: PadAtCounter, begun: Date): Promise<string> {
  const { counterId, counterNo } = pad;
  if (!counterId || !counterNo) throw refusePad('E-0921');
  const receivedBy = (await whoSat(tx, counterId, begun)) ?? {
    id: counterId,
    name: `${counterNo}号窗口`,
    no: counterNo,
  };
  const id = await receptionAtCounter(tx, { place: pad, at: begun, receivedBy });
  return (await inviteToReception(tx, id, counterNo)).ticket;
}

/** Who had taken the counter last when somebody began. */
function whoSat(tx: Ctx, counterId: string, begun: Date): Promise<StaffSnapshot | undefined> {
  return tables(tx)
    .selectFrom('counter_seat as s')
    .innerJoin('user_account as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.display_name as name', 'u.login_name as no'])
    .where('s.counter_id', '=', counterId)
    .where('s.taken_at', '<=', begun)
    .orderBy('s.taken_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function settle(tx: Ctx, call: MissedCall, begun: Date, receipt: EvaluationReceipt): Promise<void> {
  const { evaluationNo, clockWrong } = receipt;
  await tables(tx)
    .updateTable('pad_call')
    .set({ state: 'DONE', next_at: null, ended_at: tx.app.clock.now(), shown_at: begun })
    .set({ evaluation_no: evaluationNo, clock_wrong: clockWrong })
    .where('id', '=', call.id)
    .execute();
  tellCall(tx, call.id, call);
}
