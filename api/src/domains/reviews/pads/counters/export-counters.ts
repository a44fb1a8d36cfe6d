import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { maskedList, orgWords } from '../../../../platform/exports/index.ts';
import { PAD_STATES, PadState } from '../devices/pad.type.ts';
import type { ServiceCounterFilterInput, ServiceCounterType } from './counter.type.ts';
import { counterPages, counterTables, counterWhere } from './find-counters.ts';

const text = z.string().max(64).nullish();

/** The API's `ServiceCounterFilter`, field by field. */
const counterFilterSchema: z.ZodType<ServiceCounterFilterInput> = z.strictObject({
  orgId: text,
  enabled: z.boolean().nullish(),
  search: text,
});

/** What stands upon the counter: 待登记, 已连接, 未连接; nothing without a pad. */
function padWords({ padState, padOnline }: ServiceCounterType): string {
  if (!padState) return '';
  if (padState !== PadState.ACTIVE) return PAD_STATES[padState];
  return padOnline ? '已连接' : '未连接';
}

/** 窗口 of the caller's scope as an Excel file, each with the pad upon it. */
export const countersExport = maskedList<ServiceCounterFilterInput, ServiceCounterType>({
  kind: 'service-counters',
  title: '窗口',
  unit: '个',
  schema: counterFilterSchema,
  permission: 'review.pad:export',
  from: (ctx, filter) => sql`${counterTables} where ${counterWhere(ctx, filter)}`,
  columns: [
    { title: '服务中心', width: 28, value: (counter) => counter.orgName },
    { title: '窗口编号', width: 12, value: (counter) => counter.counterNo },
    { title: '窗口名称', width: 28, value: (counter) => counter.name },
    { title: '状态', width: 10, value: (counter) => (counter.enabled ? '启用' : '停用') },
    { title: '配对的平板', width: 24, value: (counter) => counter.padName ?? '无' },
    { title: '平板状态', width: 12, value: padWords },
  ],
  pages: counterPages,
  words: async ({ orgId, enabled, search }, ctx) => [
    await orgWords(ctx, orgId),
    enabled === true && '启用',
    enabled === false && '停用',
    search && '按查找内容',
  ],
  audit: { event: 'review.export-counters', objectType: 'serviceCounter' },
});
