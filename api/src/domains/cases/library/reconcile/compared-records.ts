import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import type { LibraryState } from './library-query.ts';

/** A case or sub-case whose state the library should know. */
export interface ComparedRecord extends Placed {
  recordType: 'case' | 'subCase';
  recordId: string;
  caseId: string;
  projid: string;
  state: string;
}

/** What the library should say of a local state. */
export function expectedState(state: string): LibraryState {
  if (state === 'FINISHED_NORMAL') return 'NORMAL';
  return state === 'FINISHED_TERMINATED' || state === 'CANCELLED' ? 'TERMINATED' : 'OPEN';
}

/**
 * The next records to compare, by id: those that ended since `since`, those with a failed push, and those of which a difference is still
 * open. What is only waiting to be pushed is left for the next night: the push log shows it already. Each of the three is asked apart, for
 * its own index (`*_finished`, `*_library_failed`, `library_difference_one_open`) serves no condition that joins them by "or".
 */
export function comparedRecords(ctx: Ctx, since: Date, after: string, limit: number): Promise<ComparedRecord[]> {
  const place = sql`r.org_id as "orgId", r.org_path as "orgPath", r.district_code as "districtCode"`;
  const subCase = sql`'subCase' as "recordType", r.id as "recordId", r.case_id as "caseId", r.bj_no as projid, r.state, ${place} from sub_case r`;
  const ofCase = sql`'case' as "recordType", r.id as "recordId", r.id as "caseId", r.case_no as projid, r.state, ${place} from one_thing_case r`;
  const open = sql`select d.record_id from library_difference d where d.resolved_at is null`;
  const wanted = [
    sql`r.library_sync = 'SYNCED' and r.finished_at >= ${since}`,
    sql`r.library_sync = 'FAILED'`,
    sql`r.library_sync = 'SYNCED' and r.id in (${open})`,
  ];
  const parts = [subCase, ofCase].flatMap((columns) =>
    wanted.map((one) => sql`(select ${columns} where ${one} and r.id > ${after}::uuid order by r.id limit ${limit})`),
  );
  return rows<ComparedRecord>(
    ctx,
    sql`select * from (${sql.join(parts, sql` union `)}) compared order by "recordId" limit ${limit}`,
  );
}
