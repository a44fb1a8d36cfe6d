import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Verdict } from '../../negatives/reasons.ts';

/** What has been done about a negative review, in the words of those who did it. */
export interface Progress {
  reviewId: string;
  state: string;
  dueAt: SqlInstant | null;
  contactAt: SqlInstant | null;
  contactWay: string | null;
  contactWords: string | null;
  extensionReason: string | null;
  verdict: Verdict | null;
  measures: string | null;
  rectifiedAt: SqlInstant | null;
  rectifiedWords: string | null;
  revisitGrade: number | null;
  /** When nobody was reached for the call back, what was tried. */
  missedWords: string | null;
  endedAt: SqlInstant | null;
  endWords: string | null;
}

/** The words of the last step of that name. */
const said = (...actions: string[]) => sql`(select e.reason_text from flow_event e where e.record_id = n.id
  and e.action = any(${actions}::text[]) order by e.seq desc limit 1)`;

/** By review, in one statement. */
export async function readProgress(tx: Ctx, reviewIds: readonly string[]): Promise<Map<string, Progress>> {
  const found = await rows<Progress>(
    tx,
    sql`select n.id as "reviewId", n.state, n.due_at as "dueAt", n.contact_at as "contactAt", n.contact_way as "contactWay",
               ${said('contact')} as "contactWords", ${said('extend')} as "extensionReason", n.verdict, ${said('rectify')} as measures,
               n.rectified_at as "rectifiedAt", ${said('rectified')} as "rectifiedWords", n.revisit_grade as "revisitGrade",
               ${said('missed')} as "missedWords",
               n.ended_at as "endedAt", ${said('reject', 'close')} as "endWords"
          from negative_review n where n.id = any(${[...reviewIds]}::uuid[])`,
  );
  return new Map(found.map((one) => [one.reviewId, one]));
}
