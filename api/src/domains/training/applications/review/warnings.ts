import { rows, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { readContent } from '../content/content.ts';
import type { ApplicationRow } from '../find-applications.ts';
import { minPracticePercent } from '../parameters.ts';

/** Within so many days a qualification that runs out is told to the reviewers (02 §8.7; the first of `qual.warn_days`). */
const WARN_DAYS = 90;

/** What reviewers should know and nothing is refused for: little practice (BR15-4), a qualification that runs out soon (02 §8.7). */
export async function warningsOf(ctx: Ctx, row: ApplicationRow): Promise<string[]> {
  const today = localDateOf(ctx.app.clock.now());
  const least = await readParameter(ctx, minPracticePercent);
  const expiring = await rows<{ kind: string; days: number }>(
    ctx,
    sql`select kind, valid_to - ${today}::date as days from training_qualification
         where institution_id = ${row.institutionId} and superseded_by is null and valid_to <= ${today}::date + ${WARN_DAYS}::int
         order by valid_to`,
  );
  const { hoursPractice, hoursTotal } = readContent(row.content).project;
  const share = hoursTotal ? ((hoursPractice ?? 0) / hoursTotal) * 100 : 100;
  return [
    ...(share < least ? [`实操课时占比 ${share.toFixed(2)}%，低于 ${least}%`] : []),
    ...expiring.map(({ kind, days }) => {
      const title = titleOfItem(QUALIFICATION, kind);
      return days < 0 ? `${title}已过期 ${-days} 天` : `${title}剩余 ${days} 天`;
    }),
  ];
}
