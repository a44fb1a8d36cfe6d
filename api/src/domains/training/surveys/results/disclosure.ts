import { firstRow, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';

/** So many answers a group of an anonymous survey must hold before anything of it is shown. */
export const SMALLEST_GROUP = 5;
/** What stands for the districts that are too small to be named, together. */
export const OTHER_DISTRICTS = 'OTHER';

/**
 * Answers of a survey that the caller may read as `a`: a district's are those of its own trainees (02 §5.2).
 *
 * Of an anonymous survey nothing leads to one person, nor does a difference: there are results once it has ended (two looks a moment apart
 * would differ by one answer), a district with fewer than {@link SMALLEST_GROUP} answers is not named, and all such districts are shown
 * together where they are enough together, otherwise not at all: the city's figures less the districts' leave no small rest either.
 */
export function shownAnswers(ctx: Ctx, surveyId: string) {
  const scope = scopeOf(ctx.actor);
  const smallOnesToo = scope.kind === 'ALL' ? sql`w.in_small >= ${SMALLEST_GROUP}` : sql`false`;
  return sql`(
    select w.*, case when w.anonymous and w.in_district < ${SMALLEST_GROUP} then ${OTHER_DISTRICTS} else w.district_code end as shown_district
      from (select v.*, count(*) filter (where v.in_district < ${SMALLEST_GROUP}) over () as in_small
              from (select n.*, s.anonymous, s.state as survey_state, count(*) over (partition by n.district_code) as in_district
                      from needs_survey_answer n join needs_survey s on s.id = n.survey_id where n.survey_id = ${surveyId}) v) w
     where not w.anonymous or (w.survey_state = 'CLOSED' and (w.in_district >= ${SMALLEST_GROUP} or ${smallOnesToo}))
  ) a where ${scopeWhere(scope, 'a')}`;
}

/** How many answers the caller's scope has, shown or not, and why some are not. */
export interface Disclosure {
  responses: number;
  shown: number;
  /** For the reader, in Chinese; null where everything is shown. */
  withheld: string | null;
}

export async function readDisclosure(ctx: Ctx, surveyId: string): Promise<Disclosure> {
  const found = await firstRow<{ responses: number; shown: number; open: boolean }>(
    ctx,
    sql`select (select count(*)::int from needs_survey_answer a where a.survey_id = s.id and ${scopeWhere(scopeOf(ctx.actor), 'a')}) as responses,
               (select count(*)::int from ${shownAnswers(ctx, surveyId)}) as shown, s.state <> 'CLOSED' as open
          from needs_survey s where s.id = ${surveyId}`,
  );
  const { responses = 0, shown = 0, open = false } = found ?? {};
  return { responses, shown, withheld: responses === shown ? null : wordsFor(responses - shown, shown, open) };
}

function wordsFor(hidden: number, shown: number, open: boolean): string {
  if (open) return '匿名调查结束后显示结果：进行中逐份查看会暴露答卷人。';
  if (shown === 0) return `答卷不足${SMALLEST_GROUP}份，为保护匿名不显示结果。`;
  return `另有${hidden}份所在区答卷不足${SMALLEST_GROUP}份，为保护匿名未列入。`;
}
