import { sql } from '../../../database/sql.ts';
import { sortable } from '../../../platform/lists/index.ts';
import { ADMITTED_STATES, ENROLLED_STATES } from '../enrolments/seats.ts';
import { byDistrict, byInstitution } from '../sort-keys.ts';

const counted = (states: readonly string[]) =>
  sql`(select count(*) from training_enrolment s where s.round_id = r.id and s.state = any(${[...states]}::text[]))`;

/** The columns that the list of rounds can be sorted by (SC13-6). */
export const roundSort = sortable('EnrolmentRound', 'r.id', {
  NO: { title: '批次编号', kind: 'text', by: sql`r.round_no` },
  TITLE: { title: '批次名称', kind: 'name', by: sql`r.title` },
  PROJECT: { title: '培训项目', kind: 'name', by: sql`p.name` },
  INSTITUTION: byInstitution,
  DISTRICT: byDistrict('r'),
  CAPACITY: { title: '计划人数', kind: 'number', by: sql`r.capacity` },
  ENROLLED: { title: '已报名', kind: 'number', by: counted(ENROLLED_STATES) },
  WAITING: { title: '候补', kind: 'number', by: counted(['WAITLIST']) },
  APPROVED: { title: '审核通过', kind: 'number', by: counted(ADMITTED_STATES) },
  OPEN_FROM: { title: '报名开始时间', kind: 'moment', by: sql`r.open_from` },
  START: { title: '计划开班日', kind: 'day', by: sql`r.planned_start` },
});
