import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import {
  type ActInput,
  type AdvanceOutcome,
  type AdvanceRow,
  advance,
  type FlowDefinition,
  findTransition,
} from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../act-requests.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { lockParents } from './case-effects.ts';
import { isFinishing } from './confirmation.ts';
import { followUpCases } from './follow-up.ts';
import { notifySupplement } from './notify-supplement.ts';

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

/** BAD_INPUT for an action that the flow does not know in any state. */
function checkAction(flow: FlowDefinition, action: string): void {
  if (Object.values(flow.states).some((state) => findTransition(state, action))) return;
  throw badInput([{ path: 'action', message: '没有该办理操作' }]);
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
  checkAction(caseFlow, request.action);
  if (isFinishing(request.action) && !request.confirmed)
    throw new DomainError('E-0506', '请先查看子办件办理情况并确认');
  const { rows } = await once(ctx, `advanceCases.${request.action}`, request.requestId, request, async () => {
    const done: AdvanceOutcome[] = [];
    for (let at = 0; at < request.rows.length; at += CHUNK) {
      await runChunk(ctx, request, request.rows.slice(at, at + CHUNK), at, done);
    }
    return { rows: toRows(request, done) };
  });
  return rows;
}

/** Adds to `done`. A refusal of the whole act is thrown only while nothing has been done: what has is never reported as refused. */
async function runChunk(
  ctx: Ctx,
  request: ActRequest,
  rows: readonly AdvanceRow[],
  offset: number,
  done: AdvanceOutcome[],
): Promise<void> {
  const { action, input } = request;
  try {
    done.push(await advance(ctx, { type: 'case', action, rows, input }));
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
export async function advanceSubCases(ctx: Ctx, request: ActRequest): Promise<RowOutcome[]> {
  checkSize(request.rows);
  checkAction(subCaseFlow, request.action);
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
        );
      if (request.action === 'requestSupplement') await notifySupplement(tx, outcome.changes);
      return { rows: toRows(request, [outcome]) };
    }),
  );
  return rows;
}
