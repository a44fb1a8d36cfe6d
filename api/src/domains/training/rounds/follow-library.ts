import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx, Hook } from '../../../platform/kernel/index.ts';
import { onInstitutionSuspended } from '../institutions/index.ts';
import { onProjectsStopped } from '../projects/index.ts';
import { ROUND } from './record-type.ts';

interface Step {
  action: 'pause' | 'withdraw';
  states: readonly string[];
  because: string;
}

const PAUSE: Step = { action: 'pause', states: ['OPEN'], because: '暂停' };
const WITHDRAW: Step = {
  action: 'withdraw',
  states: ['DRAFT', 'PENDING_PUBLISH', 'PUBLISHED', 'OPEN', 'PAUSED', 'CLOSED'],
  because: '被剔除',
};

/** What became a run goes on; of the rest open rounds pause with a suspension and all are withdrawn with a removal (T14-4, BR14-4). */
async function follow(
  tx: Ctx,
  { action, states, because }: Step,
  what: '项目' | '机构',
  stopped: readonly { id: string; reason: string }[],
): Promise<void> {
  const column = what === '项目' ? sql`project_id` : sql`institution_id`;
  const found = await tables(tx)
    .selectFrom('enrolment_round')
    .select(['id', sql<string>`${column}`.as('cause')])
    .where(sql<boolean>`${column} = any(${stopped.map(({ id }) => id)}::uuid[])`)
    .where('state', '=', anyOf(states))
    .orderBy('id')
    .execute();
  const reasons = new Map(stopped.map(({ id, reason }) => [id, reason]));
  const following = found.map(({ id, cause }) => ({
    id,
    input: { reasonText: `${what}${because}：${reasons.get(cause) ?? ''}`.slice(0, 500) },
  }));
  if (following.length > 0) await advance(tx, { type: ROUND, action, rows: following, mode: 'CASCADE' });
}

export const followingTheLibrary: readonly Hook[] = [
  onInstitutionSuspended.join((tx, stopped) => follow(tx, PAUSE, '机构', stopped)),
  onProjectsStopped.join((tx, step, stopped) => follow(tx, step === 'suspend' ? PAUSE : WITHDRAW, '项目', stopped)),
];
