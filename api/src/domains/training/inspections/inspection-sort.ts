import { sql } from '../../../database/sql.ts';
import { lastDay, sortable } from '../../../platform/lists/index.ts';
import { byInstitution } from '../sort-keys.ts';

/** The day until which whoever has an inspection `n` of the cycle `c` now should be ready, as the list shows it. */
const deadline = sql`case when n.state = 'IMPROVING' then n.improve_deadline
  when n.state in ('REPORTING', 'NOT_STARTED') then (c.report_to at time zone 'Asia/Shanghai')::date
  when n.state = 'CENTRE_RECHECK' then c.centre_deadline
  when n.state in ('DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST') then c.district_deadline end`;

/** The columns that the list of inspections can be sorted by (02 §11.6). */
export const inspectionSort = sortable('ProjectInspection', 'n.id', {
  NO: { title: '年检编号', kind: 'text', by: sql`n.inspection_no` },
  PROJECT: { title: '项目名称', kind: 'name', by: sql`n.project_name` },
  INSTITUTION: byInstitution,
  ROUND: { title: '整改轮次', kind: 'number', by: sql`n.round_no` },
  EXPIRY: { title: '最近资质到期日', kind: 'day', by: lastDay(sql`i.nearest_expiry`) },
  DEADLINE: { title: '期限', kind: 'day', by: lastDay(deadline) },
});
