import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { satisfactionReport } from './report.record.ts';

/** A run of an institution on the line of its last ones. */
export interface TrendPoint {
  runName: string;
  runEndedOn: string;
  rate: string;
  mean: string;
}

const LAST = 5;

/** The institution's last five runs up to this one that the caller reads and whose groups are large enough, the oldest first. @throws NOT_FOUND */
export async function trendOf(ctx: Ctx, reportId: string): Promise<TrendPoint[]> {
  const report = await satisfactionReport.get(ctx, reportId);
  const found = await rows<TrendPoint>(
    ctx,
    sql`select r.run_name as "runName", r.run_ended_on::text as "runEndedOn", r.rate::text as rate, r.mean::text as mean
          from satisfaction_report r where ${satisfactionReport.where(ctx, { institutionId: report.institutionId })}
           and r.state <> 'SUPERSEDED' and r.rate is not null and (r.run_ended_on, r.id) <= (${report.runEndedOn}::date, ${report.id}::uuid)
         order by r.run_ended_on desc, r.id desc limit ${LAST}`,
  );
  return found.toReversed();
}
