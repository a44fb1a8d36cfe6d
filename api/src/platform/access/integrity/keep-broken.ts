import { rows, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { accessEvents } from '../events.ts';
import { administrators } from '../notices/administrators.ts';
import { INTEGRITY_BROKEN } from '../notices/templates.ts';
import { endSessions, endSessionsOfRole } from '../sessions/end-sessions.ts';
import { settleFaultTasks } from './fault-task.ts';
import { findSealed } from './sealed-rows.ts';
import type { SealedRow, SealedTable } from './sealed-table.ts';

/** A row whose code does not fit. */
export interface Broken {
  table: string;
  key: string;
  title: string;
  /** What the rows of its table are. */
  kind: string;
  userId: string | null;
  roleId: string | null;
}

export function brokenOf(table: SealedTable, { key, title, userId, roleId }: SealedRow): Broken {
  const name = title.slice(0, 120);
  return { table: table.name, kind: table.title, key, title: name, userId: userId ?? null, roleId: roleId ?? null };
}

/** `账号：clerk_hk`. */
export function nameOf({ kind, title }: Broken): string {
  return `${kind}：${title}`;
}

/**
 * Says at once, and once, that somebody met a row that is not as the product wrote it (03 §41.7): a fault for the two administrators, the alarm
 * A06, the audit log. In a transaction of its own, so that it stays though the act that met it is refused.
 */
export async function reportBroken(ctx: Ctx, tableName: string, key: string): Promise<void> {
  const table = ctx.app.registry.sealedTables.get(tableName);
  if (!table) return;
  const apart = ctx.app.context({ kind: 'SYSTEM', name: '完整性校验' }, { traceId: ctx.traceId });
  await transaction(apart, async (tx) => {
    const found = await findSealed(tx, table, key);
    if (!found || found.intact) return;
    ctx.app.log.error({ table: tableName, row: key }, 'integrity code of a row does not fit');
    await keepBroken(tx, [brokenOf(table, found.row)]);
  });
}

/** Keeps what is broken as faults; of those that were not known before the sessions end, and the administrators are told. */
export async function keepBroken(tx: Ctx, broken: readonly Broken[]): Promise<void> {
  const fresh = await openFaults(tx, broken);
  for (const { userId, roleId } of fresh) {
    if (userId !== null) await endSessions(tx, userId, 'INTEGRITY');
    else if (roleId !== null) await endSessionsOfRole(tx, roleId);
  }
  await settleFaultTasks(tx);
  await alarm(tx, fresh);
  await recordAudit(
    tx,
    fresh.map(({ table, key }) => ({
      event: accessEvents.integrityBroken,
      objectType: table,
      objectId: key,
      ok: false,
    })),
  );
}

/** Opens a fault for each broken row that has none; returns those. */
async function openFaults(tx: Ctx, broken: readonly Broken[]): Promise<Broken[]> {
  const now = tx.app.clock.now();
  const values = broken.map(({ table, key, title }) => ({ id: uuidv7(now.getTime()), table, key, title }));
  const opened = await rows<{ table: string; key: string }>(
    tx,
    sql`insert into integrity_fault (id, table_name, row_key, title, found_at)
        select id, "table", key, title, ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as t(id uuid, "table" text, key text, title text)
        on conflict (table_name, row_key) where ended_at is null do nothing
        returning table_name as "table", row_key as key`,
  );
  return broken.filter(({ table, key }) => opened.some((fault) => fault.table === table && fault.key === key));
}

async function alarm(tx: Ctx, fresh: readonly Broken[]): Promise<void> {
  if (fresh.length === 0) return;
  const named = fresh.slice(0, 20).map(nameOf).join('；');
  await sendNotices(tx, [
    {
      template: INTEGRITY_BROKEN,
      receivers: await administrators(tx, ['SEC_ADMIN', 'AUD_ADMIN']),
      variables: { 条数: fresh.length, 明细: fresh.length > 20 ? `${named} 等` : named },
    },
  ]);
}
