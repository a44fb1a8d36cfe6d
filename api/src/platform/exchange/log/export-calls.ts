import type { Writable } from 'node:stream';
import { firstRow, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { formatDateTime } from '../../calendar/index.ts';
import { DomainError, refuse } from '../../errors/index.ts';
import { type ExportColumn, type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../files/index.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import { type CallFilter, conditionOf } from './call-filter.ts';
import { type CallRow, readCallPages } from './find-calls.ts';

/** Most rows of one file (00-common "exports"). */
const EXPORT_MAX = 50_000;
const TITLE = '数据交换日志';

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
export async function exportCalls(
  ctx: Ctx,
  filter: CallFilter,
  reason: string,
): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const why = reason.trim();
  if (why.length < 5 || why.length > 500) throw refuse('E-0005');
  const found = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from exchange_call_log l where ${conditionOf(ctx, filter)} limit ${EXPORT_MAX + 1}) t`,
  );
  if ((found?.count ?? 0) > EXPORT_MAX)
    throw new DomainError('DX-LOG-06', '符合条件的日志超过50,000条，请缩小范围后再导出');
  const range = `${formatDateTime(filter.from ?? new Date(0))}至${formatDateTime(filter.to ?? new Date(0))}`;
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: range,
        notes: [['导出事由', why]],
        columns: COLUMNS,
        pages: readCallPages(ctx, filter),
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'dx.log.export',
        objectType: 'exchangeLog',
        detail: { ...withoutPerson(filter), reason: why, rows, sm3 },
      }),
  );
  return { name: exportFileName(TITLE, range, ctx.app.clock.now()), file };
}

/** The audit log keeps that a person was searched for, not whom. */
function withoutPerson({ idNo, ...filter }: CallFilter) {
  return idNo ? { ...filter, byPerson: true } : filter;
}
