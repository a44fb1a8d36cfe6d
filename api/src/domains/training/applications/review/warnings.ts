import { rows, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { warnDays } from '../../parameters.ts';
import { readContent } from '../content/content.ts';
import type { ApplicationRow } from '../find-applications.ts';
import { minPracticePercent, minTheoryPercent } from '../parameters.ts';

/**
 * What reviewers should know and nothing is refused for: little practice or theory (BR15-4), a qualification that runs out soon by
 * `qual.warn_days` (02 §8.7), of those that were submitted.
 */
export async function warningsOf(ctx: Ctx, row: ApplicationRow): Promise<string[]> {
  const today = localDateOf(ctx.app.clock.now());
  const least = {
    practice: await readParameter(ctx, minPracticePercent),
    theory: await readParameter(ctx, minTheoryPercent),
  };
  const { first: warnedFrom } = await readParameter(ctx, warnDays);
  const expiring = await rows<{ kind: string; days: number }>(
    ctx,
    sql`select q.kind, q."validTo" - ${today}::date as days
          from project_application_version v, jsonb_to_recordset(v.institution->'qualifications') as q(kind text, "validTo" date)
         where v.application_id = ${row.id} and v.content_version = ${row.contentVersion}
           and q."validTo" <= ${today}::date + ${warnedFrom}::int order by q."validTo"`,
  );
  const { hoursTheory, hoursPractice, hoursTotal } = readContent(row.content).project;
  const below = (what: string, hours: number | null, percent: number) => {
    const share = hoursTotal ? ((hours ?? 0) / hoursTotal) * 100 : 100;
    return share < percent ? [`${what}课时占比 ${share.toFixed(2)}%，低于 ${percent}%`] : [];
  };
  return [
    ...below('实操', hoursPractice, least.practice),
    ...below('理论', hoursTheory, least.theory),
    ...expiring.map(({ kind, days }) => {
      const title = titleOfItem(QUALIFICATION, kind);
      return days < 0 ? `${title}已过期 ${-days} 天` : `${title}剩余 ${days} 天`;
    }),
  ];
}
