import { sql } from 'kysely';
import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SATISFACTION_MENU } from '../../menu.ts';
import { districtName } from '../district-name.ts';
import { VIEW } from '../permissions.ts';
import { SATISFACTION_TASK } from '../record-types.ts';
import { taskFlow } from './task.flow.ts';

const taskTable = defineTable({
  name: 'satisfaction_task',
  flow: true,
  columns: {
    task_no: { kind: 'text', max: 32, unique: true, title: '任务编号', doc: 'MY + district + year + five digits' },
    run_id: { kind: 'link', title: '培训班次的标识' },
    run_no: { kind: 'text', max: 32, title: '班次编号' },
    run_name: { kind: 'text', max: 80, title: '培训班次' },
    institution_name: { kind: 'text', max: 100, title: '培训机构' },
    template_id: { kind: 'link', api: false, title: '模板' },
    template_version: { kind: 'whole', title: '模板版本' },
    min_group: { kind: 'whole', api: false, title: '最小样本数' },
    open_from: { kind: 'moment', title: '开启时间' },
    open_to: { kind: 'moment', title: '截止时间', doc: 'not included' },
    latest_to: { kind: 'moment', api: false, title: '最晚截止时间' },
    expected: { kind: 'whole', title: '应评人数' },
    answered: { kind: 'whole', filled: true, title: '已评人数' },
    reminders: { kind: 'whole', filled: true, title: '催办次数' },
    reminded_on: { kind: 'day', nullable: true, api: false, title: '最近催办日期' },
  },
});

/** 满意度收集任务 (02 §17.3): one for each district that has trainees in a run. */
export const satisfactionTask = defineRecord(readFrom(taskTable, 't'), {
  name: 'SatisfactionTask',
  plural: 'satisfactionTasks',
  type: SATISFACTION_TASK,
  title: '满意度收集',
  unit: '项',
  doc: '满意度收集任务 of one district in one run (02 §17.3)',
  docs: {
    list: '满意度收集 of the caller’s scope, newest first unless sorted',
    one: 'One task',
    filter: '满意度收集 to show; what is absent does not narrow',
    act: '催办, 延长, 提前截止 (02 §17.4)',
  },
  flow: taskFlow,
  permission: VIEW,
  number: 'task_no',
  subject: 'run_name',
  counted: true,
  shown: {
    districtName: { kind: 'text', title: '区', value: ({ districtCode }) => districtName(districtCode) },
    responseRate: {
      kind: 'text',
      title: '评价率',
      doc: 'percent, two decimals half up',
      value: ({ answered, expected }) => percentOf(answered, expected),
    },
  },
  files: '纸质评价表的扫描件',
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '任务编号、班次编号、班次、机构',
      find: [{ in: ['t.task_no', 't.run_no'] }, { in: ['t.run_name', 't.institution_name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    runId: { kind: 'equals', label: '班次', column: 't.run_id', id: true, hidden: true },
    ...placed,
    ...period('截止日期', 't.open_to'),
  },
  sorts: {
    openTo: { title: '截止时间', kind: 'moment', column: 't.open_to' },
    responseRate: {
      title: '评价率',
      kind: 'number',
      by: sql`(case when t.expected = 0 then 0 else round(t.answered::numeric / t.expected, 4) end)`,
    },
  },
  export: {
    permission: VIEW,
    kind: 'satisfaction-tasks',
    audit: 'training.satisfaction.export-tasks',
    columns: [
      ['taskNo', 22],
      ['runNo', 22],
      ['runName', 32],
      ['institutionName', 32],
      'districtName',
      'expected',
      'answered',
      'responseRate',
      ['openTo', 20],
      'reminders',
      'stateTitle',
    ],
  },
  page: {
    route: '/training/satisfaction',
    icon: 'StarOutlined',
    group: SATISFACTION_MENU,
    order: 67,
    columns: [
      { name: 'taskNo', title: '任务编号', key: true },
      { name: 'runName', title: '班次与机构', under: ['institutionName', 'runNo'], wide: true },
      'districtName',
      { name: 'expected', title: '应评' },
      { name: 'answered', title: '已评' },
      { name: 'responseRate', title: '评价率', sort: 'responseRate' },
      { name: 'openTo', title: '截止时间', sort: 'openTo' },
      { name: 'reminders', hidden: true },
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'runName',
      'institutionName',
      'runNo',
      'expected',
      'answered',
      'responseRate',
      'openFrom',
      'openTo',
      'reminders',
      'templateVersion',
    ],
    also: ['runId'],
  },
});

/** Hundredths of per cent, half up, in whole numbers: `91.67`. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0.00';
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
