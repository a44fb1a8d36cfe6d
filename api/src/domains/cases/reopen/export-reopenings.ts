import { z } from 'zod';
import { firstRow, sql, toDate } from '../../../database/sql.ts';
import { getOrg } from '../../../platform/access/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import type { ExportList } from '../../../platform/exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../../platform/files/index.ts';
import { hasPermission, requireUser } from '../../../platform/kernel/index.ts';
import { requestWithin } from '../request-reach.ts';
import { inStates, reopeningPages } from './find-reopenings.ts';
import { REOPEN, reopenFlow } from './reopen.flow.ts';
import type { ReopeningType } from './reopen.type.ts';

export interface ReopeningExportRequest {
  states: string[];
}

const schema: z.ZodType<ReopeningExportRequest> = z.strictObject({
  states: z.array(z.enum(Object.keys(reopenFlow.states))).max(10),
});

/** Reads `filter` (JSON with `states`). @throws BAD_INPUT */
export function readReopeningExport(source: unknown): ReopeningExportRequest {
  const wrong = badInput([{ path: 'filter', message: '筛选条件格式不正确，请清除筛选后重新设置' }]);
  const given = z.object({ filter: z.string().max(1000).default('{"states":[]}') }).safeParse(source ?? {});
  if (!given.success) throw wrong;
  try {
    return schema.parse(JSON.parse(given.data.filter));
  } catch {
    throw wrong;
  }
}

const COLUMNS: readonly ExportColumn<ReopeningType>[] = [
  { title: '申请编号', width: 18, value: (r) => r.requestNo },
  { title: '一件事编号', width: 24, value: (r) => r.caseNo },
  { title: '姓名', width: 10, value: (r) => r.nameMasked },
  { title: '事项', width: 40, value: (r) => r.matterNames.join('、') },
  { title: '原因', width: 40, value: (r) => r.reason },
  { title: '申请人', width: 12, value: (r) => r.operatorName },
  { title: '申请时间', width: 20, value: (r) => toDate(r.createdAt) },
  { title: '状态', width: 14, value: (r) => r.stateTitle },
  { title: '区审批人', width: 12, value: (r) => r.districtApprover },
  { title: '市审批人', width: 12, value: (r) => r.cityApprover },
  { title: '审批意见', width: 30, value: (r) => r.decisionText },
];

/** 导出 Excel of 重新办理 (T15) in the caller's scope, masked. */
export const reopeningsExport: ExportList<ReopeningExportRequest> = {
  kind: 'reopenings',
  title: '重新办理',
  unit: '件',
  schema,
  authorise: (ctx) => {
    if (!hasPermission(ctx.actor, 'reopen:export')) throw refuse('FORBIDDEN');
  },
  describe: async (ctx, { states }) => {
    const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
    return { range: shortName, filter: states.map((state) => reopenFlow.states[state]?.title).join('、') };
  },
  count: async (ctx, { states }, cap) => {
    const counted = await firstRow<{ n: number }>(
      ctx,
      sql`select count(*)::int as n from (select 1 from reopen_request r
           where ${requestWithin(ctx, 'r')} and ${inStates(states)} limit ${cap}) t`,
    );
    return counted?.n ?? 0;
  },
  write: (tx, target, { states }, head) =>
    writeXlsx(tx, target, { ...head, columns: COLUMNS, pages: reopeningPages(tx, states) }),
  audit: (request) => ({ event: 'reopen.export', objectType: REOPEN, detail: { ...request } }),
};
