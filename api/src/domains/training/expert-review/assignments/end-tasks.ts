import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';

interface Task {
  id: string;
  state: string;
  reserve: boolean;
}

/**
 * Ends the tasks that `which` says: sheets handed in are locked, everything else does not count, reserves whom nobody needed are released.
 *
 * @returns those that were open until now
 */
export async function endTasks(tx: Ctx, which: ReturnType<typeof sql>): Promise<string[]> {
  const open = await tables(tx)
    .selectFrom('review_assignment')
    .select(['id', 'state', 'reserve'])
    .where(sql<boolean>`${which}`)
    .where('state', 'not in', ['LOCKED', 'EXPIRED', 'RECUSED', 'REPLACED', 'STOOD_BY'])
    .execute();
  for (const action of ['lock', 'standDown', 'expire'] as const) {
    const ids = open.filter((task) => endOf(task) === action);
    if (ids.length > 0)
      await advance(tx, { type: ASSIGNMENT, action, rows: ids.map(({ id }) => ({ id })), mode: 'CASCADE' });
  }
  return open.map(({ id }) => id);
}

function endOf({ state, reserve }: Task): 'lock' | 'standDown' | 'expire' {
  if (reserve) return 'standDown';
  return state === 'SUBMITTED' ? 'lock' : 'expire';
}
