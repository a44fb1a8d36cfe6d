import type { NotNull } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { satisfactionReport } from './report.record.ts';

const LAST = 5;

/** The institution's last five runs up to this one that the caller reads and whose groups are large enough, the oldest first. @throws NOT_FOUND */
export async function trendOf(ctx: Ctx, reportId: string) {
  const report = await satisfactionReport.get(ctx, reportId);
  const found = await tables(ctx)
    .selectFrom('satisfaction_report as r')
    .select(['r.run_name as runName', 'r.run_ended_on as runEndedOn', 'r.rate', 'r.mean'])
    .where(sql<boolean>`${satisfactionReport.where(ctx, { institutionId: report.institutionId })}`)
    .where('r.state', '<>', 'SUPERSEDED')
    .where('r.rate', 'is not', null)
    .where(sql<boolean>`(r.run_ended_on, r.id) <= (${report.runEndedOn}::date, ${report.id}::uuid)`)
    .orderBy('r.run_ended_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(LAST)
    .$narrowType<{ rate: NotNull; mean: NotNull }>()
    .execute();
  return found.toReversed();
}
