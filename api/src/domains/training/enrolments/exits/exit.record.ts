import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { nextDueOf } from '../../../../platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { ENROLMENT_MENU } from '../../menu.ts';
import { enrolmentFlow } from '../enrolment.flow.ts';
import { exitFlow } from './exit.flow.ts';
import { EXIT } from './record-type.ts';

const exitTable = defineTable({
  name: 'training_exit',
  flow: true,
  columns: {
    exit_no: { kind: 'text', max: 32, unique: true, title: '申请编号' },
    enrolment_id: { kind: 'link', title: '报名', doc: '报名的标识' },
    account_id: { kind: 'link', api: false, title: '学员账号' },
    name_masked: { kind: 'text', max: 60, as: 'name', title: '姓名', doc: 'masked' },
    exit_date: { kind: 'day', title: '退训日期' },
    reason: { kind: 'text', max: 500, title: '原因', doc: '退训原因 with the words beside it' },
    created_at: { kind: 'moment', as: 'askedAt', title: '申请时间' },
  },
});

/** `x` is the request, `e` the enrolment, `r` its round, `p` the project, `i` the institution. */
const source = readFrom(exitTable, 'x', (query) =>
  query
    .innerJoin('training_enrolment as e', 'e.id', 'x.enrolment_id')
    .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'e.institution_id')
    .select([
      'e.enrol_no as enrolNo',
      'e.state as enrolmentState',
      'r.title as roundTitle',
      'p.name as projectName',
      'i.name as institutionName',
      'r.planned_start as plannedStart',
      'r.planned_end as plannedEnd',
    ]),
);

/** His own, and those of the trainees of the caller's scope, of `training_exit x`. */
export function visibleExits(ctx: Ctx): RawBuilder<unknown> {
  const placed = scopeWhere(scopeOf(ctx.actor), 'x');
  return ctx.actor.kind === 'USER' ? sql`(${placed} or x.account_id = ${ctx.actor.userId})` : placed;
}

/** 退训申请 (BR13-5, T13-7). */
export const exit = defineRecord(source, {
  name: 'TrainingExit',
  plural: 'trainingExits',
  type: EXIT,
  title: '退训申请',
  unit: '件',
  doc: '退训申请 (BR13-5, T13-7); personal data masked',
  docs: {
    list: '退训申请: one’s own, or those of the district’s trainees; newest first unless sorted',
    one: 'One 退训申请',
    filter: '退训申请 to show; what is absent does not narrow',
    act: '同意退训, 不同意退训; 撤回申请 (T13-7)',
  },
  flow: exitFlow,
  permission: 'training.exit:view',
  number: 'exit_no',
  subject: 'name_masked',
  files: '证明材料',
  scope: {
    where: visibleExits,
  },
  brought: {
    enrolNo: { kind: 'text', title: '报名编号' },
    roundTitle: { kind: 'text', title: '批次' },
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
    plannedStart: { kind: 'day', title: '计划开班日' },
    plannedEnd: { kind: 'day', title: '计划结束日' },
  },
  shown: {
    enrolmentStateTitle: {
      kind: 'text',
      title: '报名状态',
      value: ({ enrolmentState }) => enrolmentFlow.states[enrolmentState]?.title ?? enrolmentState,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、报名编号或批次',
      find: [{ in: ['x.exit_no', 'e.enrol_no'] }, { in: ['r.title'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
  },
  sorts: {
    NO: { title: '申请编号', kind: 'text', column: 'x.exit_no' },
    DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('x') },
    ROUND: { title: '批次', kind: 'name', column: 'r.title' },
    INSTITUTION: { title: '培训机构', kind: 'name', column: 'i.name' },
    EXIT_DATE: { title: '退训日期', kind: 'day', column: 'x.exit_date' },
    ASKED: { title: '申请时间', kind: 'moment', column: 'x.created_at' },
  },
  export: {
    permission: ['training.enrolment:export', 'training.exit:view'],
    kind: 'training-exits',
    audit: 'training.exit.export',
    columns: [
      ['exitNo', 22],
      'name',
      ['enrolNo', 22],
      ['enrolmentStateTitle', 14],
      ['roundTitle', 28],
      ['projectName', 24],
      ['institutionName', 28],
      ['exitDate', 12],
      ['reason', 36],
      ['askedAt', 18],
      ['stateTitle', 14],
    ],
  },
  page: {
    route: '/training/exits',
    icon: 'SolutionOutlined',
    group: ENROLMENT_MENU,
    order: 65,
    columns: [
      { name: 'exitNo', key: true },
      'name',
      { name: 'stateTitle', key: true },
      { name: 'remaining', sort: 'DUE' },
      { name: 'roundTitle', wide: true, sort: 'ROUND' },
      { name: 'institutionName', wide: true, sort: 'INSTITUTION' },
      'enrolmentStateTitle',
      'exitDate',
      { name: 'reason', wide: true },
      'askedAt',
    ],
    facts: [
      'enrolNo',
      'enrolmentStateTitle',
      'projectName',
      'institutionName',
      { name: 'plannedStart', title: '培训时间' },
      'exitDate',
      { name: 'reason', wide: true },
    ],
    open: ['enrolmentId', 'plannedEnd'],
  },
});
