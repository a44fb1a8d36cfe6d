import type { Writable } from 'node:stream';
import { toDate, toDateOrNull } from '../../../../database/sql.ts';
import { recordAudit } from '../../../audit/index.ts';
import { DomainError } from '../../../errors/index.ts';
import { type ExportColumn, type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../../files/index.ts';
import { type Ctx, requireUser } from '../../../kernel/index.ts';
import { getRule, LEVEL_TITLES } from '../rules/rule-definition.ts';
import { type AnomalyRow, STATE_TITLES } from './anomaly.ts';
import { type AnomalyFilter, countAnomalies, readAnomalyPages } from './find-anomalies.ts';

const EXPORT_MAX = 50_000;
const TITLE = '异常事件表';

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

/** 异常事件表: the anomalies of a filter as an Excel file, audited with its rows and digest. @throws DX-MON-04 */
export async function exportAnomalies(ctx: Ctx, filter: AnomalyFilter): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const counted = await countAnomalies(ctx, filter);
  if ((counted?.count ?? 0) > EXPORT_MAX)
    throw new DomainError('DX-MON-04', '符合条件的异常事件超过50,000条，请缩小范围后再导出');
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: '按页面筛选条件',
        columns: COLUMNS,
        pages: readAnomalyPages(ctx, filter),
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, { event: 'dx.mon.export', objectType: 'exchangeAnomaly', detail: { ...filter, rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, '数据交换', ctx.app.clock.now()), file };
}
