import { sql } from '../../../../database/sql.ts';
import { nextDueOf } from '../../../../platform/flow/index.ts';
import { sortable } from '../../../../platform/lists/index.ts';
import { byInstitution } from '../../sort-keys.ts';

/** The columns that 退训申请 can be sorted by. */
export const exitSort = sortable('TrainingExit', 'x.id', {
  NO: { title: '申请编号', kind: 'text', by: sql`x.exit_no` },
  DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('x') },
  ROUND: { title: '批次', kind: 'name', by: sql`r.title` },
  INSTITUTION: byInstitution,
  EXIT_DATE: { title: '退训日期', kind: 'day', by: sql`x.exit_date` },
  ASKED: { title: '申请时间', kind: 'moment', by: sql`x.created_at` },
});
