import type { Updateable } from 'kysely';
import { type Tables, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecords } from '../../../platform/records/index.ts';
import { refusal } from './errors.ts';
import { migrationJob } from './jobs/job.record.ts';
import { changeTables } from './legacy/change-tables.ts';
import { withLegacy } from './legacy/connection.ts';
import { addColumns, dropColumns, markDualStart, prepareControl, rewind, setPhase } from './legacy/control.ts';
import { guardCiphers, releaseCiphers } from './legacy/guard.ts';
import { explainedCells, loadPlan } from './plans/load-plan.ts';
import { takeInventory } from './plans/take-inventory.ts';
import { allowEmpty } from './work/clear.ts';
import { checkDual, countClearRows } from './work/dual.ts';
import { MIGRATE_JOB } from './work/names.ts';

type Effect = (tx: Ctx, change: FlowChange) => Promise<void>;

async function set(tx: Ctx, id: string, values: Updateable<Tables['crypto_migration']>): Promise<void> {
  await tables(tx).updateTable('crypto_migration').set(values).where('id', '=', id).execute();
}

/** 双写: the columns for cipher stand, and the client system's program is told to fill them. */
async function startDual(tx: Ctx, { row, at }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  await withLegacy(tx.app, row.title, async (legacy) => {
    await prepareControl(legacy);
    await changeTables(legacy, row.subject, async () => {
      await setPhase(legacy, 'BOTH');
      for (const table of plan) {
        await addColumns(legacy, table);
        await guardCiphers(legacy, table);
        await markDualStart(legacy, table);
      }
    });
  });
  await set(tx, row.id, { dual_since: at, new_rows: null, clear_rows: null, checked_at: null });
}

async function countNew(tx: Ctx, { row, at }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  const found = await withLegacy(tx.app, row.title, async (legacy) => {
    const all = { new_rows: 0, clear_rows: 0 };
    for (const table of plan) {
      const { newRows, clearRows } = await checkDual(legacy, table);
      all.new_rows += newRows;
      all.clear_rows += clearRows;
    }
    return all;
  });
  await set(tx, row.id, { ...found, checked_at: at });
}

async function makeJobs(tx: Ctx, { row }: FlowChange, kind: 'MIGRATE' | 'CLEAR'): Promise<void> {
  const plans = await tables(tx)
    .selectFrom('crypto_column_plan')
    // Columns of a table may have been counted at different moments while its program wrote; a table has one job.
    .select(['table_name', ({ fn }) => fn.max('rows_total').as('rows_total')])
    .groupBy('table_name')
    .where('migration_id', '=', row.id)
    .orderBy('table_name')
    .execute();
  await requireNoOpenJob(tx, row.id);
  await insertRecords(
    tx,
    migrationJob,
    plans.map(({ table_name, rows_total }) => ({
      migration_id: row.id,
      system_name: row.subject,
      kind,
      table_name,
      job_state: 'WAITING',
      rows_total,
    })),
    { place: row },
  );
}

/** @throws E-CM-07 where a table has a job that is not at its end (03 §41.14: two jobs on one table, the second is refused) */
async function requireNoOpenJob(tx: Ctx, migrationId: string): Promise<void> {
  const open = await tables(tx)
    .selectFrom('crypto_migration_job')
    .select('table_name')
    .where('migration_id', '=', migrationId)
    .where('job_state', 'not in', ['DONE', 'UNDONE'])
    .executeTakeFirst();
  if (open) throw refusal('E-CM-07', { table: open.table_name });
}

/** The next run begins at the first row again; what has its cipher is skipped. */
async function beginAgain(tx: Ctx, { row }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  await withLegacy(tx.app, row.title, async (legacy) => {
    for (const { table } of plan) await rewind(legacy, table, 'MIGRATE');
  });
  await moveJobs(tx, row.id, 'WAITING', ['DONE'], 'MIGRATE');
  await set(tx, row.id, { verified_at: null, report: null, mismatches: null, columns_verified: 0 });
}

/** Reads use the cipher from now on, unless a row would be lost by it (03 §41.12): looked at anew, not as it was when it was checked. */
async function switchOver(tx: Ctx, { row, at }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  const explained = await explainedCells(tx, row.id);
  await withLegacy(tx.app, row.title, async (legacy) => {
    await changeTables(legacy, row.subject, async () => {
      // First, so that nothing is entered between the look and the switch.
      await setPhase(legacy, 'CIPHER');
      let count = 0;
      for (const table of plan) count += await countClearRows(legacy, table, explained);
      if (count > 0) throw refusal('E-CM-13', { count, system: row.subject });
    });
  });
  await set(tx, row.id, { switched_since: at });
}

