import { sql } from '../../../database/sql.ts';
import { lastDay, sortable } from '../../../platform/lists/index.ts';
import { byDistrict } from '../sort-keys.ts';

/** The columns that 培训机构库 can be sorted by (SC14-1). */
export const institutionSort = sortable('TrainingInstitution', 'i.id', {
  NO: { title: '机构编号', kind: 'text', by: sql`i.institution_no` },
  NAME: { title: '机构名称', kind: 'name', by: sql`i.name` },
  DISTRICT: byDistrict('i'),
  PROJECTS: {
    title: '在库项目数',
    kind: 'number',
    by: sql`(select count(*) from training_project s where s.institution_id = i.id and s.state = 'IN_LIBRARY')`,
  },
  EXPIRY: { title: '最近资质到期日', kind: 'day', by: lastDay(sql`i.nearest_expiry`) },
  INSPECTION: { title: '最近年检日期', kind: 'day', by: lastDay(sql`i.last_inspection_on`) },
});
