import { sql, toDateOrNull } from '../../../../database/sql.ts';
import { byStates, maskedList, type StateFilter } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { INTERVENTION, interventionFlow } from '../interventions/intervention.flow.ts';
import { interventionPages, interventionTables, interventionWhere } from '../lists/find-interventions.ts';
import type { InterventionType } from '../lists/intervention.type.ts';

const COLUMNS: readonly ExportColumn<InterventionType>[] = [
  { title: '干预编号', width: 18, value: (i) => i.interventionNo },
  { title: '办件编号', width: 24, value: (i) => i.bjNo },
  { title: '事项', width: 24, value: (i) => i.matterName },
  { title: '干预', width: 24, value: (i) => i.words },
  { title: '原因', width: 20, value: (i) => i.reasonTitle },
  { title: '原因说明', width: 40, value: (i) => i.reasonText },
  { title: '操作人', width: 12, value: (i) => i.operatorName },
  { title: '操作时间', width: 20, value: (i) => toDateOrNull(i.createdAt) },
  { title: '状态', width: 12, value: (i) => i.stateTitle },
  { title: '审批人', width: 12, value: (i) => (i.needsApproval ? i.approverName : '无需审批') },
  { title: '审批时间', width: 20, value: (i) => toDateOrNull(i.decidedAt ?? null) },
  { title: '审批意见', width: 30, value: (i) => i.decisionText },
];

/** 导出 Excel of 自动办结干预 in the caller's scope. */
export const interventionsExport = maskedList<StateFilter, InterventionType>({
  kind: 'interventions',
  title: '自动办结干预',
  unit: '条',
  ...byStates(interventionFlow),
  permission: 'offline:export',
  from: (ctx, { states }) => sql`${interventionTables} where ${interventionWhere(ctx, states)}`,
  columns: COLUMNS,
  pages: (tx, { states }) => interventionPages(tx, states),
  audit: { event: 'offline.export-interventions', objectType: INTERVENTION },
});
