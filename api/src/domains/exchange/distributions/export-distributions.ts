import type { Writable } from 'node:stream';
import { toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { FieldMask } from '../../../platform/exchange/serve/distributed-field.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { STATE_TITLES } from './distribution-states.ts';
import { type DistributionFilter, type DistributionRow, findDistributions } from './find-distributions.ts';

const TITLE = '数据分发清单';
const MASKS: Readonly<Record<FieldMask, string>> = { NONE: '', MASK: '（脱敏）', HASH: '（摘要）' };

const COLUMNS: readonly ExportColumn<DistributionRow>[] = [
  { title: '应用', width: 24, value: ({ appName }) => appName },
  { title: '应用编号', width: 18, value: ({ appCode }) => appCode },
  { title: '数据源', width: 24, value: ({ sourceName }) => sourceName },
  { title: '通道', width: 24, value: ({ channelName, channelCode }) => `${channelName}（${channelCode}）` },
  { title: '数据用途', width: 40, value: ({ purpose }) => purpose },
  {
    title: '分发字段',
    width: 48,
    value: ({ fields }) => fields.map(({ name, mask }) => name + MASKS[mask]).join('、'),
  },
  { title: '应用IP', width: 32, value: ({ ips }) => ips.join('、') },
  { title: '每分钟上限', width: 12, value: ({ ratePerMinute }) => ratePerMinute },
  { title: '每日上限', width: 12, value: ({ dailyQuota }) => dailyQuota },
  { title: '单次条数上限', width: 12, value: ({ maxRowsPerCall }) => maxRowsPerCall },
  { title: '有效期起', width: 12, value: ({ validFrom }) => validFrom },
  { title: '有效期止', width: 12, value: ({ validTo }) => validTo },
  { title: '状态', width: 14, value: ({ state }) => STATE_TITLES[state] },
  { title: '负责人', width: 12, value: ({ ownerName }) => ownerName },
  { title: '安全审批人', width: 12, value: ({ approverName }) => approverName },
  { title: '审批时间', width: 20, value: ({ approvedAt }) => toDateOrNull(approvedAt) },
];

/** 数据分发清单 of a filter (03 §35.5), with its reason; audited with its rows and digest. */
export async function exportDistributions(
  ctx: Ctx,
  filter: DistributionFilter,
  reason: string,
): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const why = requireReason(reason);
  const found = await findDistributions(ctx, filter);
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: '按页面筛选条件',
        notes: [['导出事由', why]],
        columns: COLUMNS,
        pages: [found],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'dx.dist.export',
        objectType: 'distribution',
        detail: { ...filter, reason: why, rows, sm3 },
      }),
  );
  return { name: exportFileName(TITLE, '数据交换', ctx.app.clock.now()), file };
}
