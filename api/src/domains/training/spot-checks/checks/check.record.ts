import { defineRecord, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUPERVISION_MENU } from '../../menu.ts';
import { CHECK } from '../record-types.ts';
import { checkFlow } from './check.flow.ts';
import { checkTable } from './check-table.ts';
import { SPOT_RESULTS } from './propose.ts';
import { checksSeen } from './reach.ts';

/** `k` is the check, `r` its run, `i` the institution. */
const source = readFrom(checkTable, 'k', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'k.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select(['r.run_no as runNo', 'r.name as runName', 'i.name as institutionName']),
);

/** 抽查记录 (02 §15). */
export const spotCheck = defineRecord(source, {
  name: 'SpotCheck',
  plural: 'spotChecks',
  type: CHECK,
  title: '培训抽查',
  unit: '次',
  doc: '抽查记录 with its 整改 (02 §15.3)',
  docs: {
    list: '培训抽查 of the caller’s scope, of an institution’s own runs once submitted, and of runs with his district’s trainees',
    one: 'One 培训抽查',
    filter: '培训抽查 to show; what is absent does not narrow',
    act: '提交抽查结果, 作废, 发出整改通知, 提交整改情况, 确认, 退回: what each may do is the flow’s to say',
  },
  flow: checkFlow,
  permission: 'training.spot:view',
  number: 'check_no',
  scope: { where: checksSeen },
  files: '抽查文档、视频和整改材料',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    institutionName: { kind: 'text', title: '培训机构' },
  },
  shown: {
    inspectorsText: { kind: 'text', title: '抽查人员', value: (row) => row.inspectors.join('、') },
    problemsText: {
      kind: 'text',
      title: '问题',
      value: (row) => row.problems.map((text, at) => `${at + 1}. ${text}`).join('；'),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '抽查编号、班次编号、班次或机构名称',
      find: [{ in: ['k.check_no', 'r.run_no'], match: 'number' }, { in: ['r.name', 'i.name'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    results: {
      kind: 'choices',
      label: '抽查结果',
      column: 'k.result',
      words: SPOT_RESULTS,
      enum: 'SpotCheckResult',
      url: 'result',
    },
    runId: { kind: 'equals', column: 'k.run_id', id: true, label: '培训班次', hidden: true },
    institutionId: { kind: 'equals', column: 'r.institution_id', id: true, label: '培训机构', hidden: true },
    districtCode: placed.districtCode,
    ...period('抽查日期', 'k.checked_at'),
  },
  counted: true,
  sorts: { checkedAt: { title: '抽查时间', kind: 'moment', column: 'k.checked_at' } },
  export: {
    permission: 'training.spot:export',
    kind: 'spot-checks',
    audit: 'training.spot.export',
    columns: [
      ['checkNo', 22],
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      ['checkedAt', 20],
      'kindTitle',
      'expectedHeadcount',
      'actualHeadcount',
      ['resultTitle', 12],
      ['problemsText', 48],
      'deadline',
      ['reply', 48],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/spot-checks',
    icon: 'AuditOutlined',
    group: SUPERVISION_MENU,
    order: 72,
    columns: [
      { name: 'checkNo', title: '抽查编号与时间', under: ['checkedAt'], key: true, sort: 'checkedAt' },
      { name: 'runName', title: '班次', under: ['institutionName'], wide: true },
      { name: 'actualHeadcount', title: '实到', under: ['expectedHeadcount'] },
      { name: 'resultTitle', key: true },
      { name: 'deadline' },
      { name: 'stateTitle', key: true },
      { name: 'kindTitle', hidden: true },
    ],
    facts: [
      'runNo',
      'runName',
      'institutionName',
      'checkedAt',
      'kindTitle',
      'lesson',
      'inspectorsText',
      'expectedHeadcount',
      'actualHeadcount',
      'noLesson',
      'teacherMatch',
      'timetableMatch',
      'roomSafe',
      'attendanceMatch',
      { name: 'interviews', wide: true },
      { name: 'problemsText', wide: true },
      { name: 'requirement', wide: true },
      'deadline',
      { name: 'reply', wide: true },
      'repliedAt',
    ],
    also: ['runId', 'slotId', 'extraReason'],
  },
  portal: {
    route: '/spot-checks',
    columns: [
      { name: 'checkNo', title: '抽查编号与时间', under: ['checkedAt'], key: true },
      { name: 'runName', title: '班次', wide: true },
      { name: 'resultTitle', key: true },
      { name: 'deadline' },
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'runName',
      'checkedAt',
      'kindTitle',
      'resultTitle',
      { name: 'problemsText', wide: true },
      { name: 'requirement', wide: true },
      'deadline',
      { name: 'reply', wide: true },
    ],
  },
});
