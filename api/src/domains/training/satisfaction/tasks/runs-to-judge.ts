import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, type Scope, scopeOf } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { AFTER_LESSONS, openTasks } from './open-tasks.ts';

const MOST = 200;

/** Runs whose lessons are over and in which the caller's trainees have no task (待开启): those that ended before tasks opened by themselves. */
export function listRunsToJudge(ctx: Ctx) {
  return tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .innerJoin('run_trainee as t', (on) => on.onRef('t.run_id', '=', 'r.id').on('t.left_on', 'is', null))
    .select(['r.id as runId', 'r.run_no as runNo', 'r.name as runName', 'i.name as institutionName'])
    .select([
      sql<number>`count(*)::int`.as('expected'),
      sql<string[]>`array_agg(distinct t.district_code)`.as('districts'),
    ])
    .where('r.state', 'in', AFTER_LESSONS)
    .where(districtWhere(scopeOf(ctx.actor)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('satisfaction_task as s')
            .select('s.id')
            .whereRef('s.run_id', '=', 'r.id')
            .whereRef('s.district_code', '=', 't.district_code'),
        ),
      ),
    )
    .groupBy(['r.id', 'i.name'])
    .orderBy('r.id', 'desc')
    .limit(MOST)
    .execute();
}

/** The trainees `t` of the districts in the caller's scope. */
function districtWhere(scope: Scope): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'ALL':
      return sql<boolean>`true`;
    case 'DISTRICT':
      return sql<boolean>`t.district_code = ${scope.districtCode}`;
    case 'SUBTREE':
      return sql<boolean>`starts_with('/310000/' || t.district_code || '/', ${scope.orgPath})`;
    case 'ANY_OF':
      return sql<boolean>`(${sql.join(scope.scopes.map(districtWhere), sql` or `)})`;
    case 'ORG':
    case 'NONE':
      return sql<boolean>`false`;
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
