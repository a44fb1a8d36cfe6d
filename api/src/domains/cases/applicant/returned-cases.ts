import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** What is said instead of a warning: an application that was sent back is no duplicate, and need not be written anew (01 §4.8). */
export const RETURNED_WORDS = '您有一件被退回的申请，可直接修改后重新提交';

/** An application that waits for its applicant. */
export interface ReturnedCase {
  id: string;
  caseNo: string;
}

/**
 * The person's newest application that was sent back and holds what is applied for: a matter, alone or in a bundle; without one, the bundle.
 * One statement.
 */
export function findReturnedCase(
  ctx: Ctx,
  personId: string,
  matterCode: string | null,
): Promise<ReturnedCase | undefined> {
  const holds =
    matterCode === null
      ? sql`c.single_matter is null`
      : sql`exists (select 1 from sub_case s where s.case_id = c.id and s.matter_code = ${matterCode})`;
  return tables(ctx)
    .selectFrom('one_thing_case as c')
    .select(['c.id', 'c.case_no as caseNo'])
    .where('c.person_id', '=', personId)
    .where('c.state', '=', 'PREREVIEW_RETURNED')
    .where(sql<boolean>`${holds}`)
    .orderBy('c.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
