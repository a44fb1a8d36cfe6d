import { sql } from '../../../database/sql.ts';
import { nextDueOf } from '../../../platform/flow/index.ts';
import { lastDay, sortable } from '../../../platform/lists/index.ts';

/** The columns that 学员报名审核 can be sorted by. Names and ID numbers are masked in it, so they give no order. */
export const reviewSort = sortable('EnrolmentReview', 'e.id', {
  NO: { title: '报名编号', kind: 'text', by: sql`e.enrol_no` },
  DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('e') },
  CATEGORY: { title: '人员类别', kind: 'text', by: sql`coalesce(e.person_category, '99')` },
  DISCHARGE: { title: '退役日期', kind: 'day', by: lastDay(sql`m.discharge_date`) },
  DISTRICT: { title: '安置区', kind: 'text', by: sql`coalesce(e.placed_in, e.district_code)` },
  ROUND: { title: '批次', kind: 'name', by: sql`r.title` },
  APPLIED: { title: '报名时间', kind: 'moment', by: sql`e.applied_at` },
});
