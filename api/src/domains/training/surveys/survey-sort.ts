import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { scopeOf } from '../../../platform/kernel/index.ts';
import { sortable } from '../../../platform/lists/index.ts';

/** The columns that 需求调查 can be sorted by; the answers are those that the caller counts. */
export const surveySort = sortable('NeedsSurvey', 's.id', {
  TITLE: { title: '调查名称', kind: 'name', by: sql`s.title` },
  OPEN_FROM: { title: '填写开始时间', kind: 'moment', by: sql`s.open_from` },
  ANSWERS: {
    title: '答卷',
    kind: 'number',
    by: (ctx) =>
      sql`(select count(*) from needs_survey_answer n where n.survey_id = s.id and ${scopeWhere(scopeOf(ctx.actor), 'n')})`,
  },
});
