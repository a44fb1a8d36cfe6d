import { sql } from '../../../database/sql.ts';
import { sortable } from '../../../platform/lists/index.ts';
import { LIVE_STATES } from '../enrolments/seats.ts';

/** The columns that 同步任务 can be sorted by; a run that goes on has taken no time yet. */
export const runSort = sortable('IdentitySyncRun', 'run.id', {
  STARTED: { title: '开始时间', kind: 'moment', by: sql`run.started_at` },
  RECEIVED: { title: '接收', kind: 'number', by: sql`run.received` },
  FAILED: { title: '不合规范', kind: 'number', by: sql`run.failed` },
  DURATION: { title: '耗时', kind: 'number', by: sql`coalesce(run.duration_ms, 0)` },
});

/** The columns that 待处理人员 can be sorted by. */
export const doubtSort = sortable('IdentityDoubt', 'm.id', {
  DISTRICT: { title: '安置区', kind: 'text', by: sql`m.district_code` },
  ENROLMENTS: {
    title: '进行中的报名',
    kind: 'number',
    by: sql`(select count(*) from training_enrolment s join training_trainee t on t.id = s.trainee_id
      where t.id_no_index = m.id_no_index and s.state = any(${[...LIVE_STATES]}::text[]))`,
  },
  SINCE: { title: '自', kind: 'moment', by: sql`m.doubt_since` },
});
