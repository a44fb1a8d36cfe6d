import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { administrators } from '../../../../platform/access/notices/administrators.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type App, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { INTEGRITY_FAILURE } from '../notices.ts';
import { CLIENT } from '../register/client.record.ts';
import type { ServiceClient } from './find-client.ts';

/** What the log keeps of a call (03 §41.10): counts and the class of the data, never a value. */
export interface CallRecord {
  clientId: string | null;
  call: string;
  dataClass: string | null;
  items: number;
  failed: number;
  resultCode: string;
  httpStatus: number;
  ms: number;
  ip: string;
}

/** Writes a call into the log. */
export async function logServiceCall(ctx: Ctx, record: CallRecord): Promise<void> {
  const at = ctx.app.clock.now();
  await tables(ctx)
    .insertInto('crypto_call')
    .values({
      id: uuidv7(at.getTime()),
      at,
      client_id: record.clientId,
      call: record.call,
      data_class: record.dataClass,
      items: record.items,
      failed: record.failed,
      result_code: record.resultCode,
      http_status: record.httpStatus,
      ms: record.ms.toFixed(1),
      ip: record.ip,
      trace_id: ctx.traceId,
    })
    .execute();
}

/**
 * The security event of values that were altered or moved (03 §41.5, AC41-2): in the audit log with where they were said to lie, and told to the
 * security and audit administrators.
 */
export async function raiseIntegrityFailure(
  ctx: Ctx,
  client: Pick<ServiceClient, 'id' | 'clientId'>,
  call: string,
  places: readonly string[],
): Promise<void> {
  await transaction(ctx, async (tx) => {
    await recordAudit(tx, {
      event: 'crypto.integrity-failure',
      objectType: CLIENT,
      objectId: client.id,
      ok: false,
      detail: { clientId: client.clientId, call, count: places.length, places: places.slice(0, MOST_PLACES) },
    });
    if (!isDue(tx, client.clientId)) return;
    await sendNotices(tx, [
      {
        template: INTEGRITY_FAILURE,
        receivers: await administrators(tx, ['SEC_ADMIN', 'AUD_ADMIN']),
        variables: { 客户标识: client.clientId, 条数: places.length, 位置: places.slice(0, 3).join('；') },
      },
    ]);
  });
}

const MOST_PLACES = 20;
/** A damaged table is read again and again: the administrators hear of it once an hour from each node, the audit log keeps every call. */
const QUIET_MS = 3_600_000;
const told = new WeakMap<App, Map<string, number>>();

function isDue({ app }: Ctx, clientId: string): boolean {
  const last = told.get(app) ?? new Map<string, number>();
  told.set(app, last);
  const now = app.clock.now().getTime();
  if (now - (last.get(clientId) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return false;
  last.set(clientId, now);
  return true;
}
