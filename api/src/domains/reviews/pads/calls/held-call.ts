import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { requirePad } from '../devices/own-pad.ts';
import { type CallRow, selectCall } from './find-call.ts';

/**
 * A call of the machine that acts, under its lock: one that went to this pad, or one whose sealed parameters the machine hands back. These were
 * only ever given to the machine that was called, so it may hand in its queue also after it was enrolled anew as another pad.
 */
export async function findHeldCall(
  tx: Ctx,
  callId: string,
  envelope: string | null | undefined,
): Promise<CallRow | undefined> {
  const { deviceId } = requirePad(tx);
  if (!isUuid(callId)) return undefined;
  const proof = envelope ?? null;
  return firstRow<CallRow>(
    tx,
    sql`${selectCall} where k.id = ${callId} and (k.pad_id = ${deviceId} or (k.pad_id is not null and k.parameters_cipher = ${proof}::text))
         for update of k`,
  );
}
