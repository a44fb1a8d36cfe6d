import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { isClosed } from '../case-facts.ts';
import { openSubCase } from '../case-page.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { FOLLOW_JOB } from './plans/job-names.ts';
import { evidenceName } from './rules/evidence.ts';

/**
 * 上传办理凭证: keeps a paper by which a matter was handled at another window; rules that wait for it follow right after.
 *
 * @throws NOT_FOUND, E-0503 for a closed sub-case, BAD_INPUT
 */
export async function addEvidence(
  ctx: Ctx,
  { subCaseId, code, fileIds }: { subCaseId: string; code: string; fileIds: readonly string[] },
): Promise<void> {
  const materialName = evidenceName(code);
  if (!materialName) throw badInput([{ path: 'code', message: '没有该种办理凭证' }]);
  if (fileIds.length === 0) throw badInput([{ path: 'fileIds', message: '请上传办理凭证' }]);
  const { id, caseId } = await openSubCase(ctx, subCaseId);
  await transaction(ctx, async (tx) => {
    await firstRow(tx, sql`select id from one_thing_case where id = ${caseId} for update`);
    const now = await tables(tx).selectFrom('sub_case').select('state').where('id', '=', id).executeTakeFirst();
    if (!now || isClosed(now.state))
      throw refuse('E-0503', { state: subCaseFlow.states[now?.state ?? '']?.title ?? '' });
    const files = uploads(fileIds, code, materialName, 'WINDOW_SCAN');
    await attachFiles(tx, { type: 'case', id: caseId }, files);
    await tx.app.jobs.send(tx, FOLLOW_JOB, { subCaseIds: [id] });
  });
}
