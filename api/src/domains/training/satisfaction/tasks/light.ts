import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { type Light, onLights } from '../../completion/brought.ts';
import { satisfactionBlocks } from '../parameters.ts';

/**
 * 满意度 as a line of the completion sheet (02 §16.6): how far its collection is, never what was answered. It keeps nothing back unless
 * `sat.blocks_completion` says so (BR25-5).
 */
export const satisfactionLight = onLights.join(async (ctx: Ctx, runIds: readonly string[]) => {
  const blocks = await readParameter(ctx, satisfactionBlocks);
  const found = await tables(ctx)
    .selectFrom('satisfaction_task')
    .select(['run_id as runId', sql<boolean>`bool_and(state <> 'COLLECTING')`.as('closed')])
    .where('run_id', '=', anyOf(runIds))
    .groupBy('run_id')
    .execute();
  const closed = new Map(found.map((one) => [one.runId, one.closed]));
  return new Map(
    runIds.map((runId): [string, Light] => {
      const done = closed.get(runId);
      const text = done === undefined ? '未开始' : done ? '已截止' : '收集中';
      return [runId, { key: 'satisfaction', title: '满意度', text, done: done ?? false, blocks }];
    }),
  );
});
