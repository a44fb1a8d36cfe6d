import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

export const BUNDLE_TITLE = '军人退役“一件事”';

/** What was applied for by the case `c`, in words: the bundle, or the one matter that was applied for alone (01 §10.5). */
export const caseTitle = sql<string>`coalesce(case when c.single_matter is not null then (select s.matter_name from sub_case s
  where s.case_id = c.id order by s.position limit 1) end, ${BUNDLE_TITLE})`;

/** The same of several cases, each name once. */
export async function titlesOfCases(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ title: string }>(
    ctx,
    sql`select distinct ${caseTitle} as title from one_thing_case c where c.id = any(${[...ids]}::uuid[])`,
  );
  return found.map(({ title }) => title);
}
