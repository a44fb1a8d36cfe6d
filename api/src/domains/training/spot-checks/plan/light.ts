import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { type Light, onLights } from '../../completion/brought.ts';
import { spotBlocks } from '../parameters.ts';

/** 抽查 as a line of the completion sheet: those that the plan asks for; a missing one keeps the district from passing without a reason (BR23-5). */
export const spotLight = onLights.join(async (ctx: Ctx, runIds: readonly string[]) => {
  const blocks = await readParameter(ctx, spotBlocks);
  const found = await tables(ctx)
    .selectFrom('spot_check_slot as s')
    .select(['s.run_id as runId', sql<number>`count(*)::int`.as('required')])
    .select(sql<number>`count(*) filter (where s.state = 'DONE')::int`.as('done'))
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('spot_check as k')
          .select('k.id')
          .whereRef('k.run_id', '=', 's.run_id')
          .where('k.result', '=', 'SERIOUS')
          .where('k.state', 'not in', ['DRAFT', 'DROPPED']),
      ).as('red'),
    )
    .where('s.run_id', '=', anyOf(runIds))
    .where('s.state', '<>', 'CANCELLED')
    .groupBy('s.run_id')
    .execute();
  return new Map(
    found.map(({ runId, done, required, red }): [string, Light] => [
      runId,
      {
        key: 'spot-checks',
        title: '抽查',
        text: `${done}/${required}${red ? '，发现严重问题' : ''}`,
        done: done >= required,
        blocks,
      },
    ]),
  );
});
