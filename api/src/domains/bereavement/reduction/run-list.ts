import { type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import type { ReductionRunType } from './run.type.ts';

const MOST = 100;

/**
 * 减员任务日志 (03 §34.6): every run of the reduction that has carried something out in the caller's scope, the latest first, at most 100: by the job at
 * night, before a roster, before a push.
 */
export async function listRuns(ctx: Ctx): Promise<ReductionRunType[]> {
  const counted = (kind: string) => sql<number>`(count(*) filter (where r.kind = ${kind}))::int`;
  const found = await tables(ctx)
    .selectFrom('reduction_request as r')
    .select(['r.job_run as name', counted('DEATH').as('reduced'), counted('REVOCATION').as('revoked')])
    .select([counted('CORRECTION').as('corrected')])
    .select([
      sql<SqlInstant>`min(r.executed_at)`.as('at'),
      sql<string>`coalesce(sum(r.overpaid), 0)::numeric(14,2)::text`.as('overpaid'),
      sql<string>`coalesce(sum(r.back_pay), 0)::numeric(14,2)::text`.as('backPay'),
    ])
    .where('r.job_run', 'is not', null)
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 'r')}`)
    .groupBy('r.job_run')
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute();
  return found.map(({ name, at, ...run }) => ({ id: name ?? '', name: name ?? '', at: toDate(at), ...run }));
}
