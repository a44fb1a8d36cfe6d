import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { districtTitle } from '../districts.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { SUMMARY } from '../record-types.ts';
import { summaryFlow } from './summary.flow.ts';

export const summaryTable = defineTable({
  name: 'recup_summary',
  flow: true,
  columns: {
    summary_no: { kind: 'text', max: 40, title: '汇总编号', doc: 'number of the plan / code of the district' },
    plan_id: { kind: 'link', title: '疗养计划' },
    institutions: { kind: 'whole', title: '机构数' },
    list_version: { kind: 'whole', filled: true, title: '名单版本' },
  },
});

/** 区汇总 (03 §29.3 DistrictSummary). */
export const recupSummary = defineRecord(
  readFrom(summaryTable, 'd', (query) =>
    query
      .innerJoin('recup_plan as p', 'p.id', 'd.plan_id')
      .select([
        'p.plan_no as planNo',
        'p.title as planTitle',
        'p.start_date as startDate',
        'd.district_code as district',
      ])
      .select(
        sql<number>`(select coalesce(sum(s.quota), 0)::int from recup_submission s
          where s.plan_id = d.plan_id and s.district_code = d.district_code and s.state <> 'VOID')`.as('quota'),
      )
      .select(
        sql<number>`(select count(*)::int from recup_nomination n where n.plan_id = d.plan_id
          and n.district_code = d.district_code and n.state in ('DISTRICT_PASSED', 'CITY_PASSED', 'ATTENDED'))`.as(
          'passed',
        ),
      ),
  ),
  {
    name: 'RecupSummary',
    plural: 'recupSummaries',
    type: SUMMARY,
    title: '区汇总',
    unit: '份',
    doc: '区汇总 (03 §29.3) of one district in one plan',
    docs: {
      list: '区汇总 in the caller’s scope, newest first',
      one: 'One 区汇总',
      filter: '区汇总 to show; what is absent does not narrow',
      act: '汇总提交市局, 市通过, 退回区: what each may do is the flow’s to say',
    },
    flow: summaryFlow,
    permission: RIGHTS.view,
    number: 'summary_no',
    counted: true,
    brought: {
      planNo: { kind: 'text', title: '计划编号' },
      planTitle: { kind: 'text', title: '计划名称' },
      startDate: { kind: 'day', title: '开始日期' },
      district: { kind: 'text', title: '区划代码', api: false },
      quota: { kind: 'whole', title: '名额' },
      passed: { kind: 'whole', title: '区通过人数' },
    },
    shown: {
      region: { kind: 'text', title: '区划代码', value: ({ district }) => district },
      districtTitle: { kind: 'text', title: '区', value: ({ district }) => districtTitle(district) },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '计划编号、汇总编号',
        find: [{ in: ['p.plan_no', 'd.summary_no'] }],
      },
      states: { kind: 'states', label: '状态', url: 'state' },
      planId: { kind: 'equals', column: 'd.plan_id', id: true, label: '疗养计划', hidden: true },
      districtCode: placed.districtCode,
    },
    export: {
      permission: RIGHTS.export,
      kind: 'recuperation-summaries',
      audit: 'recuperation.summaries-export',
      columns: [
        'planNo',
        ['planTitle', 30],
        'districtTitle',
        'institutions',
        'quota',
        'passed',
        'listVersion',
        'stateTitle',
      ],
    },
    page: {
      route: '/recuperation/summaries',
      icon: 'InboxOutlined',
      group: RECUPERATION_MENU,
      order: 43,
      columns: [
        { name: 'planNo', key: true, under: ['planTitle'], wide: true },
        { name: 'districtTitle', key: true },
        'institutions',
        { name: 'passed', title: '通过/名额', under: ['quota'] },
        'listVersion',
        { name: 'stateTitle', key: true },
      ],
      facts: ['planNo', 'planTitle', 'startDate', 'districtTitle', 'institutions', 'quota', 'passed', 'listVersion'],
      also: ['planId'],
      open: ['region'],
    },
  },
);
