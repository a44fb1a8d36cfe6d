import { toDate, toDateOrNull } from '../../../../database/sql.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { ExportList } from '../../../../platform/exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../../../platform/files/index.ts';
import { hasPermission } from '../../../../platform/kernel/index.ts';
import { getRule, LEVEL_TITLES } from '../rules/rule-definition.ts';
import { type AnomalyRow, STATE_TITLES } from './anomaly.ts';
import { type AnomalyExportRequest, anomalyExportSchema } from './export-request.ts';
import { countAnomalies, readAnomalyPages } from './find-anomalies.ts';

const COLUMNS: readonly ExportColumn<AnomalyRow>[] = [
  { title: '发现时间', width: 20, value: ({ createdAt }) => toDate(createdAt) },
  { title: '级别', width: 8, value: ({ level }) => LEVEL_TITLES[level] },
  { title: '规则', width: 26, value: ({ rule }) => `${rule} ${getRule(rule).title}` },
  { title: '方向', width: 10, value: ({ direction }) => (direction === 'IN' ? '外部数据' : '内部数据') },
  { title: '对象', width: 26, value: ({ subjectTitle }) => subjectTitle },
  { title: '测量内容', width: 24, value: ({ rule }) => getRule(rule).measure },
  { title: '实测值', width: 10, value: ({ measured }) => measured },
  { title: '阈值', width: 8, value: ({ threshold }) => threshold },
  { title: '次数', width: 8, value: ({ hits }) => hits },
  { title: '最近一次', width: 20, value: ({ lastAt }) => toDate(lastAt) },
  { title: '涉及IP', width: 32, value: ({ ips }) => ips.join('、') },
  { title: '提示', width: 32, value: ({ hint }) => hint },
  { title: '状态', width: 10, value: ({ state }) => STATE_TITLES[state] },
  { title: '处理人', width: 12, value: ({ handlerName }) => handlerName },
  { title: '处理时间', width: 20, value: ({ handledAt }) => toDateOrNull(handledAt) },
  { title: '结论', width: 40, value: ({ conclusion }) => conclusion },
];

/** 异常事件表: the anomalies of a filter as an Excel file. */
export const anomaliesExport: ExportList<AnomalyExportRequest> = {
  kind: 'exchange-anomalies',
  title: '异常事件表',
  unit: '条',
  schema: anomalyExportSchema,
  authorise: (ctx) => {
    if (!hasPermission(ctx.actor, 'dx.mon:view')) throw refuse('FORBIDDEN');
  },
  describe: async () => ({ range: '数据交换', filter: '按页面筛选条件' }),
  count: countAnomalies,
  write: (tx, target, filter, head) =>
    writeXlsx(tx, target, { ...head, columns: COLUMNS, pages: readAnomalyPages(tx, filter) }),
  audit: (filter) => ({ event: 'dx.mon.export', objectType: 'exchangeAnomaly', detail: { ...filter } }),
};
