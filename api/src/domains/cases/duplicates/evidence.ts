import { badInput } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** What may come with 非重复 (4.4 no. 10); it hangs on the new case, whose readers are the hit's. */
export const EVIDENCE = 'NOT_DUPLICATE';

/**
 * Attaches the files of a decision to the new case. Files belong to one person: a selection over several cases is decided without them.
 *
 * @throws BAD_INPUT for files with several cases, or for a file that is not the caller's own upload
 */
export async function keepEvidence(tx: Ctx, caseIds: readonly string[], files: readonly string[]): Promise<void> {
  const [id, ...others] = caseIds;
  if (!id || files.length === 0) return;
  if (others.length > 0) throw badInput([{ path: 'attachmentIds', message: '附件只能随同一办件的记录提交' }]);
  await attachFiles(tx, { type: 'case', id }, uploads(files, EVIDENCE, '非重复说明材料', 'WINDOW_SCAN'));
}
