import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, requireReason } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { formOf, updateRecord } from '../../../platform/records/index.ts';
import { runCompletion } from './completion.record.ts';
import { completionTable } from './completion-table.ts';
import { lockCompletion, touch } from './lock-completion.ts';
import { COMPLETION } from './record-type.ts';
import { readCompletionRows } from './rows/read-rows.ts';
import { saveExamKind } from './rows/save-exam-kind.ts';

/** What an institution writes of the whole run; saved while it is written. */
export const completionForm = formOf(completionTable, 'RunCompletionInput', '结课申请的内容', [
  'summary',
  'exam_kind',
  'exam_date',
  'exam_site',
  'exam_org',
]);
export type CompletionGiven = Parameters<typeof completionForm.read>[1];

/** Content and further 考核材料. @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function saveCompletion(
  ctx: Ctx,
  { id, version, fileIds }: { id: string; version: number; fileIds: readonly string[] },
  given: CompletionGiven,
): Promise<void> {
  const written = completionForm.read(ctx, given);
  if (written.exam_date && written.exam_date > localDateOf(ctx.app.clock.now()))
    throw badInput([{ path: 'input.examDate', message: '考核日期不能晚于今天' }]);
  await transaction(ctx, async (tx) => {
    const completion = await lockCompletion(tx, { id, version });
    await updateRecord(tx, runCompletion, completion.id, version, written);
    const sheet = (await readCompletionRows(tx, [completion.id], { seen: 'all' })).get(completion.id) ?? [];
    await saveExamKind(tx, sheet);
    await attachFiles(tx, { type: COMPLETION, id: completion.id }, uploads(fileIds, 'EXAM', '考核材料', 'PORTAL'));
  });
}

/** Why the district passes it with spot checks missing (AC24-3); the words stay in the record. @throws NOT_FOUND, E-0504, E-0503, BAD_INPUT */
export async function justifyCompletion(ctx: Ctx, id: string, version: number, given: string): Promise<void> {
  const text = requireReason(given, { path: 'text', asked: '请填写抽查未完成的说明' });
  if ([...text].length > 500) throw badInput([{ path: 'text', message: '说明不能超过500个字' }]);
  await transaction(ctx, async (tx) => {
    const completion = await lockCompletion(tx, { id, version, states: ['DIST_REVIEW'] });
    await run(tx, sql`update run_completion set justification = ${text} where id = ${completion.id}`);
    await touch(tx, completion.id);
  });
}
