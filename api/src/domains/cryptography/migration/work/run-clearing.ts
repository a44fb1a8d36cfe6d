import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ringOf } from '../../../../platform/keys/index.ts';
import { type Legacy, quoted, withLegacy } from '../legacy/connection.ts';
import { rewind, takeTable } from '../legacy/control.ts';
import { guardCiphers } from '../legacy/guard.ts';
import type { PlannedTable } from '../legacy/plan.ts';
import { explainedCells, loadPlan } from '../plans/load-plan.ts';
import { migrateBatch } from './batch.ts';
import { clearBatch, countPlain, dropPlain } from './clear.ts';
import { countClearRows } from './dual.ts';
import { tellLeftovers } from './leftovers.ts';
import { scanDatabase } from './scan-database.ts';
import { scanFiles } from './scan-files.ts';
import { readRunning, workOff } from './table-jobs.ts';

/** 明文清除: takes the plaintext away and looks whether an ID number is left anywhere in database, dumps and logs. */
export async function clearTables(ctx: Ctx, id: string): Promise<string | undefined> {
  const { clientId, batchSize } = await readRunning(ctx, id);
  const before = await tables(ctx)
    .selectFrom('crypto_migration')
    .select('cleared_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (before.cleared_at !== null) return undefined;
  const done = await workOff(ctx, id, 'CLEAR', clearBatch);
  if (!done) return undefined;
  const plan = await loadPlan(ctx, id);
  const explained = await explainedCells(ctx, id);
  const iterations = ctx.app.config.PASSWORD_ITERATIONS;
  const sealing = async () => ({ ring: await ringOf(ctx.app, clientId), iterations });
  const inDatabase = await withLegacy(ctx.app, clientId, async (legacy) => {
    for (const whole of plan) {
      const table = await withoutDropped(legacy, whole);
      if (!(await takeTable(legacy, table.table))) return undefined;
      await clearStragglers(legacy, table, sealing, batchSize, explained);
      await guardCiphers(
        legacy,
        table,
        table.columns.filter(({ plainAction }) => plainAction !== 'DROP'),
      );
      await dropPlain(legacy, table);
      // Rows as they were, and samples of their values, would lie in the files of the database for long.
      await legacy.query(`vacuum (analyze) ${quoted(table.table)}`);
    }
    return scanDatabase(legacy);
  });
  if (!inDatabase) return undefined;
  const { files, found: inFiles } = await scanFiles(ctx.app.config.LEGACY_FILES_FOLDER, clientId);
  const found = [...inDatabase, ...inFiles];
  await tables(ctx)
    .updateTable('crypto_migration')
    .set({
      cleared_at: ctx.app.clock.now(),
      leftovers: found.reduce((sum, { hits }) => sum + hits, 0),
      leftover_places: JSON.stringify(found),
      scanned_files: files,
      last_error: found.length > 0 ? tellLeftovers(found).slice(0, 500) : null,
    })
    .where('id', '=', id)
    .execute();
  return 'cleared';
}

/** Rows that the client system has written in clear behind the work are encrypted and cleared once more, with all others of their table. */
async function clearStragglers(
  legacy: Legacy,
  table: PlannedTable,
  sealing: () => Promise<Parameters<typeof migrateBatch>[2]>,
  size: number,
  explained: ReadonlySet<string>,
): Promise<void> {
  if ((await countClearRows(legacy, table, explained)) + (await countPlain(legacy, table, explained)) === 0) return;
  await rewind(legacy, table.table, 'MIGRATE');
  while (!(await migrateBatch(legacy, table, await sealing(), size)).at.ended);
  await rewind(legacy, table.table, 'CLEAR');
  while (!(await clearBatch(legacy, table, size)).ended);
}

/** What of a table is still there: columns that the plan drops are gone after the first time. */
async function withoutDropped(legacy: Legacy, table: PlannedTable): Promise<PlannedTable> {
  const { rows } = await legacy.query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and not attisdropped',
    [quoted(table.table)],
  );
  const there = new Set(rows.map(({ name }) => name));
  return { ...table, columns: table.columns.filter(({ column }) => there.has(column)) };
}
