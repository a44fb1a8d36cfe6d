import { firstRow, run, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { canonicalJson, hmacSm3 } from '../../../../platform/crypto/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { badRow, reportBadRows } from '../../../../platform/exchange/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { takeFeedback } from '../receive-feedback.ts';
import { FEEDBACK_DEPARTMENTS } from '../words.ts';
import type { ImportRow } from './import-rows.ts';
import { type FeedbackImport, findImport, openRows, type RowResult } from './imports.ts';

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
      if (row && found.intakeId) await reportBadRows(tx, found.intakeId, refusedOf(results));
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

/** Rows that stay undone; one without a case is kept and waits in 未匹配. */
const refusedOf = (results: readonly RowResult[]) =>
  results
    .filter(({ code }) => code === 1002 || code === 1099)
    .map(({ row, message }) => badRow(row, 'E-DX-33', { reason: message }));

async function takeRow(ctx: Ctx, found: FeedbackImport, row: ImportRow): Promise<RowResult> {
  const { department, createdByName } = found;
  const messageId = messageIdOf(ctx, found, row);
  const result = { row: row.row, bjNo: row.bjNo ?? '' };
  const by = found.intakeId ? createdByName : `${createdByName}（文件导入）`;
  const actor = { kind: 'EXTERNAL', appId: department, name: `${FEEDBACK_DEPARTMENTS[department]} ${by}` } as const;
  try {
    return await transaction({ ...ctx, actor }, async (tx) => {
      await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${department} ${messageId}`}, 40))`);
      if (await isKnown(tx, found, messageId)) return { ...result, code: 1005, message: '该行已导入' };
      const { answer } = await takeFeedback(tx, {
        messageId,
        channel: 'FILE',
        senderCode: department,
        bizType: `FEEDBACK.${row.body.feedbackType}`,
        version: '1.0',
        sentAt: `${formatDateTime(writtenAt(ctx, found)).replace(' ', 'T')}+08:00`,
        body: row.body,
        ...(row.bjNo ? { bjNo: row.bjNo } : {}),
        ...(row.seq === undefined ? {} : { seq: row.seq }),
      });
      return { ...result, code: answer.code, message: answer.message };
    });
  } catch (error) {
    if (error instanceof DomainError) return { ...result, code: 1002, message: error.message };
    ctx.app.log.error({ err: error, traceId: ctx.traceId, importId: found.id, row: row.row }, 'a row was not imported');
    return { ...result, code: 1099, message: `系统繁忙，请稍后单独重新报送（编号 ${ctx.traceId}）` };
  }
}

/**
 * A row of an uploaded file is known by file and line. A department's own files say the same every day until it changes: there a row is known
 * by what it says.
 */
function messageIdOf(ctx: Ctx, { id, intakeId, department }: FeedbackImport, { row, ...said }: ImportRow): string {
  if (intakeId === null) return `${id}-${row}`;
  const key = ctx.app.keys.blindIndexKey('feedback.file-row').key;
  return hmacSm3(key, canonicalJson([department, said])).toString('hex');
}

/** Whether the row was taken before. Then a department that says it again still says it: its sub-case is as fresh as the file. */
async function isKnown(tx: Ctx, found: FeedbackImport, messageId: string): Promise<boolean> {
  const known = await firstRow<{ subCaseId: string | null }>(
    tx,
    sql`select sub_case_id as "subCaseId" from feedback_message where sender_code = ${found.department} and message_id = ${messageId} limit 1`,
  );
  if (known?.subCaseId && found.fileAt)
    await run(
      tx,
      sql`update sub_case set confirmed_at = greatest(confirmed_at, ${writtenAt(tx, found)}) where id = ${known.subCaseId}`,
    );
  return known !== undefined;
}

/** When the department wrote it; a clock of theirs that runs ahead says nothing of later than now. */
function writtenAt(ctx: Ctx, { fileAt }: FeedbackImport): Date {
  const now = ctx.app.clock.now();
  const at = fileAt ? toDate(fileAt) : now;
  return new Date(Math.min(at.getTime(), now.getTime()));
}

export const importJob: JobDefinition = {
  name: 'feedback.import',
  title: '导入部门反馈文件',
  concurrency: 1,
  retries: 3,
  run: (ctx, data) => runImport(ctx, String(data.id)),
};
