import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { hasUnknownKey } from '../../crypto/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { type Broken, brokenOf, keepBroken, nameOf } from './keep-broken.ts';
import { readSealed } from './sealed-rows.ts';

export interface TableCount {
  table: string;
  /** What its rows are. */
  title: string;
  rows: number;
  broken: number;
  /** Of the broken ones those whose code names a key version that the platform does not have. */
  unknownKeys: number;
}

/** What a scan found. */
export interface ScanResult {
  id: string;
  counts: TableCount[];
  /** `账号：clerk_hk`, of every row that is broken now. */
  broken: string[];
}

/**
 * Verifies the code of every row of the sealed tables (03 §40.3, §41.7). A broken row already gives nothing wherever somebody goes by it; the
 * scan ends the sessions it touches, keeps it as a fault until two administrators confirm it, and raises the alarm. A row
 * that carries its right code again ends its fault by itself.
 */
export async function scanIntegrity(ctx: Ctx): Promise<ScanResult> {
  const startedAt = ctx.app.clock.now();
  const counts: TableCount[] = [];
  const broken: Broken[] = [];
  for (const table of ctx.app.registry.sealedTables.values()) {
    const count: TableCount = { table: table.name, title: table.title, rows: 0, broken: 0, unknownKeys: 0 };
    for await (const { row, intact } of readSealed(ctx, table)) {
      count.rows += 1;
      if (intact) continue;
      count.broken += 1;
      if (hasUnknownKey(ctx.app.keys, row.rowMac)) count.unknownKeys += 1;
      broken.push(brokenOf(table, row));
    }
    counts.push(count);
  }
  const id = await transaction(ctx, (tx) => keep(tx, startedAt, counts, broken));
  return { id, counts, broken: broken.map(nameOf) };
}

async function keep(
  tx: Ctx,
  startedAt: Date,
  counts: readonly TableCount[],
  broken: readonly Broken[],
): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(
    tx,
    sql`insert into integrity_scan (id, started_at, finished_at, by_name, counts)
        values (${id}, ${startedAt}, ${now}, ${actorName(tx.actor)}, ${JSON.stringify(counts)}::jsonb)`,
  );
  await endRestored(tx, broken);
  await keepBroken(tx, broken);
  await recordAudit(tx, {
    event: accessEvents.integrityScanned,
    objectType: 'integrity_scan',
    objectId: id,
    ok: broken.length === 0,
    detail: { counts },
  });
  return id;
}

/** Faults whose row is sound again, or gone, are over. */
async function endRestored(tx: Ctx, broken: readonly Broken[]): Promise<void> {
  const open = JSON.stringify(broken.map(({ table, key }) => ({ table, key })));
  await run(
    tx,
    sql`update integrity_fault f set ended_at = ${tx.app.clock.now()}, outcome = 'RESTORED'
         where f.ended_at is null and not exists (
                 select 1 from jsonb_to_recordset(${open}::jsonb) as t("table" text, key text)
                  where t."table" = f.table_name and t.key = f.row_key)`,
  );
}
