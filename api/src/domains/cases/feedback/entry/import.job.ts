import { firstRow, run, sql } from '../../../../database/sql.ts';
import { DomainError, isOurFault } from '../../../../platform/errors/index.ts';
import { badRow, reportBadRows } from '../../../../platform/exchange/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { ImportRow } from './import-rows.ts';
import { type FeedbackImport, findImport, openRows, type RowResult } from './imports.ts';
import { takeImportRow } from './take-import-row.ts';

/** Results written at once; a run that was killed goes on behind them. */
const CHUNK = 100;

/** Takes in the rows of a committed file, each in its own transaction, so that one that fails costs only itself. */
export async function runImport(ctx: Ctx, id: string): Promise<void> {
  const found = await findImport(ctx, id);
  if (found?.state !== 'RUNNING') return;
  const rows = openRows(ctx, found);
  for (let at = found.results.length; at < rows.length; at += CHUNK) {
    const results: RowResult[] = [];
    for (const row of rows.slice(at, at + CHUNK)) results.push(await takeRow(ctx, found, row));
    const kept = await transaction(ctx, async (tx) => {
      const row = await firstRow(
        tx,
        sql`update feedback_import set results = results || ${JSON.stringify(results)}::jsonb
             where id = ${id} and jsonb_array_length(results) = ${at} returning id`,
      );
      if (row && found.intakeId) await reportBadRows(tx, found.intakeId, refusedOf(results, rows));
      return row !== undefined;
    });
    // Another process is at the same file: it goes on.
    if (!kept) return;
  }
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`update feedback_import set state = 'DONE', finished_at = ${now}, rows_cipher = null where id = ${id} and state = 'RUNNING'`,
  );
}

/** Rows that stay undone, as they came; one without a case is kept and waits in 未匹配. */
const refusedOf = (results: readonly RowResult[], rows: readonly ImportRow[]) =>
  results
    .filter(({ code }) => code === 1002 || code === 1099)
    .map(({ row, message }) => {
      const values = rows.find((one) => one.row === row)?.values;
      return {
        ...badRow(row, 'E-DX-33', { reason: message }),
        ...(values ? { fields: Object.keys(values), values } : {}),
      };
    });

async function takeRow(ctx: Ctx, found: FeedbackImport, row: ImportRow): Promise<RowResult> {
  const result = { row: row.row, bjNo: row.bjNo ?? '' };
  try {
    return { ...result, ...(await takeImportRow(ctx, found, row)) };
  } catch (error) {
    if (error instanceof DomainError && !isOurFault(error)) return { ...result, code: 1002, message: error.message };
    ctx.app.log.error({ err: error, traceId: ctx.traceId, importId: found.id, row: row.row }, 'a row was not imported');
    return { ...result, code: 1099, message: `系统繁忙，请稍后单独重新报送（编号 ${ctx.traceId}）` };
  }
}

export const importJob: JobDefinition = {
  name: 'feedback.import',
  title: '导入部门反馈文件',
  concurrency: 1,
  retries: 3,
  run: (ctx, data) => runImport(ctx, String(data.id)),
};
