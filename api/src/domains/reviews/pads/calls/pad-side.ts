import { firstRow, run, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import {
  type EvaluationReceipt,
  evaluationAddress,
  LONGEST_QUEUE_MS,
  readEvaluationPage,
  submitEvaluation,
  TOLERANCE_MS,
} from '../../evaluations/index.ts';
import { requirePad } from '../devices/own-pad.ts';
import { refusePad } from '../errors.ts';
import { jumpPatience } from '../parameters.ts';
import { absent } from '../place.ts';
import type { PadEvaluationInput, PadPageType, WaitingCallType } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';
import { type CallRow, selectCall } from './find-call.ts';
import { findHeldCall } from './held-call.ts';
import { writeJumpError } from './jump-error.ts';
import { qrCodeOf } from './qr-code.ts';
import { tellCall } from './tell-call.ts';

/** How long after a page was shown what was given on it may come: someone fills it in for a while, then the queue may hold it. */
const SHOWN_MS = LONGEST_QUEUE_MS + TOLERANCE_MS;

/** The call that waits upon the pad; null when none does. */
export async function waitingCall(ctx: Ctx): Promise<WaitingCallType | null> {
  const { deviceId } = requirePad(ctx);
  const row = await firstRow<CallRow>(
    ctx,
    sql`${selectCall} where k.pad_id = ${deviceId} and k.state = 'CALLED' and k.expires_at > ${ctx.app.clock.now()}
         order by k.id desc limit 1`,
  );
  if (!row) return null;
  const { ticket } = openParameters(ctx, row.id, row.envelope);
  const qrAddress = evaluationAddress(ctx, ticket);
  const qrSvg = await qrCodeOf(ctx, ticket);
  const { timeoutSec, retries } = await readParameter(ctx, jumpPatience);
  return { callId: row.id, envelope: row.envelope, qrAddress, qrSvg, timeoutSec, retries };
}

/** A call of the pad that acts, under its lock. @throws NOT_FOUND also for another pad's */
async function ownCall(tx: Ctx, callId: string, envelope?: string | null): Promise<CallRow> {
  const row = await findHeldCall(tx, callId, envelope);
  if (!row) throw await absent(tx, 'pad_call', callId);
  return row;
}

/**
 * Opens the page of a call: the pad hands back what it was given, which shows that it came from here, unchanged and for this pad. That is the
 * acknowledgement that the console waits for.
 *
 * @throws E-0917 forged, NOT_FOUND another pad's, E-0916 over, E-0919 given up while the pad was on its way
 */
export async function openPadCall(ctx: Ctx, callId: string, envelope: string): Promise<PadPageType> {
  return transaction(ctx, async (tx) => {
    const call = await ownCall(tx, callId);
    const { ticket } = openParameters(tx, callId, envelope);
    const stands = call.state === 'CALLED' || call.state === 'SHOWN' || call.state === 'FAILED';
    if (!stands || toDate(call.expiresAt) <= tx.app.clock.now()) throw refusePad('E-0916');
    const page = await readEvaluationPage(tx, ticket);
    if (page.state !== 'OPEN') throw refusePad('E-0916');
    // The console offers the other ways already: whoever stands at the pad must be told of them, too (R9.2.2).
    if (call.state === 'FAILED') throw refusePad('E-0919');
    await run(
      tx,
      sql`update pad_call set state = 'SHOWN', next_at = null, shown_at = coalesce(shown_at, ${tx.app.clock.now()}) where id = ${callId}`,
    );
    tellCall(tx, callId, call);
    return { callId, serviceNo: call.serviceNo, page };
  });
}

/** What of the page must have arrived unchanged: the pad reckons it from what it shows. */
export const pageDigest = (shown: { serviceNo: string; matterName: string; orgName: string }): string =>
  sm3Hex([shown.serviceNo, shown.matterName, shown.orgName].join('\n'));

/** The pad has drawn the page: how long that took, and what it shows (R9.2.1 load time, data match). */
export async function reportPadPage(
  ctx: Ctx,
  callId: string,
  {
    loadMs,
    serviceNo,
    matterName,
    orgName,
  }: { loadMs: number; serviceNo: string; matterName: string; orgName: string },
): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    const call = await ownCall(tx, callId);
    const { ticket } = openParameters(tx, callId, call.envelope);
    const page = await readEvaluationPage(tx, ticket);
    const matched =
      pageDigest({ serviceNo, matterName, orgName }) ===
      pageDigest({ serviceNo: call.serviceNo, matterName: page.matterName, orgName: page.orgName });
    const ms = Math.max(0, Math.min(600_000, Math.round(loadMs)));
    await run(
      tx,
      sql`update pad_call set load_ms = coalesce(load_ms, ${ms}), data_matched = ${matched} where id = ${callId}`,
    );
    return matched;
  });
}

