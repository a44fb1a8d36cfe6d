import { rowsAnsweredAtOnce } from '../../../platform/batches/index.ts';
import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import {
  type AdvanceOutcome,
  type AdvanceRow,
  advance,
  type FlowDefinition,
  findTransition,
} from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { startCaseBatch, startSubCaseBatch } from './act-batches.ts';
import type { ActRequest } from './act-request.ts';
import { isFinishing } from './confirmation.ts';
import { moveSubCases } from './move-sub-cases.ts';
import { type RowOutcome, toOutcomes } from './outcomes.ts';
import { findSelected } from './selection.ts';

/** Records per transaction of a batch: a mistake in one costs at most these a second try. */
const CHUNK = 50;

/** The result per row, or the batch that works through them. */
export interface ActAnswer {
  rows: RowOutcome[];
  batchId?: string;
}

async function checkSize(ctx: Ctx, { rows, selection }: ActRequest): Promise<void> {
  if (rows.length > 0 || selection) return;
  throw refuse('E-0501', { max: await readParameter(ctx, rowsAnsweredAtOnce) });
}

/** One is never many: most acts are over one record and need not ask. */
async function isMany(ctx: Ctx, { length }: readonly AdvanceRow[]): Promise<boolean> {
  return length > 1 && length > (await readParameter(ctx, rowsAnsweredAtOnce));
}

/** BAD_INPUT for an action that the flow does not know in any state. */
function checkAction(flow: FlowDefinition, action: string): void {
  if (Object.values(flow.states).some((state) => findTransition(state, action))) return;
  throw badInput([{ path: 'action', message: '没有该办理操作' }]);
}

/**
 * One act over one case or a selection (Flow A and B of item 5). Each chunk is a transaction; a chunk that breaks is run again record by
 * record, so that only the bad one fails (E-0502) and nothing else is rolled back. Above `batch.max` records the rows are frozen and a
 * batch works through them.
 */
export async function advanceCases(ctx: Ctx, request: ActRequest): Promise<ActAnswer> {
  await checkSize(ctx, request);
  checkAction(caseFlow, request.action);
  if (isFinishing(request.action) && !request.confirmed)
    throw new DomainError('E-0506', '请先查看子办件办理情况并确认');
  return once(ctx, `advanceCases.${request.action}`, request.requestId, request, async () => {
    const rows = request.selection ? await findSelected(ctx, request.action, request.selection) : request.rows;
    if (rows === 'MANY' || (await isMany(ctx, rows))) return { rows: [], batchId: await startCaseBatch(ctx, request) };
    const done: AdvanceOutcome[] = [];
    const many = rows.length > 1;
    for (let at = 0; at < rows.length; at += CHUNK)
      await runChunk(ctx, { ...request, many }, rows.slice(at, at + CHUNK), at, done);
    return { rows: toOutcomes(rows, done) };
  });
}

/** Adds to `done`. A refusal of the whole act is thrown only while nothing has been done: what has is never reported as refused. */
async function runChunk(
  ctx: Ctx,
  request: ActRequest & { many: boolean },
  rows: readonly AdvanceRow[],
  offset: number,
  done: AdvanceOutcome[],
): Promise<void> {
  const { action, input, many } = request;
  try {
    done.push(await advance(ctx, { type: 'case', action, rows, input, many }));
  } catch (error) {
    const refused = error instanceof DomainError;
    if (refused && !done.some(({ changes }) => changes.length > 0)) throw error;
    const [row] = rows;
    if (row && rows.length === 1) {
      if (!refused) ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'a record of a batch failed');
      const code = refused ? error.code : 'E-0502';
      const message = refused ? error.message : `第${offset + 1}行：系统处理失败，未作更改（编号 ${ctx.traceId}）`;
      done.push({ changes: [], refusals: [{ id: row.id, title: '', result: 'FAILED', code, message }] });
      return;
    }
    for (const [index, one] of rows.entries()) await runChunk(ctx, request, [one], offset + index, done);
  }
}

/** An act on sub-cases alone; their cases follow (T6, T10). */
export async function advanceSubCases(ctx: Ctx, request: ActRequest): Promise<ActAnswer> {
  await checkSize(ctx, request);
  checkAction(subCaseFlow, request.action);
  return once(ctx, `advanceSubCases.${request.action}`, request.requestId, request, async () => {
    if (await isMany(ctx, request.rows)) return { rows: [], batchId: await startSubCaseBatch(ctx, request) };
    const { action, rows, input } = request;
    return { rows: await transaction(ctx, (tx) => moveSubCases(tx, { action, rows, input })) };
  });
}
