import { sql } from '../../../database/sql.ts';
import { lastDay, sortable } from '../../../platform/lists/index.ts';
import { byInstitution } from '../sort-keys.ts';
import { shownDeadline } from './deadlines.ts';

/** The columns that the list of inspections can be sorted by (02 §11.6). */
export const inspectionSort = sortable('ProjectInspection', 'n.id', {
  NO: { title: '年检编号', kind: 'text', by: sql`n.inspection_no` },
  PROJECT: { title: '项目名称', kind: 'name', by: sql`n.project_name` },
  INSTITUTION: byInstitution,
  ROUND: { title: '整改轮次', kind: 'number', by: sql`n.round_no` },
  EXPIRY: { title: '最近资质到期日', kind: 'day', by: lastDay(sql`i.nearest_expiry`) },
  DEADLINE: { title: '期限', kind: 'day', by: lastDay(sql`(${shownDeadline} at time zone 'Asia/Shanghai')::date`) },
});
