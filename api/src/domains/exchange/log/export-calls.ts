import { firstRow, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import type { ExportList } from '../../../platform/exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../../platform/files/index.ts';
import { hasPermission } from '../../../platform/kernel/index.ts';
import { type CallFilter, conditionOf } from './call-filter.ts';
import { type CallExportRequest, callExportSchema } from './export-request.ts';
import { type CallRow, readCallPages } from './find-calls.ts';

const COLUMNS: readonly ExportColumn<CallRow>[] = [
  { title: '时间', width: 20, value: ({ at }) => toDate(at) },
  { title: '方向', width: 10, value: ({ direction }) => (direction === 'IN' ? '外部调用' : '上行') },
  { title: '来源IP', value: ({ clientIp }) => clientIp },
  { title: '应用', value: ({ appId }) => appId },
  { title: '路径', width: 32, value: ({ path }) => path },
  { title: '用途', width: 24, value: ({ purpose }) => purpose },
  { title: '返回字段', width: 32, value: ({ fieldsReturned }) => fieldsReturned?.join('、') },
  { title: '人数', width: 8, value: ({ subjectCount }) => subjectCount },
  { title: '行数', width: 8, value: ({ rowCount }) => rowCount },
  { title: '结果', width: 10, value: ({ resultCode }) => resultCode },
  { title: '说明', width: 32, value: ({ errorText }) => errorText },
  { title: '耗时（毫秒）', width: 12, value: ({ durationMs }) => durationMs },
  { title: '请求上游', width: 20, value: ({ requestOutAt }) => toDateOrNull(requestOutAt) },
  { title: '上游返回', width: 20, value: ({ responseInAt }) => toDateOrNull(responseInAt) },
  { title: '报文编号', width: 40, value: ({ messageId }) => messageId },
  { title: '请求摘要（SM3）', width: 68, value: ({ requestDigest }) => requestDigest },
  { title: '追踪编号', width: 40, value: ({ traceId }) => traceId },
];

/** Calls of a filter as an Excel file; the reason, the filter, the count and the file's SM3 are audited (AC38-3). No column names a person. */
export const callsExport: ExportList<CallExportRequest> = {
  kind: 'exchange-log',
  title: '数据交换日志',
  unit: '条',
  schema: callExportSchema,
  authorise: (ctx, { reason }) => {
    if (!hasPermission(ctx.actor, 'dx.log:export')) throw refuse('FORBIDDEN');
    requireReason(reason);
  },
  describe: async (_ctx, { from, to }) => {
    const range = `${formatDateTime(from ?? new Date(0))}至${formatDateTime(to ?? new Date(0))}`;
    return { range, filter: range };
  },
  count: async (ctx, filter, cap) => {
    const found = await firstRow<{ count: number }>(
      ctx,
      sql`select count(*)::int as count from (select 1 from exchange_call_log l where ${conditionOf(ctx, filter)} limit ${cap}) t`,
    );
    return found?.count ?? 0;
  },
  write: (tx, target, { reason, ...filter }, head) =>
    writeXlsx(tx, target, {
      ...head,
      notes: [['导出事由', reason.trim()]],
      columns: COLUMNS,
      pages: readCallPages(tx, filter),
    }),
  audit: ({ reason, ...filter }) => ({
    event: 'dx.log.export',
    objectType: 'exchangeLog',
    detail: { ...withoutPerson(filter), reason: reason.trim() },
  }),
};

/** The audit log keeps that a person was searched for, not whom. */
function withoutPerson({ idNo, ...filter }: CallFilter) {
  return idNo ? { ...filter, byPerson: true } : filter;
}
