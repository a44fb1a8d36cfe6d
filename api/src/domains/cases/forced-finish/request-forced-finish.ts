import { badInput, DomainError, type FieldError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { RowResult } from '../../../platform/flow/index.ts';
import { type Ctx, part } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { openSubCase, readCase } from '../case-page.ts';
import { insertRequest } from './insert-request.ts';
import type { FinishAs } from './perform.ts';
import { FORCED_FINISH, forcedReasons } from './request.flow.ts';
import type { RequestForcedFinishInput } from './request.type.ts';
import { lockTarget } from './target.ts';

const MOST_AT_ONCE = 200;

/** What became of one row of a selection. */
export interface AskedRow {
  id: string;
  title: string;
  result: keyof typeof RowResult;
  code?: string;
  message?: string;
}

/**
 * 申请强制办结 for one matter or case, or for a selection (R4.4.4): each row by itself, with its own result. The files go with a single
 * request.
 *
 * @throws E-0501, E-0005, BAD_INPUT; per row NOT_FOUND, E-0503, E-0504
 */
export async function requestForcedFinish(ctx: Ctx, input: RequestForcedFinishInput): Promise<AskedRow[]> {
  if (input.rows.length === 0 || input.rows.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  const wish = readWish(input);
  const { rows } = await once(ctx, 'requestForcedFinish', input.requestId, input, async (tx) => {
    const done: AskedRow[] = [];
    for (const row of input.rows) done.push(await askRow(tx, row, wish, input.fileIds ?? []));
    return { rows: done };
  });
  return rows;
}

interface Wish {
  finishAs: FinishAs;
  reasonCode: string;
  reasonText: string | null;
  basisText: string;
}

function readWish(input: RequestForcedFinishInput): Wish {
  const fields: FieldError[] = [];
  const reason = forcedReasons.find(({ code }) => code === input.reasonCode);
  if (!reason) fields.push({ path: 'reasonCode', message: '请选择理由' });
  const worded = reason?.textRequired || input.reasonText?.trim();
  const reasonText = worded ? requireReason(input.reasonText, { path: 'reasonText' }) : null;
  const basisText = input.basisText.trim();
  const basisLength = [...basisText].length;
  if (basisLength < 5 || basisLength > 500)
    fields.push({ path: 'basisText', message: '请填写依据的条款或文号（5至500个字）' });
  if (input.fileIds?.length && input.rows.length > 1)
    fields.push({ path: 'fileIds', message: '附件只能随单件申请提交' });
  if (fields.length > 0) throw badInput(fields);
  return { finishAs: input.finishAs as FinishAs, reasonCode: input.reasonCode, reasonText, basisText };
}

/** One row as a part of the transaction, so that a refused one costs only itself. */
async function askRow(
  tx: Ctx,
  row: RequestForcedFinishInput['rows'][number],
  wish: Wish,
  fileIds: readonly string[],
): Promise<AskedRow> {
  const wanted = row.subCaseId ?? row.caseId;
  try {
    const { caseId, subCaseId, title } = await findTarget(tx, row);
    const id = await part(tx, async (own) => {
      const target = await lockTarget(own, caseId, subCaseId, row.version);
      const made = await insertRequest(own, target, { ...wish, state: 'PENDING' });
      await attachFiles(own, { type: FORCED_FINISH, id: made }, uploads(fileIds, 'BASIS', '依据'));
      return made;
    });
    return { id, title, result: 'OK' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { id: wanted, title: '', result: 'FAILED', code: error.code, message: error.message };
  }
}

/** The row in the caller's scope. @throws NOT_FOUND */
async function findTarget(ctx: Ctx, { caseId, subCaseId }: RequestForcedFinishInput['rows'][number]) {
  const parent = await readCase(ctx, caseId);
  if (!subCaseId) return { caseId: parent.id, subCaseId: null, title: parent.caseNo };
  const own = await openSubCase(ctx, subCaseId);
  return { caseId: parent.id, subCaseId: own.id, title: own.bjNo };
}
