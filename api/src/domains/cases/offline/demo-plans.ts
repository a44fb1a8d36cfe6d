import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { demoClerkOf } from '../demo/demo-clerk.ts';
import { intervene } from './interventions/intervene.ts';
import { followJob } from './plans/follow.job.ts';

const HONGKOU = '310109';

/** Plans for the demo's cases, two interventions in them, and a window of 虹口区's own. */
export async function loadDemoPlans(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    sql`insert into matter_window (matter_code, region_code, place, phone, hours, updated_at, updated_by_name)
        values ('M02', ${HONGKOU}, '虹口区党群服务中心二楼组织关系窗口', '021-12371', '工作日 9:00—17:00', ${ctx.app.clock.now()}, ${actorName(ctx.actor)})
        on conflict (matter_code, region_code) do nothing`,
  );
  await followJob.run(ctx, {});
  await loadDemoInterventions(ctx);
}

/** One plan put off, and one whose end the clerk wants taken away, which waits for the chief. The newest plans are left to be tried. */
async function loadDemoInterventions(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from offline_intervention limit 1`)) return;
  const plans = await tables(ctx)
    .selectFrom('auto_finish_plan as p')
    .innerJoin('one_thing_case as c', 'c.id', 'p.case_id')
    .select(['p.id', 'p.version', 'p.case_id as caseId', sql<string>`p.planned_on::text`.as('plannedOn')])
    .where('p.state', '=', 'PLANNED')
    .where('p.planned_on', 'is not', null)
    .where('c.district_code', '=', HONGKOU)
    .orderBy('p.plan_no')
    .limit(2)
    .execute();
  for (const [n, { id: planId, version, caseId, plannedOn }] of plans.entries()) {
    const clerk = await demoClerkOf(ctx, caseId);
    if (!clerk) continue;
    const wish =
      n === 0
        ? {
            kind: 'DEFER' as const,
            deferUntil: weekAfter(plannedOn),
            reasonCode: 'IN_TRANSIT',
            reasonText: '经办机构来电说明材料在途',
          }
        : {
            kind: 'DISABLE' as const,
            reasonCode: 'DEPARTMENT',
            reasonText: '经办机构要求待转移联系函到齐后再办结',
          };
    await intervene({ ...ctx, actor: clerk }, { requestId: randomUUID(), planId, version, ...wish });
  }
}

const weekAfter = (day: string) => addDays(day, 7);
