import { run, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { canonicalJson, hmacSm3 } from '../../../../platform/crypto/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { takeFeedback } from '../receive-feedback.ts';
import { FEEDBACK_DEPARTMENTS } from '../words.ts';
import type { ImportRow } from './import-rows.ts';
import type { FeedbackImport } from './imports.ts';

/** What a row of a file must know of its file. */
export type FileOfRows = Pick<FeedbackImport, 'id' | 'department' | 'createdByName' | 'intakeId' | 'fileAt'>;

/** Takes one row of a department's file as feedback, in a transaction; a row that was taken before is known (1005). */
export function takeImportRow(ctx: Ctx, file: FileOfRows, row: ImportRow): Promise<{ code: number; message: string }> {
  const { department, createdByName } = file;
  const messageId = messageIdOf(ctx, file, row);
  const by = file.intakeId ? createdByName : `${createdByName}（文件导入）`;
  const actor = { kind: 'EXTERNAL', appId: department, name: `${FEEDBACK_DEPARTMENTS[department]} ${by}` } as const;
  return transaction({ ...ctx, actor }, async (tx) => {
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${department} ${messageId}`}, 40))`);
    if (await isKnown(tx, file, messageId)) return { code: 1005, message: '该行已导入' };
    const { answer } = await takeFeedback(tx, {
      messageId,
      channel: 'FILE',
      senderCode: department,
      bizType: `FEEDBACK.${row.body.feedbackType}`,
      version: '1.0',
      sentAt: `${formatDateTime(writtenAt(ctx, file)).replace(' ', 'T')}+08:00`,
      body: row.body,
      ...(row.bjNo ? { bjNo: row.bjNo } : {}),
      ...(row.seq === undefined ? {} : { seq: row.seq }),
    });
    return { code: answer.code, message: answer.message };
  });
}

/**
 * A row of an uploaded file is known by file and line. A department's own files say the same every day until it changes: there a row is known
 * by what it says.
 */
function messageIdOf(
  ctx: Ctx,
  { id, intakeId, department }: FileOfRows,
  { row, values: _cells, ...said }: ImportRow,
): string {
  if (intakeId === null) return `${id}-${row}`;
  const key = ctx.app.keys.blindIndexKey('feedback.file-row').key;
  return hmacSm3(key, canonicalJson([department, said])).toString('hex');
}

/** Whether the row was taken before. Then a department that says it again still says it: its sub-case is as fresh as the file. */
async function isKnown(tx: Ctx, found: FileOfRows, messageId: string): Promise<boolean> {
  const known = await tables(tx)
    .selectFrom('feedback_message')
    .select('sub_case_id as subCaseId')
    .where('sender_code', '=', found.department)
    .where('message_id', '=', messageId)
    .limit(1)
    .executeTakeFirst();
  if (known?.subCaseId && found.fileAt)
    await run(
      tx,
      sql`update sub_case set confirmed_at = greatest(confirmed_at, ${writtenAt(tx, found)}) where id = ${known.subCaseId}`,
    );
  return known !== undefined;
}

/** When the department wrote it; a clock of theirs that runs ahead says nothing of later than now. */
function writtenAt(ctx: Ctx, { fileAt }: FileOfRows): Date {
  const now = ctx.app.clock.now();
  const at = fileAt ? toDate(fileAt) : now;
  return new Date(Math.min(at.getTime(), now.getTime()));
}
