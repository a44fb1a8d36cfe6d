import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Light, onLights } from '../../completion/brought.ts';

/** 抽查 as a line of the completion sheet: those that the plan asks for; a missing one keeps the district from passing without a reason (BR23-5). */
export const spotLight = onLights.join(async (ctx: Ctx, runIds: readonly string[]) => {
  const found = await rows<{ runId: string; done: number; required: number; red: boolean }>(
    ctx,
    sql`select s.run_id as "runId", count(*) filter (where s.state = 'DONE')::int as done, count(*)::int as required,
          exists (select 1 from spot_check k where k.run_id = s.run_id and k.result = 'SERIOUS' and k.state not in ('DRAFT', 'DROPPED')) as red
        from spot_check_slot s where s.run_id = any(${[...runIds]}::uuid[]) and s.state <> 'CANCELLED' group by s.run_id`,
  );
  return new Map(
    found.map(({ runId, done, required, red }): [string, Light] => [
      runId,
      {
        key: 'spot-checks',
        title: '抽查',
        text: `${done}/${required}${red ? '，发现严重问题' : ''}`,
        done: done >= required,
        blocks: true,
      },
    ]),
  );
});
