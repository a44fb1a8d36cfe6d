import { toDate } from '../../../../database/sql.ts';
import { getOrg } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { warningPages } from '../lists/find-warnings.ts';
import type { WarningType } from '../lists/warning.type.ts';
import type { WarningFilterInput } from '../lists/warning-filter.ts';

const TITLE = '时效预警';
const moment = (at: WarningType['limitDueAt']) => (at ? formatDateTime(toDate(at)) : '');

const columns: readonly ExportColumn<WarningType>[] = [
  { title: '优先级', value: (w) => String(w.priorityNo || '') },
  { title: '等级', value: (w) => `${w.level}级 ${w.levelTitle}` },
  { title: '预警类型', width: 20, value: (w) => w.message },
  { title: '办件编号', width: 24, value: (w) => w.recordNo },
  { title: '一件事编号', width: 24, value: (w) => w.caseNo },
  { title: '姓名', value: (w) => w.nameMasked },
  { title: '事项', width: 24, value: (w) => w.matterName },
  { title: '流程', value: (w) => w.process },
  { title: '环节', value: (w) => w.stage },
  { title: '时限类型', value: (w) => w.limitKindTitle },
  { title: '到期时间', width: 20, value: (w) => moment(w.limitDueAt) },
  { title: '剩余', width: 22, value: (w) => w.remaining.text },
  { title: '受理中心', width: 24, value: (w) => w.orgName },
  { title: '责任人', value: (w) => w.handlerName },
  { title: '上次催办', width: 20, value: (w) => moment(w.urgedAt) },
  { title: '预警时间', width: 20, value: (w) => moment(w.triggeredAt) },
  { title: '状态', value: (w) => w.stateTitle },
  { title: '查看人', value: (w) => w.ackByName },
  { title: '查看时间', width: 20, value: (w) => moment(w.ackAt) },
  { title: '处理结果', width: 32, value: (w) => w.resolution },
  { title: '规则', width: 24, value: (w) => `${w.ruleTitle} 第${w.ruleVersion}版` },
];

/** The list as an Excel file: the caller's scope, masked, audited with rows and digest before a byte of it leaves. */
export async function exportWarnings(
  ctx: Ctx,
  filter: WarningFilterInput,
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const { shortName } = await getOrg(ctx, user.orgId);
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, (tx) =>
        writeXlsx(tx, target, {
          title: TITLE,
          filter: shortName,
          notes: [['导出单位', user.orgName]],
          columns,
          pages: warningPages(tx, filter),
        }),
      ),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'warning.export',
        objectType: 'warning',
        // Whatever was typed may be an ID number; the audit log keeps that there was a search.
        detail: { filter: { ...filter, search: filter.search ? true : undefined }, rows, sm3 },
      }),
  );
  return { name: exportFileName(TITLE, shortName, ctx.app.clock.now()), file };
}
