import { sql, toDate } from '../../../database/sql.ts';
import { byStates, maskedList, type StateFilter } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import { reopeningPages, reopeningWhere } from './find-reopenings.ts';
import { REOPEN, reopenFlow } from './reopen.flow.ts';
import type { ReopeningType } from './reopen.type.ts';

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
export const reopeningsExport = maskedList<StateFilter, ReopeningType>({
  kind: 'reopenings',
  title: '重新办理',
  unit: '件',
  ...byStates(reopenFlow),
  permission: 'reopen:export',
  from: (ctx, { states }) => sql`reopen_request r where ${reopeningWhere(ctx, states)}`,
  columns: COLUMNS,
  pages: (tx, { states }) => reopeningPages(tx, states),
  audit: { event: 'reopen.export', objectType: REOPEN },
});
