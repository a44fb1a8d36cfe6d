import { randomUUID } from 'node:crypto';
import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import {
  advance,
  type FlowChange,
  getState,
  type RecordActInputType,
  type RecordActResultType,
} from '../../../platform/flow/index.ts';
import { type Ctx, part } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { actOnRecordsOfCases } from '../acts/lock-cases.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { FORCED_FINISH } from './request.flow.ts';

const MOST_AT_ONCE = 200;

/**
 * 同意, 不同意 of one request or of a selection: by somebody else than who asked (E-0004), each a part of the transaction that is undone alone, so that one whose
 * matter has ended meanwhile costs only itself. A mistake in the common reason refuses the whole.
 *
 * @throws E-0501, E-0005, BAD_INPUT; per row NOT_FOUND, E-0004, E-0503, E-0504
 */
export async function actOnForcedFinishes(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  if (input.rows.length <= 1) return decideOne(ctx, input);
  if (input.rows.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  const done = await once(ctx, 'advanceForcedFinishes', input.requestId, input, async (tx) => {
    const outcomes: RecordActResultType['rows'] = [];
    for (const row of input.rows) outcomes.push(await decideRow(tx, input, row));
    return { rows: outcomes };
  });
  const count = (result: string) => done.rows.filter((row) => row.result === result).length;
  return { rows: done.rows, ok: count('OK'), skipped: count('SKIPPED'), failed: count('FAILED') };
}

type Outcome = RecordActResultType['rows'][number];
const COMMON_MISTAKES: readonly string[] = ['E-0005', 'BAD_INPUT'];

async function decideRow(
  tx: Ctx,
  input: RecordActInputType,
  row: RecordActInputType['rows'][number],
): Promise<Outcome> {
  try {
    const [outcome] = (await part(tx, (own) => decideOne(own, { ...input, requestId: randomUUID(), rows: [row] })))
      .rows;
    if (!outcome) throw refuse('NOT_FOUND');
    return outcome;
  } catch (error) {
    if (!(error instanceof DomainError) || COMMON_MISTAKES.includes(error.code)) throw error;
    return { id: row.id, title: '', result: 'FAILED', code: error.code, message: error.message };
  }
}

function decideOne(ctx: Ctx, input: RecordActInputType): Promise<RecordActResultType> {
  return actOnRecordsOfCases(
    ctx,
    FORCED_FINISH,
    input,
    (ids) => sql`select case_id from forced_finish_request where id = any(${ids}::uuid[])`,
  );
}

/** Requests that wait for cases which are over lapse with them. */
export const lapseRequests = (tx: Ctx, ended: readonly FlowChange[]): Promise<void> =>
  lapse(tx, sql`case_id = any(${ended.map(({ row }) => row.id)}::uuid[])`);

/** Those for one matter lapse when that matter ends otherwise, though its case goes on: nothing is left to decide. */
export async function lapseRequestsOfMatters(tx: Ctx, steps: readonly FlowChange[]): Promise<void> {
  const ended = steps.filter(({ to }) => getState(subCaseFlow, to).final);
  // As the index of waiting requests has it.
  if (ended.length > 0)
    await lapse(tx, sql`coalesce(sub_case_id, case_id) = any(${ended.map(({ row }) => row.id)}::uuid[])`);
}

async function lapse(tx: Ctx, about: RawBuilder<unknown>): Promise<void> {
  const waiting = await tables(tx)
    .selectFrom('forced_finish_request')
    .select('id')
    .where('state', '=', 'PENDING')
    .where(sql<boolean>`${about}`)
    .orderBy('id')
    .execute();
  if (waiting.length > 0) await advance(tx, { type: FORCED_FINISH, action: 'lapse', mode: 'CASCADE', rows: waiting });
}
