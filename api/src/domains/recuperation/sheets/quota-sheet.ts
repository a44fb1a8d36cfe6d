import { recordAudit } from '../../../platform/audit/index.ts';
import type { PrintedDocument } from '../../../platform/documents/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { exportFileName, makeExportFile, writeXlsx } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { recupPlan } from '../plans/plan.record.ts';
import type { AllocationRowType } from '../quota/allocation.type.ts';
import { viewAllocation } from '../quota/view-allocation.ts';
import { PLAN } from '../record-types.ts';

/** 名额分配表 (03 §29.6) in its newest version. @throws NOT_FOUND, also before anything was allocated */
export async function exportQuotas(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const plan = await recupPlan.get(ctx, id);
  const found = await viewAllocation(ctx, plan.id);
  if (!found) throw refuse('NOT_FOUND');
  const head = { title: '名额分配表', filter: `${plan.planNo} 第${found.version}版` };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<AllocationRowType>(ctx, target, {
        ...head,
        notes: [
          ['导出单位', requireUser(ctx).orgName],
          ['名额总数', found.totalQuota],
          ['未分配名额', found.unallocated],
        ],
        columns: [
          { title: '机构编号', width: 12, value: ({ orgCode }) => orgCode },
          { title: '军休机构', width: 32, value: ({ orgName }) => orgName },
          { title: '符合人数', value: ({ eligibleCount }) => eligibleCount },
          { title: '精确份额', value: ({ exactShare }) => exactShare },
          { title: '整数部分', value: ({ baseQuota }) => baseQuota },
          { title: '余数', value: ({ remainder, denominator }) => `${remainder}/${denominator}` },
          { title: '自动分配', value: ({ autoQuota }) => autoQuota },
          { title: '人工调整', value: ({ manualQuota }) => manualQuota },
          { title: '最终名额', value: ({ finalQuota }) => finalQuota },
          { title: '调整原因', width: 30, value: ({ adjustReason }) => adjustReason },
        ],
        pages: [found.rows],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'recuperation.quota-sheet',
        objectType: PLAN,
        objectId: plan.id,
        detail: { rows, sm3 },
      }),
  );
  return { name: exportFileName(head.title, head.filter, ctx.app.clock.now()), file };
}
