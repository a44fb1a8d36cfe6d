import { sql } from '../../../database/sql.ts';
import { lastDay, sortable } from '../../../platform/lists/index.ts';
import { byDistrict, byInstitution } from '../sort-keys.ts';

/** The columns that 培训项目库 can be sorted by (02 §7.6). */
export const projectSort = sortable('TrainingProject', 'p.id', {
  NO: { title: '项目编号', kind: 'text', by: sql`p.project_no` },
  NAME: { title: '项目名称', kind: 'name', by: sql`p.name` },
  INSTITUTION: byInstitution,
  DISTRICT: byDistrict('p'),
  VALID_TO: { title: '有效期至', kind: 'day', by: sql`p.valid_to` },
  HOURS: { title: '课时', kind: 'number', by: sql`p.hours_total` },
  FEE: { title: '人均收费', kind: 'number', by: sql`p.fee_per_person` },
  SCORE: { title: '得分', kind: 'number', by: sql`coalesce(p.score, -1)` },
  INSPECTION: { title: '最近年检日期', kind: 'day', by: lastDay(sql`p.last_inspection_on`) },
});
