import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { type ActInput, type AdvanceOutcome, type AdvanceRow, advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../act-requests.ts';
import { caseFlow } from '../case.flow.ts';
import { lockParents } from './case-effects.ts';
import { confirmationOf } from './confirmation.ts';
import { followUpCases } from './follow-up.ts';

/** Most records of one interactive act (`batch.max`, 01 §7.4). */
export const BATCH_MAX = 200;
/** Records per transaction of a batch: a mistake in one costs at most these a second try. */
const CHUNK = 50;

export interface ActRequest {
  action: string;
  rows: readonly AdvanceRow[];
  requestId: string;
  input: ActInput;
  confirmed: boolean;
}

/** What became of one record. */
export interface RowOutcome {
  id: string;
  title: string;
  result: 'OK' | 'SKIPPED' | 'FAILED';
  code?: string;
  message?: string;
}

function checkSize(rows: readonly AdvanceRow[]): void {
  if (rows.length === 0 || rows.length > BATCH_MAX) throw refuse('E-0501', { max: BATCH_MAX });
}

function toRows(request: ActRequest, outcomes: readonly AdvanceOutcome[]): RowOutcome[] {
  const byId = new Map<string, RowOutcome>();
  for (const { changes, refusals } of outcomes) {
    for (const change of changes) byId.set(change.row.id, { id: change.row.id, title: change.row.title, result: 'OK' });
    for (const { id, title, result, code, message } of refusals) byId.set(id, { id, title, result, code, message });
  }
  return request.rows.flatMap((row) => byId.get(row.id) ?? []);
}

/**
 * One act over one case or a selection (Flow A and B of item 5). Each chunk is a transaction; a chunk that breaks is run again record by
 * record, so that only the bad one fails (E-0502) and nothing else is rolled back.
 */
export async function advanceCases(ctx: Ctx, request: ActRequest): Promise<RowOutcome[]> {
  checkSize(request.rows);
  if (!Object.values(caseFlow.states).some((s) => s.on?.[request.action])) throw refuse('BAD_INPUT');
  const { rows } = await once(ctx, `advanceCases.${request.action}`, request.requestId, request, async () => {
    const outcomes: AdvanceOutcome[] = [];
    for (let at = 0; at < request.rows.length; at += CHUNK) {
      outcomes.push(...(await runChunk(ctx, request, request.rows.slice(at, at + CHUNK), at)));
    }
    return { rows: toRows(request, outcomes) };
  });
  return rows;
}

async function runChunk(
  ctx: Ctx,
  request: ActRequest,
  rows: readonly AdvanceRow[],
  offset: number,
): Promise<AdvanceOutcome[]> {
  try {
    return [await runOnce(ctx, request, rows)];
  } catch (error) {
    if (rows.length === 1 || error instanceof DomainError) {
      if (error instanceof DomainError || rows.length !== 1) throw error;
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'a record of a batch failed');
      const id = rows[0]?.id ?? '';
      const message = `第${offset + 1}行：系统处理失败，未作更改（编号 ${ctx.traceId}）`;
      return [{ changes: [], refusals: [{ id, title: '', result: 'FAILED', code: 'E-0502', message }] }];
    }
    const outcomes: AdvanceOutcome[] = [];
    for (const [index, row] of rows.entries()) outcomes.push(...(await runChunk(ctx, request, [row], offset + index)));
    return outcomes;
  }
}

/** A reason in words has at least five characters (00-common "reasons"). */
function isReason(text: string | undefined): boolean {
  return text !== undefined && [...text.trim()].length >= 5;
}

async function runOnce(ctx: Ctx, request: ActRequest, rows: readonly AdvanceRow[]): Promise<AdvanceOutcome> {
  const confirm = await confirmationOf(
    ctx,
    request.action,
    rows.map((r) => r.id),
  );
  if (confirm.needed && !request.confirmed) throw new DomainError('E-0506', '请先查看子办件办理情况并确认');
  const missing = (row: AdvanceRow) =>
    confirm.reasonNeeded.has(row.id) &&
    ![row.input?.reasonText, request.input.reasonText, row.input?.note, request.input.note].some(isReason);
  const refusedRows = rows.filter(missing);
  const outcome = await advance(ctx, {
    type: 'case',
    action: request.action,
    rows: rows.filter((r) => !missing(r)),
    input: request.input,
  });
  for (const row of refusedRows) {
    outcome.refusals.push({
      id: row.id,
      title: confirm.titles.get(row.id) ?? '',
      result: 'FAILED',
      code: 'E-0005',
      message: '仍有子办件未办结，请填写原因（不少于5个字）',
    });
  }
  return outcome;
}

/** An act on sub-cases alone; their cases follow (T6, T10). */
export async function advanceSubCases(ctx: Ctx, request: ActRequest): Promise<RowOutcome[]> {
  checkSize(request.rows);
  const { rows } = await once(ctx, `advanceSubCases.${request.action}`, request.requestId, request, () =>
    transaction(ctx, async (tx) => {
      const parents = await lockParents(
        tx,
        request.rows.map((r) => r.id),
      );
      const outcome = await advance(tx, {
        type: 'subCase',
        action: request.action,
        rows: request.rows,
        input: request.input,
      });
      if (outcome.changes.length > 0)
        await followUpCases(
          tx,
          parents.map((p) => p.id),
          request.action === 'markHandled',
        );
      return { rows: toRows(request, [outcome]) };
    }),
  );
  return rows;
}
