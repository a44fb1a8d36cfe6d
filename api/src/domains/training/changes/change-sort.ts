import { sql } from '../../../database/sql.ts';
import { nextDueOf } from '../../../platform/flow/index.ts';
import { lastMoment, sortable } from '../../../platform/lists/index.ts';
import { byDistrict, byInstitution } from '../sort-keys.ts';

/** The columns that the list of change requests can be sorted by (SC14-4). */
export const changeSort = sortable('TrainingChange', 'c.id', {
  NO: { title: '申请编号', kind: 'text', by: sql`c.change_no` },
  TARGET: { title: '变更对象', kind: 'name', by: sql`c.target_name` },
  INSTITUTION: byInstitution,
  DISTRICT: byDistrict('c'),
  DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('c') },
  SUBMITTED: { title: '提交时间', kind: 'moment', by: lastMoment(sql`c.submitted_at`) },
});
