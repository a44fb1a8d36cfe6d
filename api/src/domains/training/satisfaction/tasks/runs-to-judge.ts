import { rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, type Scope, scopeOf } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { AFTER_LESSONS, openTasks } from './open-tasks.ts';

/** A run that a district may ask its trainees about. */
export interface RunToJudge {
  runId: string;
  runNo: string;
  runName: string;
  institutionName: string;
  expected: number;
  districts: string[];
}

const MOST = 200;

/** Runs whose lessons are over and in which the caller's trainees have no task (待开启): those that ended before tasks opened by themselves. */
export async function listRunsToJudge(ctx: Ctx): Promise<RunToJudge[]> {
  return rows<RunToJudge>(
    ctx,
    sql`select r.id as "runId", r.run_no as "runNo", r.name as "runName", i.name as "institutionName", count(*)::int as expected,
          array_agg(distinct t.district_code) as districts
        from training_run r join training_institution i on i.id = r.institution_id join run_trainee t on t.run_id = r.id and t.left_on is null
       where r.state = any(${[...AFTER_LESSONS]}::text[]) and ${districtWhere(scopeOf(ctx.actor))}
         and not exists (select 1 from satisfaction_task s where s.run_id = r.id and s.district_code = t.district_code)
       group by r.id, i.name order by r.id desc limit ${MOST}`,
  );
}

/** The trainees `t` of the districts in the caller's scope. */
function districtWhere(scope: Scope): ReturnType<typeof sql> {
  switch (scope.kind) {
    case 'ALL':
      return sql`true`;
    case 'DISTRICT':
      return sql`t.district_code = ${scope.districtCode}`;
    case 'SUBTREE':
      return sql`starts_with('/310000/' || t.district_code || '/', ${scope.orgPath})`;
    case 'ANY_OF':
      return sql`(${sql.join(scope.scopes.map(districtWhere), sql` or `)})`;
    case 'ORG':
    case 'NONE':
      return sql`false`;
  }
}

/** 开启 (T25-2) for the trainees of the caller's districts; a repeat opens nothing anew. @throws NOT_FOUND, E-2501 @returns how many tasks */
export async function openByHand(ctx: Ctx, runIds: readonly string[], requestId: string): Promise<number> {
  if (runIds.length === 0 || runIds.length > MOST)
    throw badInput([{ path: 'runIds', message: `请选择培训班次，一次不超过${MOST}个` }]);
  const { opened } = await once(ctx, 'openSatisfaction', requestId, runIds, async (tx) => {
    const offered = new Map((await listRunsToJudge(tx)).map((run) => [run.runId, run.districts]));
    let count = 0;
    for (const runId of runIds.map((id) => id.toLowerCase())) {
      const districts = isUuid(runId) ? offered.get(runId) : undefined;
      if (!districts) throw refuse('NOT_FOUND');
      count += (await openTasks(tx, [runId], districts)).length;
    }
    return { opened: count };
  });
  return opened;
}
