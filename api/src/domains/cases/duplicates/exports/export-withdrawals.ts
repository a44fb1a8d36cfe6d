import { sql, toDateOrNull } from '../../../../database/sql.ts';
import { byStates, maskedList, type StateFilter } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { withdrawalPages, withdrawalTables, withdrawalWhere } from '../withdrawals/find-withdrawals.ts';
import { WITHDRAWAL, withdrawalFlow } from '../withdrawals/withdrawal.flow.ts';
import type { WithdrawalType } from '../withdrawals/withdrawal.type.ts';

const COLUMNS: readonly ExportColumn<WithdrawalType>[] = [
  { title: '申请编号', width: 18, value: (w) => w.requestNo },
  { title: '一件事编号', width: 24, value: (w) => w.caseNo },
  { title: '姓名', width: 10, value: (w) => w.nameMasked },
  { title: '申请方式', width: 24, value: (w) => w.requesterTitle },
  { title: '撤回原因', width: 14, value: (w) => w.reasonTitle },
  { title: '原因说明', width: 40, value: (w) => w.reasonText },
  { title: '申请时间', width: 20, value: (w) => toDateOrNull(w.createdAt) },
  { title: '状态', width: 12, value: (w) => w.stateTitle },
  { title: '审批人', width: 12, value: (w) => (w.needApproval ? w.approverName : '无需审批') },
  { title: '审批时间', width: 20, value: (w) => toDateOrNull(w.decidedAt ?? null) },
  { title: '审批意见', width: 30, value: (w) => w.decisionText },
  { title: '撤回结果', width: 50, value: (w) => w.effects.join('；') },
];

/** 导出 Excel of 撤回申请 in the caller's scope, masked. */
export const withdrawalsExport = maskedList<StateFilter, WithdrawalType>({
  kind: 'withdrawals',
  title: '撤回申请',
  unit: '件',
  ...byStates(withdrawalFlow),
  permission: 'withdrawal:export',
  from: (ctx, { states }) => sql`${withdrawalTables} where ${withdrawalWhere(ctx, states)}`,
  columns: COLUMNS,
  pages: (tx, { states }) => withdrawalPages(tx, states),
  audit: { event: 'withdrawal.export', objectType: WITHDRAWAL },
});
