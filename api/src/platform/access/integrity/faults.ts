import { firstRow, rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { settleFaultTasks } from './fault-task.ts';
import type { TableCount } from './scan.ts';
import { findSealed, sealAgain } from './sealed-rows.ts';

export interface FaultRow {
  id: string;
  table: string;
  /** What the rows of the table are. */
  kind: string;
  rowKey: string;
  title: string;
  foundAt: SqlInstant;
  secConfirmedBy: string | null;
  audConfirmedBy: string | null;
  endedAt: SqlInstant | null;
  outcome: 'CONFIRMED' | 'RESTORED' | null;
}

export interface ScanRow {
  id: string;
  startedAt: SqlInstant;
  finishedAt: SqlInstant;
  byName: string;
  counts: TableCount[];
}

const fault = sql`
  select id, table_name as "table", row_key as "rowKey", title, found_at as "foundAt", sec_confirmed_by as "secConfirmedBy",
         aud_confirmed_by as "audConfirmedBy", ended_at as "endedAt", outcome from integrity_fault`;

/** The last scan, undefined before the first. */
export async function lastScan(ctx: Ctx): Promise<ScanRow | undefined> {
  return firstRow<ScanRow>(
    ctx,
    sql`select id, started_at as "startedAt", finished_at as "finishedAt", by_name as "byName", counts
          from integrity_scan order by started_at desc, id desc limit 1`,
  );
}

/** Broken rows: the open ones first, then the last hundred that are over. */
export async function findFaults(ctx: Ctx): Promise<FaultRow[]> {
  const found = await rows<Stored>(
    ctx,
    sql`${fault} order by ended_at desc nulls first, found_at desc, id desc limit 100`,
  );
  return found.map((row) => withKind(ctx, row));
}

type Stored = Omit<FaultRow, 'kind'>;

function withKind(ctx: Ctx, row: Stored): FaultRow {
  return { ...row, kind: ctx.app.registry.sealedTables.get(row.table)?.title ?? row.table };
}

const SIDES = [
  { role: 'SEC_ADMIN', prefix: 'sec' },
  { role: 'AUD_ADMIN', prefix: 'aud' },
] as const;

/**
 * A security and an audit administrator, each once, confirm that a broken row may be used as it stands now; with the second the row gets
 * its code (03 §41.7). E-QX-32 when this side has confirmed already; FORBIDDEN for anybody else.
 */
export async function confirmFault(ctx: Ctx, id: string, givenReason: string): Promise<FaultRow> {
  const reason = requireReason(givenReason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const actor = requireUser(tx);
    const side = SIDES.find(({ role }) => actor.roles.includes(role));
    if (!side) throw refuse('FORBIDDEN');
    const found = await lockFault(tx, id);
    const mine = side.prefix === 'sec' ? found.secConfirmedBy : found.audConfirmedBy;
    if (mine !== null) throw refuseAccess('E-QX-32');
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update integrity_fault
             set ${sql.ref(`${side.prefix}_confirmed_at`)} = ${now}, ${sql.ref(`${side.prefix}_confirmed_by`)} = ${actor.name}
           where id = ${id}`,
    );
    const both = (side.prefix === 'sec' ? found.audConfirmedBy : found.secConfirmedBy) !== null;
    if (both) await release(tx, found);
    await settleFaultTasks(tx);
    await recordAudit(tx, {
      event: accessEvents.integrityConfirmed,
      objectType: found.table,
      objectId: found.rowKey,
      detail: { reason, side: side.role, released: both },
    });
    return lockFault(tx, id);
  });
}

async function release(tx: Ctx, found: FaultRow): Promise<void> {
  const table = tx.app.registry.sealedTables.get(found.table);
  const now = table && (await findSealed(tx, table, found.rowKey));
  if (table && now?.intact === false) await sealAgain(tx, table, found.rowKey);
  table?.released?.(tx);
  await run(
    tx,
    sql`update integrity_fault set ended_at = ${tx.app.clock.now()}, outcome = ${now?.intact === false ? 'CONFIRMED' : 'RESTORED'}
         where id = ${found.id}`,
  );
}

async function lockFault(tx: Ctx, id: string): Promise<FaultRow> {
  const found = isUuid(id) ? await firstRow<Stored>(tx, sql`${fault} where id = ${id} for update`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return withKind(tx, found);
}
