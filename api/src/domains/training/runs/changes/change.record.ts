import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { RUN_MENU } from '../../menu.ts';
import { RUN_CHANGE } from '../record-types.ts';
import { seenByParties } from '../scope.ts';
import { districtTitle } from '../words.ts';
import { runChangeFlow } from './change.flow.ts';

/** What may be asked for while a run is under way. */
export const CHANGE_KINDS = {
  SCHEDULE: '调整日期',
  VENUE: '更换场地',
  HEAD_TEACHER: '更换班主任',
  LATE_JOIN: '补录学员',
  CANCEL: '取消开班',
} as const;

export const changeTable = defineTable({
  name: 'run_change',
  flow: true,
  columns: {
    change_no: { kind: 'text', max: 32, unique: true, title: '申请编号', doc: 'BB + district + year + five digits' },
    run_id: { kind: 'link', title: '培训班次' },
    run_no: { kind: 'text', max: 32, title: '班次编号' },
    kind: {
      kind: 'choice',
      max: 12,
      words: CHANGE_KINDS,
      enum: 'RunChangeKind',
      enumDoc: '班次变更的类别 (BR21-4, T21-7, T21-9)',
      title: '类别',
    },
    reason: { kind: 'text', max: 500, title: '原因' },
    planned_start: { kind: 'day', nullable: true, title: '新的开始日期' },
    planned_end: { kind: 'day', nullable: true, title: '新的结束日期' },
    venue_ids: { kind: 'links', nullable: true, title: '新的场地' },
    head_teacher_id: { kind: 'link', nullable: true, title: '新的班主任' },
    enrolment_id: { kind: 'link', nullable: true, title: '补录的报名' },
    joined_on: { kind: 'day', nullable: true, title: '补录日期' },
    created_at: { kind: 'moment', as: 'askedAt', title: '申请时间' },
  },
});

/** `x` the request, `r` its run, `i` the institution, `e` the enrolment of who is to join. */
const source = readFrom(changeTable, 'x', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'x.run_id')
    .innerJoin('training_institution as i', 'i.id', 'x.institution_id')
    .leftJoin('training_enrolment as e', 'e.id', 'x.enrolment_id')
    .select([
      'r.name as runName',
      'i.name as institutionName',
      'e.name_masked as traineeName',
      sql<
        string | null
      >`(select string_agg(v.name, '、' order by v.name) from training_venue v where v.id = any(x.venue_ids))`.as(
        'newVenues',
      ),
      sql<string | null>`(select t.name from training_teacher t where t.id = x.head_teacher_id)`.as('newHeadTeacher'),
    ]),
);

/** 班次变更申请 (BR21-4, T21-7, T21-9). */
export const runChange = defineRecord(source, {
  name: 'RunChange',
  plural: 'runChanges',
  type: RUN_CHANGE,
  title: '班次变更',
  unit: '件',
  doc: '班次变更, 补录 and 取消 that an institution asks for (BR21-4, T21-7, T21-9)',
  docs: {
    list: '班次变更 that the caller asked for, decides or oversees, newest first',
    one: 'One 班次变更',
    filter: '班次变更 to show; what is absent does not narrow',
    act: '同意, 不同意, 报市服务中心, 撤回',
  },
  flow: runChangeFlow,
  permission: 'training.run:view',
  number: 'change_no',
  subject: 'run_no',
  counted: true,
  files: '证明材料',
  scope: { where: (ctx) => seenByParties(ctx, 'x') },
  brought: {
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    traineeName: { kind: 'text', nullable: true, title: '补录学员', doc: 'masked' },
    newVenues: { kind: 'text', nullable: true, title: '新的场地名称' },
    newHeadTeacher: { kind: 'text', nullable: true, title: '新的班主任姓名' },
  },
  shown: {
    districtName: { kind: 'text', title: '审核的区', value: (row) => districtTitle(row.districtCode) },
    asked: {
      kind: 'text',
      title: '申请内容',
      doc: '「调整为2026-06-29至2026-07-17」',
      value: (row) => {
        if (row.kind === 'SCHEDULE') return `调整为${row.plannedStart}至${row.plannedEnd}`;
        if (row.kind === 'VENUE') return `更换为${row.newVenues ?? ''}`;
        if (row.kind === 'HEAD_TEACHER') return `更换为${row.newHeadTeacher ?? ''}`;
        return row.kind === 'LATE_JOIN' ? `${row.traineeName ?? ''}自${row.joinedOn}起` : '取消开班';
      },
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、班次编号、机构',
      find: [{ in: ['x.change_no', 'x.run_no'] }, { in: ['i.name', 'r.name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: {
      kind: 'choices',
      label: '类别',
      column: 'x.kind',
      words: CHANGE_KINDS,
      enum: 'RunChangeKind',
      url: 'kind',
    },
    runId: { kind: 'equals', id: true, hidden: true, label: '培训班次', column: 'x.run_id' },
  },
  export: {
    permission: 'training.run:export',
    kind: 'run-changes',
    audit: 'training.run-change.export',
    columns: [
      ['changeNo', 20],
      ['runNo', 20],
      ['runName', 32],
      ['institutionName', 28],
      'kindTitle',
      ['asked', 32],
      ['reason', 32],
      ['askedAt', 20],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/run-changes',
    icon: 'FormOutlined',
    group: RUN_MENU,
    order: 68,
    columns: [
      { name: 'changeNo', title: '编号与时间', under: ['askedAt'], key: true },
      { name: 'runName', title: '班次与机构', under: ['institutionName'], wide: true },
      { name: 'kindTitle', title: '类别与内容', under: ['asked'] },
      'districtName',
      { name: 'stateTitle', key: true },
      'remaining',
    ],
    facts: [
      'runNo',
      'runName',
      'institutionName',
      'districtName',
      'kindTitle',
      'asked',
      { name: 'reason', wide: true },
      'askedAt',
    ],
    open: ['runId'],
  },
  portal: {
    route: '/own-run-changes',
    columns: [
      { name: 'changeNo', title: '编号与时间', under: ['askedAt'], key: true },
      'runName',
      { name: 'kindTitle', title: '类别与内容', under: ['asked'] },
      'districtName',
      { name: 'stateTitle', key: true },
    ],
    facts: ['runNo', 'runName', 'districtName', 'kindTitle', 'asked', { name: 'reason', wide: true }, 'askedAt'],
    open: ['runId'],
  },
});
