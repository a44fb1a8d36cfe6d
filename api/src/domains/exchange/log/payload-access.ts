import type { NotNull } from 'kysely';
import { firstRow, rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { askForDecision, endDecision } from './log-tasks.ts';

/** How long an approved access lasts, in hours. */
const HOURS = 24;

/** A wish to read a kept payload, and what became of it. */
export interface PayloadAccess {
  id: string;
  logId: string;
  reason: string;
  askedName: string;
  askedAt: SqlInstant;
  approvedName: string | null;
  approvedAt: SqlInstant | null;
  refusal: string | null;
  expiresAt: SqlInstant | null;
}

const access = sql`
  select id, log_id as "logId", reason, asked_name as "askedName", asked_at as "askedAt", approved_name as "approvedName",
         approved_at as "approvedAt", refusal, expires_at as "expiresAt" from exchange_payload_access`;

/** The newest 200 wishes, open ones first. */
export function listPayloadAccess(ctx: Ctx): Promise<PayloadAccess[]> {
  return rows<PayloadAccess>(
    ctx,
    sql`${access} order by (approved_at is null and refused_at is null) desc, asked_at desc limit 200`,
  );
}

/** The audit administrator asks to read a kept payload as evidence (03 §38); another person decides. */
export async function askPayload(ctx: Ctx, logId: string, reason: string): Promise<PayloadAccess> {
  const user = requireUser(ctx);
  const text = requireReason(reason);
  const id = uuidv7(ctx.app.clock.now().getTime());
  return transaction(ctx, async (tx) => {
    const kept = await firstRow(tx, sql`select 1 from exchange_log_payload where log_id = ${logId}`);
    if (!kept) throw refuse('NOT_FOUND');
    await run(
      tx,
      sql`insert into exchange_payload_access (id, log_id, reason, asked_by, asked_name, asked_at)
          values (${id}, ${logId}, ${text}, ${user.userId}, ${user.name}, ${tx.app.clock.now()})`,
    );
    await recordAudit(tx, {
      event: 'dx.log.payload-ask',
      objectType: 'exchangeCall',
      objectId: logId,
      detail: { reason: text },
    });
    const asked = await getAccess(tx, id);
    await askForDecision(tx, asked);
    return asked;
  });
}

/** The second person grants or refuses. @throws E-0004 by who asked; DX-LOG-04 when it was decided before */
export async function decidePayload(
  ctx: Ctx,
  id: string,
  approve: boolean,
  reason?: string | null,
): Promise<PayloadAccess> {
  const user = requireUser(ctx);
  return transaction(ctx, async (tx) => {
    const found = await tables(tx)
      .selectFrom('exchange_payload_access')
      .select([
        'log_id as logId',
        'asked_by as askedBy',
        sql<boolean>`(approved_at is not null or refused_at is not null)`.as('decided'),
      ])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw refuse('NOT_FOUND');
    if (found.askedBy === user.userId) throw refuse('E-0004');
    if (found.decided) throw new DomainError('DX-LOG-04', '该申请已处理');
    const now = tx.app.clock.now();
    const expires = new Date(now.getTime() + HOURS * 3_600_000);
    await run(
      tx,
      approve
        ? sql`update exchange_payload_access set approved_by = ${user.userId}, approved_name = ${user.name}, approved_at = ${now},
                     expires_at = ${expires} where id = ${id}`
        : sql`update exchange_payload_access set approved_by = ${user.userId}, approved_name = ${user.name}, refused_at = ${now},
                     refusal = ${requireReason(reason ?? '')} where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.log.payload-decide',
      objectType: 'exchangeCall',
      objectId: found.logId,
      detail: { approve, ...(reason ? { reason } : {}) },
    });
    await endDecision(tx, id);
    return getAccess(tx, id);
  });
}

/** Opens a payload for who asked for it, while the approval lasts; every opening is audited. @throws DX-LOG-05 without one */
export async function readPayload(ctx: Ctx, logId: string): Promise<{ request: string; response: string }> {
  const user = requireUser(ctx);
  return transaction(ctx, async (tx) => {
    const granted = await firstRow(
      tx,
      sql`select 1 from exchange_payload_access
           where log_id = ${logId} and asked_by = ${user.userId} and approved_at is not null and expires_at > ${tx.app.clock.now()}`,
    );
    if (!granted) throw new DomainError('DX-LOG-05', '查看报文须先申请，并经另一名管理员批准');
    const kept = await tables(tx)
      .selectFrom('exchange_log_payload')
      .select(['request', 'response'])
      .$narrowType<{ request: NotNull; response: NotNull }>()
      .where('log_id', '=', logId)
      .executeTakeFirst();
    if (!kept) throw refuse('NOT_FOUND');
    await recordAudit(tx, { event: 'dx.log.payload-read', objectType: 'exchangeCall', objectId: logId });
    const open = (column: 'request' | 'response') =>
      decryptColumn(tx.app.keys, { table: 'exchange_log_payload', column, rowId: logId }, kept[column]);
    return { request: open('request'), response: open('response') };
  });
}

async function getAccess(ctx: Ctx, id: string): Promise<PayloadAccess> {
  const found = await firstRow<PayloadAccess>(ctx, sql`${access} where id = ${id}`);
  if (!found) throw new Error(`payload access ${id} does not exist`);
  return found;
}