/** A pad evaluates what it has shown to somebody who did not walk away, and no later than its queue may hold it (11.5). @throws E-0916 */
function requireShown(tx: Ctx, { state, shownAt, evaluationNo }: CallRow): void {
  // Taken already: what comes again gets its receipt, and anything else E-0903.
  if (evaluationNo) return;
  const shown = toDateOrNull(shownAt);
  const until = shown ? shown.getTime() + SHOWN_MS : 0;
  if (!shown || state === 'ABANDONED' || tx.app.clock.now().getTime() > until) throw refusePad('E-0916');
}

/**
 * An evaluation from the pad, at once or out of its queue: taken once, however often it is sent. A machine that was enrolled anew shows by the
 * call's sealed parameters that the call was its own, and the evaluation counts for the pad that was called.
 *
 * @throws E-0916 for a call that it never showed, that was left, or that is too old
 */
export async function submitPadEvaluation(ctx: Ctx, input: PadEvaluationInput): Promise<EvaluationReceipt> {
  const { callId, envelope, deviceAt, late, anonymous, ...given } = input;
  return transaction(ctx, async (tx) => {
    const { deviceId } = requirePad(tx);
    const call = await ownCall(tx, callId, envelope);
    const { ticket } = openParameters(tx, callId, call.envelope);
    requireShown(tx, call);
    const shownAt = toDateOrNull(call.shownAt);
    const receipt = await submitEvaluation(
      tx,
      { ...given, ticket, anonymous: anonymous ?? false },
      { deviceAt, late, padId: call.padId ?? deviceId, ...(shownAt && { shownAt }) },
    );
    await run(
      tx,
      sql`update pad_call set state = 'DONE', next_at = null, ended_at = ${tx.app.clock.now()}, evaluation_no = ${receipt.evaluationNo},
                 clock_wrong = ${receipt.clockWrong}
           where id = ${callId}`,
    );
    tellCall(tx, callId, call);
    return receipt;
  });
}

/** The person has gone without evaluating: nothing is kept, the invitation stays open (11.10). */
export async function leavePadCall(ctx: Ctx, callId: string): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    const call = await ownCall(tx, callId);
    const left = await run(
      tx,
      sql`update pad_call set state = 'ABANDONED', next_at = null, ended_at = ${tx.app.clock.now()}
           where id = ${callId} and state in ('CALLED', 'SHOWN')`,
    );
    if (left > 0) tellCall(tx, callId, call);
    return left > 0;
  });
}

/** The pad was reached but could not draw the page: recorded at once, the console need not wait for the last try. */
export async function reportJumpError(ctx: Ctx, callId: string, code: string, detail: string): Promise<boolean> {
  if (!/^[A-Z0-9_-]{1,20}$/.test(code)) throw badInput([{ path: 'code', message: '错误代码格式不正确' }]);
  return transaction(ctx, async (tx) => {
    const call = await ownCall(tx, callId);
    const failed = await run(
      tx,
      sql`update pad_call set state = 'FAILED', next_at = null, ended_at = ${tx.app.clock.now()}
           where id = ${callId} and state in ('CALLED', 'SHOWN')`,
    );
    if (failed === 0) return false;
    await writeJumpError(tx, callId, { code, detail });
    tellCall(tx, callId, call);
    return true;
  });
}
