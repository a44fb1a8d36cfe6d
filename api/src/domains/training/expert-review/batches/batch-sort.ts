import { sql } from '../../../../database/sql.ts';
import { sortable } from '../../../../platform/lists/index.ts';

/** The columns that 评审批次 can be sorted by (SC17-1). */
export const batchSort = sortable('ReviewBatch', 'b.id', {
  TITLE: { title: '批次名称', kind: 'name', by: sql`b.title` },
  YEAR: { title: '年度', kind: 'number', by: sql`b.year` },
  PROJECTS: {
    title: '项目数',
    kind: 'number',
    by: sql`(select count(*) from review_batch_project s where s.batch_id = b.id and not s.withdrawn)`,
  },
  MATERIAL_FROM: { title: '材料公开开始时间', kind: 'moment', by: sql`b.material_from` },
  SCORE_FROM: { title: '打分开始时间', kind: 'moment', by: sql`b.score_from` },
});
