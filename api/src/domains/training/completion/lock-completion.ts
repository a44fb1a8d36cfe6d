import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { completionFlow } from './completion.flow.ts';
import { runCompletion } from './completion.record.ts';

/** States in which the institution writes on it. */
export const OPEN_STATES: readonly string[] = ['DRAFT', 'RETURNED'];

/** The completion under its lock, as somebody has seen it. @throws NOT_FOUND, E-0504 where it has changed, E-0503 in another state */
export async function lockCompletion(
  tx: Ctx,
  { id, version, states = OPEN_STATES }: { id: string; version?: number; states?: readonly string[] },
) {
  const seen = await runCompletion.get(tx, id);
  const now = await tables(tx)
    .selectFrom('run_completion')
    .select(['state', 'version'])
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirst();
  if (!now || !states.includes(now.state))
    throw new DomainError('E-0503', `结课申请${completionFlow.states[now?.state ?? '']?.title ?? ''}，不能进行该操作`);
  if (version !== undefined && now.version !== version) throw refuse('E-0504');
  return seen;
}

/** Whoever saw it before now has an old version. */
export const touch = (tx: Ctx, id: string): Promise<number> =>
  run(tx, sql`update run_completion set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id}`);
