import { z } from 'zod';
import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { maskedList } from '../../../platform/exports/index.ts';
import { runPages, runRows } from './find-runs.ts';
import type { IdentitySyncRunType } from './sync-run.type.ts';

const KIND_WORDS: Readonly<Record<string, string>> = { FULL: '全量', INCREMENT: '增量' };
const STATE_WORDS: Readonly<Record<string, string>> = { RUNNING: '进行中', SUCCEEDED: '成功', FAILED: '失败' };
const moment = (value: string | Date | null | undefined) => (value ? formatDateTime(toDate(value)) : null);

/** 身份同步记录 (02 §2.9, §12.6): every run with its counts; nobody's identity is in it. */
export const runsExport = maskedList<object, IdentitySyncRunType>({
  kind: 'identity-sync-runs',
  title: '学员身份同步记录',
  unit: '次',
  schema: z.strictObject({}),
  permission: 'training.identity:view',
  from: runRows,
  columns: [
    { title: '开始时间', width: 18, value: (r) => moment(r.startedAt) },
    { title: '结束时间', width: 18, value: (r) => moment(r.endedAt) },
    { title: '方式', value: (r) => KIND_WORDS[r.kind] },
    { title: '结果', value: (r) => STATE_WORDS[r.state] },
    { title: '接收', value: (r) => r.received },
    { title: '新增', value: (r) => r.fresh },
    { title: '变更', value: (r) => r.changed },
    { title: '未变', value: (r) => r.unchanged },
    { title: '不合规范', value: (r) => r.failed },
    { title: '重复身份', value: (r) => r.duplicates },
    { title: '未下发', value: (r) => r.missing },
    { title: '退回复查', value: (r) => r.rechecked },
    { title: '耗时（秒）', value: (r) => (r.durationMs == null ? null : r.durationMs / 1000) },
    { title: '启动人', width: 14, value: (r) => r.startedByName },
    { title: '失败原因', width: 40, value: (r) => r.error },
  ],
  pages: runPages,
  words: () => [],
  audit: { event: 'training.identity-sync.export', objectType: 'identitySync', detail: { kind: 'list' } },
});
