import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { maskedList, type StateFilter, statesOf, stateWords } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import { caseWords } from '../exports/common-words.ts';
import { type ForcedFinishFilter, forcedFinishPages, forcedFinishWhere } from './find-requests.ts';
import { FORCED_FINISH, forcedFinishFlow } from './request.flow.ts';
import type { ForcedFinishType } from './request.type.ts';

type ForcedExportRequest = ForcedFinishFilter & StateFilter;

const text = z.string().max(10).nullish();
/** What the page filters by. */
const forcedExportSchema: z.ZodType<ForcedExportRequest> = z.strictObject({
  states: statesOf(forcedFinishFlow),
  reasonCode: text,
  from: text,
  to: text,
  districtCode: text,
  search: z.string().max(64).nullish(),
  matterCode: z.string().max(20).nullish(),
});

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
export const forcedFinishExport = maskedList<ForcedExportRequest, ForcedFinishType>({
  kind: 'forced-finishes',
  title: '强制办结',
  unit: '件',
  schema: forcedExportSchema,
  permission: 'forced-finish:export',
  from: async (ctx, request) => sql`forced_finish_request r where ${await forcedFinishWhere(ctx, request)}`,
  columns: COLUMNS,
  pages: forcedFinishPages,
  words: (request) => [stateWords(forcedFinishFlow, request), ...caseWords(request)],
  audit: { event: 'forced-finish.export', objectType: FORCED_FINISH },
});
