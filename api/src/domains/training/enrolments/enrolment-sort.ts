import { sql } from '../../../database/sql.ts';
import { sortable } from '../../../platform/lists/index.ts';

/** The columns that enrolments can be sorted by where their institution reads them. Names are masked there, so they give no order. */
export const enrolmentSort = sortable('TrainingEnrolment', 'e.id', {
  NO: { title: '报名编号', kind: 'text', by: sql`e.enrol_no` },
  APPLIED: { title: '报名时间', kind: 'moment', by: sql`e.applied_at` },
});
