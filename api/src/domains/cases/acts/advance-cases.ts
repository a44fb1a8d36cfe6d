import { rowsAnsweredAtOnce } from '../../../platform/batches/index.ts';
import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import {
  type AdvanceOutcome,
  type AdvanceRow,
  advance,
  type FlowDefinition,
  findTransition,
} from '../../../platform/flow/index.ts';
import { type Ctx, endsTransaction, part } from '../../../platform/kernel/index.ts';
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

/** Records per part of the transaction: a mistake in one costs at most these a second try. */
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
 * One act over one case or a selection (Flow A and B of item 5), in one transaction with its result. Each chunk is a part of it; one that
 * breaks is run again record by record, so that only the bad one fails (E-0502) and nothing else is rolled back. Above `batch.max` records the
 * rows are frozen and a batch works through them.
 */
export async function advanceCases(ctx: Ctx, request: ActRequest): Promise<ActAnswer> {
  await checkSize(ctx, request);
  checkAction(caseFlow, request.action);
  if (isFinishing(request.action) && !request.confirmed)
    throw new DomainError('E-0506', '请先查看子办件办理情况并确认');
  const { action, input, requestId, selection } = request;
  const act = once(ctx, `advanceCases.${action}`, requestId, request, async (tx): Promise<ActAnswer> => {
    const rows = selection ? await findSelected(tx, action, selection) : request.rows;
    if (rows === 'MANY' || (await isMany(tx, rows))) return { rows: [], batchId: await startCaseBatch(tx, request) };
    if (rows.length === 1)
      return { rows: toOutcomes(rows, [await advance(tx, { type: 'case', action, rows, input })]) };
    const done: AdvanceOutcome[] = [];
    for (let at = 0; at < rows.length; at += CHUNK) await runChunk(tx, request, rows.slice(at, at + CHUNK), at, done);
    return { rows: toOutcomes(rows, done) };
  });
  const [only, second] = request.rows;
  if (!only || second || selection) return act;
  return act.catch((error: unknown) => ({ rows: toOutcomes([only], [failed(ctx, only, 0, error)]) }));
}

/** A record that a mistake of ours keeps from its step. What is refused, or fails as a whole because the database does not answer, is thrown on. */
function failed(ctx: Ctx, { id }: AdvanceRow, at: number, error: unknown): AdvanceOutcome {
  if (error instanceof DomainError || endsTransaction(error)) throw error;
  ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'a record of a batch failed');
  return refusedOnly(
    { id },
    { code: 'E-0502', message: `第${at + 1}行：系统处理失败，未作更改（编号 ${ctx.traceId}）` },
  );
}

const refusedOnly = ({ id }: AdvanceRow, { code, message }: { code: string; message: string }): AdvanceOutcome => ({
  changes: [],
  refusals: [{ id, title: '', result: 'FAILED', code, message }],
});

/** Adds to `done`. A refusal of the whole act is thrown only while nothing has been done: what has is never reported as refused. */
async function runChunk(
  tx: Ctx,
  request: ActRequest,
  rows: readonly AdvanceRow[],
  offset: number,
  done: AdvanceOutcome[],
): Promise<void> {
  const { action, input } = request;
  try {
    done.push(await part(tx, (own) => advance(own, { type: 'case', action, rows, input, many: true })));
  } catch (error) {
    if (endsTransaction(error)) throw error;
    const refused = error instanceof DomainError;
    if (refused && !done.some(({ changes }) => changes.length > 0)) throw error;
    const [row] = rows;
    if (row && rows.length === 1) {
      done.push(refused ? refusedOnly(row, error) : failed(tx, row, offset, error));
      return;
    }
    for (const [index, one] of rows.entries()) await runChunk(tx, request, [one], offset + index, done);
  }
}

/** An act on sub-cases alone; their cases follow (T6, T10). */
export async function advanceSubCases(ctx: Ctx, request: ActRequest): Promise<ActAnswer> {
  await checkSize(ctx, request);
  checkAction(subCaseFlow, request.action);
  return once(ctx, `advanceSubCases.${request.action}`, request.requestId, request, async (tx) => {
    if (await isMany(tx, request.rows)) return { rows: [], batchId: await startSubCaseBatch(tx, request) };
    const { action, rows, input } = request;
    return { rows: await moveSubCases(tx, { action, rows, input }) };
  });
}
