import { z } from 'zod';
import { firstRow, sql, toDate } from '../../../database/sql.ts';
import { getOrg } from '../../../platform/access/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import type { ExportList } from '../../../platform/exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../../platform/files/index.ts';
import { hasPermission, requireUser } from '../../../platform/kernel/index.ts';
import { type ForcedFinishFilter, forcedFinishPages, forcedFinishWhere } from './find-requests.ts';
import { FORCED_FINISH, forcedFinishFlow } from './request.flow.ts';
import type { ForcedFinishType } from './request.type.ts';

export interface ForcedExportRequest extends ForcedFinishFilter {
  states: string[];
}

const text = z.string().max(10).nullish();
const schema: z.ZodType<ForcedExportRequest> = z.strictObject({
  states: z.array(z.enum(Object.keys(forcedFinishFlow.states))).max(10),
  reasonCode: text,
  from: text,
  to: text,
  districtCode: text,
});

/** Reads `filter` (JSON with `states`). @throws BAD_INPUT */
export function readForcedExport(source: unknown): ForcedExportRequest {
  const wrong = badInput([{ path: 'filter', message: '筛选条件格式不正确，请清除筛选后重新设置' }]);
  const given = z.object({ filter: z.string().max(1000).default('{"states":[]}') }).safeParse(source ?? {});
  if (!given.success) throw wrong;
  try {
    return schema.parse(JSON.parse(given.data.filter));
  } catch {
    throw wrong;
  }
}

const COLUMNS: readonly ExportColumn<ForcedFinishType>[] = [
  { title: '申请编号', width: 18, value: (r) => r.requestNo },
  { title: '办件编号', width: 24, value: (r) => r.targetNo },
  { title: '一件事编号', width: 24, value: (r) => r.caseNo },
  { title: '姓名', width: 10, value: (r) => r.nameMasked },
  { title: '事项', width: 24, value: (r) => r.matterName },
  { title: '办结方式', width: 22, value: (r) => r.finishAsTitle },
  { title: '理由', width: 30, value: (r) => r.reason },
  { title: '依据', width: 40, value: (r) => r.basisText },
  { title: '规则', width: 30, value: (r) => r.ruleTitle },
  { title: '申请人', width: 12, value: (r) => r.operatorName },
  { title: '申请时间', width: 20, value: (r) => toDate(r.createdAt) },
  { title: '状态', width: 12, value: (r) => r.stateTitle },
  { title: '审批人', width: 12, value: (r) => r.approverName },
  { title: '审批意见', width: 30, value: (r) => r.decisionText },
  { title: '办结时间', width: 20, value: (r) => (r.decidedAt ? toDate(r.decidedAt) : '') },
];

/** 导出 Excel of 强制办结 in the caller's scope, masked. */
export const forcedFinishExport: ExportList<ForcedExportRequest> = {
  kind: 'forced-finishes',
  title: '强制办结',
  unit: '件',
  schema,
  authorise: (ctx) => {
    if (!hasPermission(ctx.actor, 'forced-finish:export')) throw refuse('FORBIDDEN');
  },
  describe: async (ctx, { states }) => {
    const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
    return { range: shortName, filter: states.map((state) => forcedFinishFlow.states[state]?.title).join('、') };
  },
  count: async (ctx, request, cap) => {
    const counted = await firstRow<{ n: number }>(
      ctx,
      sql`select count(*)::int as n from (select 1 from forced_finish_request r
           where ${forcedFinishWhere(ctx, request)} limit ${cap}) t`,
    );
    return counted?.n ?? 0;
  },
  write: (tx, target, request, head) =>
    writeXlsx(tx, target, { ...head, columns: COLUMNS, pages: forcedFinishPages(tx, request) }),
  audit: (request) => ({ event: 'forced-finish.export', objectType: FORCED_FINISH, detail: { ...request } }),
};
