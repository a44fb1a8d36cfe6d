import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { nextDueOf } from '../../../platform/flow/index.ts';
import { scopeOf } from '../../../platform/kernel/index.ts';
import { lastMoment } from '../../../platform/lists/index.ts';
import { defineRecord, defineTable, placed, readFrom, shape } from '../../../platform/records/index.ts';
import { regionTitle } from '../../people/index.ts';
import { targetColumn } from '../marks/index.ts';
import { LIBRARY_MENU } from '../menu.ts';
import { ownOrg } from '../own-org.ts';
import { changeFlow } from './change.flow.ts';
import { ChangeDifferenceType } from './change.type.ts';
import { type ChangeDifference, titlesOf } from './difference.ts';
import { CHANGE } from './record-type.ts';

const changeTable = defineTable({
  name: 'training_change',
  flow: true,
  columns: {
    change_no: { kind: 'text', max: 32, unique: true, title: '申请编号' },
    target_type: { ...targetColumn, max: 20, title: '类别', doc: 'of an institution or of a project' },
    target_id: { kind: 'link', title: '变更对象', doc: '机构或项目的标识' },
    target_name: { kind: 'text', max: 100, title: '变更对象', doc: 'its name when it was asked' },
    reason: { kind: 'text', max: 500, title: '变更原因' },
    content: {
      kind: 'json',
      shape: shape<unknown>(),
      title: '申请内容',
      doc: 'without what is sealed; for the form that goes on',
    },
    content_version: { kind: 'whole', filled: true, title: '提交次数' },
    differences: {
      kind: 'json',
      shape: shape<ChangeDifference[]>(),
      title: '变更内容',
      doc: 'old and new, field by field',
    },
    submitted_at: { kind: 'moment', nullable: true, title: '提交时间', doc: 'the last time' },
  },
});

/** `c` is the request, `i` the institution. */
const source = readFrom(changeTable, 'c', (query) =>
  query.innerJoin('training_institution as i', 'i.id', 'c.institution_id').select(['i.name as institutionName']),
);

/** 变更申请 of an institution or a project (BR14-5, T15-7); a draft is its institution's. */
export const change = defineRecord(source, {
  name: 'TrainingChange',
  plural: 'trainingChanges',
  type: CHANGE,
  title: '培训变更申请',
  unit: '件',
  doc: '变更申请 of an institution or a project (BR14-5, T15-7)',
  docs: {
    list: '变更申请 of the caller’s scope, newest first unless sorted; drafts are their institution’s',
    one: 'One 变更申请',
    filter: '变更申请 to show; what is absent does not narrow',
    act: '通过, 退回, 不通过, 撤回, 放弃变更: one or many',
  },
  flow: changeFlow,
  permission: 'training.change:view',
  number: 'change_no',
  subject: 'target_name',
  files: '变更证明材料 of every version',
  scope: {
    where: (ctx) => sql`${scopeWhere(scopeOf(ctx.actor), 'c')} and (c.state <> 'DRAFT' or c.org_id = ${ownOrg(ctx)})`,
  },
  types: { differences: () => [ChangeDifferenceType] },
  brought: { institutionName: { kind: 'text', title: '培训机构' } },
  shown: {
    districtName: {
      kind: 'text',
      title: '区',
      doc: 'that judges',
      value: ({ districtCode }) => regionTitle(districtCode)?.replace('上海市', '') ?? districtCode,
    },
    summary: {
      kind: 'text',
      title: '变更内容',
      doc: 'in a line',
      value: ({ differences }) => titlesOf(differences),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '编号、机构或项目名称',
      find: [{ in: ['c.change_no'] }, { in: ['c.target_name', 'i.name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    targetType: {
      kind: 'choices',
      single: true,
      label: '类别',
      column: 'c.target_type',
      words: targetColumn.words,
      enum: targetColumn.enum,
      url: 'target',
    },
    targetId: { kind: 'equals', id: true, label: '变更对象', column: 'c.target_id', hidden: true, url: 'of' },
    districtCode: placed.districtCode,
  },
  sorts: {
    NO: { title: '申请编号', kind: 'text', column: 'c.change_no' },
    TARGET: { title: '变更对象', kind: 'name', column: 'c.target_name' },
    INSTITUTION: { title: '培训机构', kind: 'name', column: 'i.name' },
    DISTRICT: { title: '区', kind: 'text', column: 'c.district_code' },
    DUE: { title: '剩余时限', kind: 'moment', by: nextDueOf('c') },
    SUBMITTED: { title: '提交时间', kind: 'moment', by: lastMoment(sql`c.submitted_at`) },
  },
  counted: true,
  export: {
    permission: 'training.change:view',
    kind: 'training-changes',
    audit: 'training.change.export',
    columns: [
      ['changeNo', 22],
      ['targetName', 28],
      'targetTypeTitle',
      ['institutionName', 28],
      'districtName',
      ['summary', 36],
      ['reason', 36],
      'contentVersion',
      ['submittedAt', 18],
      ['stateTitle', 14],
    ],
  },
  page: {
    route: '/training/changes',
    title: '变更申请审核',
    icon: 'SolutionOutlined',
    group: LIBRARY_MENU,
    order: 63,
    // Whose people ask has pages of its own in the portal.
    opens: 'training.change:names',
    columns: [
      { name: 'changeNo', key: true },
      { name: 'targetName', wide: true },
      'targetTypeTitle',
      { name: 'stateTitle', key: true },
      { name: 'summary', wide: true },
      { name: 'remaining', sort: 'DUE' },
      { name: 'institutionName', wide: true, sort: 'INSTITUTION' },
      { name: 'districtName', sort: 'DISTRICT' },
      { name: 'submittedAt', sort: 'SUBMITTED' },
    ],
    facts: ['targetName', 'targetTypeTitle', { name: 'reason', wide: true }],
    also: ['targetType', 'targetId'],
    open: ['contentVersion', 'differences'],
  },
  portal: {
    route: '/changes',
    columns: [
      { name: 'changeNo', key: true },
      { name: 'targetName', wide: true },
      'targetTypeTitle',
      { name: 'stateTitle', key: true },
      { name: 'summary', wide: true },
      { name: 'remaining', sort: 'DUE' },
      { name: 'submittedAt', sort: 'SUBMITTED' },
    ],
    facts: ['targetName', 'targetTypeTitle', { name: 'reason', wide: true }],
    also: ['targetType', 'targetId'],
    open: ['content', 'contentVersion', 'differences'],
  },
});
