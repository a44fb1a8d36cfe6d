import { sql } from '../../../database/sql.ts';
import { nextDueOf } from '../../../platform/flow/index.ts';
import { lastMoment, sortable } from '../../../platform/lists/index.ts';
import { byDistrict, byInstitution } from '../sort-keys.ts';
import { nameFor } from './shown-content.ts';

/** The columns that the list of applications can be sorted by (02 §8.6); by the name that the caller reads. */
export const applicationSort = sortable('ProjectApplication', 'a.id', {
  NO: { title: '申报编号', kind: 'text', by: sql`a.application_no` },
  PROJECT: { title: '项目名称', kind: 'name', by: (ctx) => sql`coalesce(${nameFor(ctx)}, '')` },
  INSTITUTION: byInstitution,
  DISTRICT: byDistrict('a'),
  DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('a') },
  SUBMITTED: { title: '提交时间', kind: 'moment', by: lastMoment(sql`a.submitted_at`) },
});
