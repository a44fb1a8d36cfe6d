import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { HOLDING } from '../nominations/nomination.flow.ts';
import { RIGHTS } from '../permissions.ts';
import { SUBMISSION } from '../record-types.ts';
import { submissionFlow } from './submission.flow.ts';

export const submissionTable = defineTable({
  name: 'recup_submission',
  flow: true,
  columns: {
    submission_no: { kind: 'text', max: 40, title: '提交编号', doc: 'number of the plan / code of the institution' },
    plan_id: { kind: 'link', title: '疗养计划' },
    quota: { kind: 'whole', title: '名额' },
    content_edition: { kind: 'whole', filled: true, title: '人员信息版本' },
    printed_edition: { kind: 'whole', nullable: true, title: '已导出的版本' },
    printed_at: { kind: 'moment', nullable: true, title: '人员信息表导出时间' },
    submitted_count: { kind: 'whole', filled: true, title: '提交人数' },
    list_version: { kind: 'whole', filled: true, title: '名单版本' },
    granted: {
      kind: 'whole',
      filled: true,
      title: '可增补名额',
      doc: 'places given out again after the roster stood (R29-5)',
    },
  },
});

/** 机构提交 (03 §29.3 InstitutionSubmission): an institution's workbench in one plan. */
export const recupSubmission = defineRecord(
  readFrom(submissionTable, 's', (query) =>
    query
      .innerJoin('recup_plan as p', 'p.id', 's.plan_id')
      .innerJoin('org as o', 'o.id', 's.org_id')
      .select(['p.plan_no as planNo', 'p.title as planTitle', 'p.place as place', 'p.start_date as startDate'])
      .select(['p.end_date as endDate', 'p.nominate_deadline as nominateDeadline', 'o.name as orgName'])
      .select(
        sql<number>`(select count(*)::int from recup_nomination n where n.submission_id = s.id
          and n.state = any(${[...HOLDING]}::text[]))`.as('used'),
      ),
  ),
  {
    name: 'RecupSubmission',
    plural: 'recupSubmissions',
    type: SUBMISSION,
    title: '机构提交',
    unit: '份',
    doc: '机构提交 (03 §29.3): the people of one institution in one plan',
    docs: {
      list: '机构提交 in the caller’s scope, newest first',
      one: 'One 机构提交',
      filter: '机构提交 to show; what is absent does not narrow',
      act: '提交区审核, 区通过, 退回机构: what each may do is the flow’s to say',
    },
    flow: submissionFlow,
    permission: RIGHTS.view,
    number: 'submission_no',
    counted: true,
    brought: {
      planNo: { kind: 'text', title: '计划编号' },
      planTitle: { kind: 'text', title: '计划名称' },
      place: { kind: 'text', title: '疗养地点' },
      startDate: { kind: 'day', title: '开始日期' },
      endDate: { kind: 'day', title: '结束日期' },
      nominateDeadline: { kind: 'day', title: '推荐截止日期' },
      orgName: { kind: 'text', title: '军休机构' },
      used: { kind: 'whole', title: '已用名额' },
    },
    shown: {
      printed: {
        kind: 'text',
        title: '人员信息表',
        value: ({ printedEdition, contentEdition }) =>
          printedEdition === null
            ? '未导出'
            : printedEdition === contentEdition
              ? '已导出现行版本'
              : '有变更，须重新导出',
      },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '计划编号、提交编号',
        find: [{ in: ['p.plan_no', 's.submission_no'] }],
      },
      states: { kind: 'states', label: '状态', url: 'state' },
      planId: { kind: 'equals', column: 's.plan_id', id: true, label: '疗养计划', hidden: true },
      districtCode: placed.districtCode,
    },
    export: {
      permission: RIGHTS.export,
      kind: 'recuperation-submissions',
      audit: 'recuperation.submissions-export',
      columns: [
        'planNo',
        ['planTitle', 30],
        ['orgName', 30],
        'quota',
        'used',
        'submittedCount',
        'listVersion',
        'stateTitle',
      ],
    },
    page: {
      route: '/recuperation/submissions',
      icon: 'FormOutlined',
      group: RECUPERATION_MENU,
      order: 42,
      title: '机构推荐与审核',
      columns: [
        { name: 'planNo', key: true, under: ['planTitle'], wide: true },
        { name: 'orgName', key: true },
        { name: 'startDate', under: ['endDate'] },
        'nominateDeadline',
        { name: 'used', title: '已用/名额', under: ['quota'] },
        { name: 'printed' },
        { name: 'stateTitle', key: true },
      ],
      facts: [
        'planNo',
        'planTitle',
        'place',
        'startDate',
        'endDate',
        'nominateDeadline',
        'orgName',
        'quota',
        'used',
        'printed',
        'printedAt',
        'submittedCount',
        'listVersion',
      ],
      also: ['planId'],
      open: ['contentEdition', 'printedEdition', 'granted'],
    },
  },
);
export type SubmissionRow = Awaited<ReturnType<typeof recupSubmission.get>>;
