import type { Writable } from 'node:stream';
import { toDate } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { addDays, formatDateTime, localDateOf } from '../../../platform/calendar/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { getReport, type ReportLine } from './monthly-report.ts';
import { period, type StatFilter } from './stat-filter.ts';
import { readFitting } from './stat-fitting.ts';
import type { StatRow } from './stat-rows.ts';
import { appTitles, channelTitles } from './titles.ts';

const TITLE = '数据交换统计';
const REPORT_TITLE = '数据交换月报';

/** 统计明细 of a filter: a line for each day, application and channel. Audited with its rows and digest; nothing in it names a person. */
export async function exportStatistics(ctx: Ctx, filter: StatFilter): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const { from, to } = period(filter);
  const stats = await readFitting(ctx, 'DAY', { ...filter, from, to });
  const [channels, apps] = [await channelTitles(ctx), await appTitles(ctx)];
  const columns: readonly ExportColumn<StatRow>[] = [
    { title: '日期', width: 12, value: ({ startsAt }) => localDateOf(toDate(startsAt)) },
    { title: '方向', width: 10, value: ({ direction }) => (direction === 'IN' ? '外部调用' : '上行') },
    { title: '应用', width: 24, value: ({ appId }) => apps.get(appId) ?? (appId || '未识别') },
    { title: '通道', width: 24, value: ({ channelId }) => (channelId ? channels.get(channelId)?.title : null) },
    { title: '调用', width: 10, value: ({ calls }) => calls },
    { title: '成功', width: 10, value: ({ ok }) => ok },
    { title: '被拒', width: 10, value: ({ denied }) => denied },
    { title: '上游异常', width: 10, value: ({ errors }) => errors },
    { title: '返回记录', width: 12, value: ({ rowCount }) => rowCount },
    { title: '耗时中位数（毫秒）', width: 18, value: ({ p50 }) => p50 },
    { title: '耗时95分位（毫秒）', width: 18, value: ({ p95 }) => p95 },
    { title: '请求字节', width: 14, value: ({ bytesIn }) => bytesIn },
    { title: '应答字节', width: 14, value: ({ bytesOut }) => bytesOut },
  ];
  const range = `${localDateOf(from)}至${addDays(localDateOf(to), -1)}`;
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) => writeXlsx(ctx, target, { title: TITLE, filter: range, columns, pages: [stats] }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, { event: 'dx.stat.export', objectType: 'exchangeStatistics', detail: { ...filter, rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, range, ctx.app.clock.now()), file };
}

const REPORT_COLUMNS: readonly ExportColumn<ReportLine>[] = [
  { title: '部分', width: 18, value: ({ part }) => part },
  { title: '项目', width: 40, value: ({ item }) => item },
  { title: '数值', width: 24, value: ({ value }) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : value) },
];

/** 数据交换月报 as a table. */
export async function exportReport(ctx: Ctx, month: string): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const report = await getReport(ctx, month);
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: REPORT_TITLE,
        filter: month,
        notes: [
          ['生成时间', formatDateTime(report.madeAt)],
          ['是否定稿', report.final ? '定稿' : '未定稿，数字为导出时的情况'],
        ],
        columns: REPORT_COLUMNS,
        pages: [report.lines],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'dx.stat.report',
        objectType: 'exchangeStatistics',
        objectId: month,
        detail: { month, final: report.final, rows, sm3 },
      }),
  );
  return { name: exportFileName(REPORT_TITLE, month, ctx.app.clock.now()), file };
}
