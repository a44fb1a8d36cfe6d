import { sql } from '../../../../database/sql.ts';
import { lastDay, sortable } from '../../../../platform/lists/index.ts';

/** The columns that 专家库 can be sorted by; whoever is appointed without an end comes last. */
export const expertSort = sortable('ReviewExpert', 'e.id', {
  NAME: { title: '姓名', kind: 'name', by: sql`e.name` },
  EMPLOYER: { title: '工作单位', kind: 'name', by: sql`e.employer` },
  TITLE: { title: '职称', kind: 'name', by: sql`e.title` },
  VALID_TO: { title: '聘期至', kind: 'day', by: lastDay(sql`e.valid_to`) },
  REVIEWS: { title: '评审次数', kind: 'number', by: sql`e.review_count` },
});