/** 回退: the client system reads and writes plaintext as before, and nothing of ours is left in its tables. */
async function undo(tx: Ctx, { row }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  await withLegacy(tx.app, row.title, async (legacy) => {
    await prepareControl(legacy);
    await changeTables(legacy, row.subject, async () => {
      await setPhase(legacy, 'CLEAR');
      for (const table of plan) {
        await releaseCiphers(legacy, table);
        await dropColumns(legacy, table);
      }
    });
  });
  await moveJobs(tx, row.id, 'UNDONE', ['WAITING', 'RUNNING', 'PAUSED', 'FAILED', 'DONE']);
  await tables(tx).deleteFrom('crypto_odd_value').where('migration_id', '=', row.id).execute();
  await tables(tx)
    .updateTable('crypto_column_plan')
    .set({ encrypted: 0, verified: 0 })
    .where('migration_id', '=', row.id)
    .execute();
  await set(tx, row.id, {
    ...{ dual_since: null, new_rows: null, clear_rows: null, checked_at: null, switched_since: null },
    ...{ verified_at: null, report: null, mismatches: null, last_error: null },
    ...{ done: 0, skipped: 0, failed: 0, columns_encrypted: 0, columns_verified: 0 },
  });
}

/** 明文清除: the client system's program writes no plaintext from now on, before the first batch takes away what is there. */
async function startClearing(tx: Ctx, change: FlowChange): Promise<void> {
  const { row, input } = change;
  const plan = await loadPlan(tx, row.id);
  await withLegacy(tx.app, row.title, (legacy) =>
    changeTables(legacy, row.subject, async () => {
      await setPhase(legacy, 'SEALED');
      for (const table of plan) await allowEmpty(legacy, table);
    }),
  );
  await set(tx, row.id, {
    backup_note: input.reasonText ?? '—',
    cleared_at: null,
    leftovers: null,
    leftover_places: null,
  });
  await makeJobs(tx, change, 'CLEAR');
}

/** 已验收: there is no plaintext beside the ciphers any more, and nothing of ours watches over them. */
async function endGuard(tx: Ctx, { row }: FlowChange): Promise<void> {
  const plan = await loadPlan(tx, row.id);
  await withLegacy(tx.app, row.title, (legacy) =>
    changeTables(legacy, row.subject, async () => {
      for (const table of plan) await releaseCiphers(legacy, table);
    }),
  );
}

async function moveJobs(
  tx: Ctx,
  migrationId: string,
  to: string,
  from: readonly string[],
  kind?: string,
): Promise<void> {
  let moving = tables(tx)
    .updateTable('crypto_migration_job')
    .set({ job_state: to, updated_at: tx.app.clock.now(), ...(to === 'WAITING' && { ended_at: null }) })
    .where('migration_id', '=', migrationId)
    .where('job_state', 'in', [...from]);
  if (kind) moving = moving.where('kind', '=', kind);
  await moving.execute();
}

/** What follows of the steps, by the names of the flow. */
export const migrationEffects: Readonly<Record<string, Effect>> = {
  inventory: (tx, { row }) => takeInventory(tx, row),
  dual: startDual,
  checkDual: countNew,
  jobs: (tx, change) => makeJobs(tx, change, 'MIGRATE'),
  work: async (tx, { row }) => tx.app.jobs.send(tx, MIGRATE_JOB, { migrationId: row.id }, { key: row.id }),
  again: beginAgain,
  forgetReport: (tx, { row }) => set(tx, row.id, { verified_at: null, report: null, mismatches: null }),
  switch: switchOver,
  clear: startClearing,
  endGuard,
  forgetScan: (tx, { row }) => set(tx, row.id, { cleared_at: null, leftovers: null, leftover_places: null }),
  hold: (tx, { row }) => moveJobs(tx, row.id, 'PAUSED', ['WAITING', 'RUNNING']),
  break: (tx, { row }) => moveJobs(tx, row.id, 'FAILED', ['WAITING', 'RUNNING']),
  release: (tx, { row }) => moveJobs(tx, row.id, 'WAITING', ['PAUSED', 'FAILED']),
  undo,
};
