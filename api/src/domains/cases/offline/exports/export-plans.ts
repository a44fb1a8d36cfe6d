import { z } from 'zod';
import { sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { exportDay, inWords, maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { caseWords } from '../../exports/common-words.ts';
import { planPages } from '../lists/find-plans.ts';
import type { PlanType } from '../lists/plan.type.ts';
import { type PlanFilterInput, planWhere } from '../lists/plan-filter.ts';
import { PLAN, planFlow } from '../plans/plan.flow.ts';

const text = z.string().max(64).nullish();

/** The API's `AutoFinishPlanFilter`, field by field. */
const planFilterSchema: z.ZodType<PlanFilterInput> = z.strictObject({
  search: text,
  states: z.array(z.enum(Object.keys(planFlow.states))).nullish(),
  matterCode: text,
  from: exportDay,
  to: exportDay,
});

const moment = (at: PlanType['noticedAt']) => (at ? formatDateTime(toDate(at)) : '');

const COLUMNS: readonly ExportColumn<PlanType>[] = [
  { title: '计划编号', width: 18, value: (p) => p.planNo },
  { title: '办件编号', width: 24, value: (p) => p.bjNo },
  { title: '事项', width: 24, value: (p) => p.matterName },
  { title: '姓名', value: (p) => p.personName },
  { title: '子办件状态', value: (p) => p.subCaseStatusTitle },
  { title: '计划办结日期', width: 16, value: (p) => p.plannedOn },
  { title: '办结方式', value: (p) => p.finishTitle },
  { title: '触发条件', value: (p) => p.triggerTitle },
  { title: '规则', width: 28, value: (p) => p.ruleTitle },
  { title: '规则编号', width: 16, value: (p) => (p.ruleNo ? `${p.ruleNo} 第${p.ruleVersion}版` : '') },
  { title: '状态', value: (p) => (p.paused ? `${p.stateTitle}（暂停计时）` : p.stateTitle) },
  { title: '通知时间', width: 20, value: (p) => moment(p.noticedAt) },
  { title: '暂缓次数', value: (p) => p.deferCount },
  {
    title: '最近干预',
    width: 32,
    value: ({ interventions: [last] }) => last && `${last.operatorName} ${last.words}：${last.reasonText}`,
  },
  { title: '执行时间', width: 20, value: (p) => moment(p.executedAt) },
  { title: '说明', width: 32, value: (p) => p.note },
];

/** The list as an Excel file: the caller's scope, masked. */
export const plansExport = maskedList<PlanFilterInput, PlanType>({
  kind: 'auto-finish-plans',
  title: '自动办结计划',
  unit: '项',
  schema: planFilterSchema,
  permission: 'offline:export',
  from: async (ctx, filter) => sql`auto_finish_plan p where ${await planWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: planPages,
  words: (filter) => [inWords(filter.states, (state) => planFlow.states[state]?.title), ...caseWords(filter)],
  audit: { event: 'offline.export', objectType: PLAN },
});
