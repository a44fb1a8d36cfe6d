import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { isOpenPlan } from '../plans/plan.flow.ts';
import { RESULT } from '../record-types.ts';
import { FAILS, failWords } from '../words.ts';

const resultTable = defineTable({
  name: 'recup_result',
  flow: false,
  columns: {
    run_id: { kind: 'link', title: '筛选批次' },
    plan_id: { kind: 'link', title: '疗养计划' },
    cadre_id: { kind: 'link', title: '军休干部' },
    cadre_uid: { kind: 'text', max: 32, title: '人员编号' },
    eligible: { kind: 'flag', title: '符合条件' },
    fail_reasons: { kind: 'texts', words: FAILS, filled: true, title: '不符合的原因' },
    unverified_honours: { kind: 'flag', filled: true, title: '荣誉待核验' },
    never_attended: { kind: 'flag', title: '从未参加' },
    honour_weight: { kind: 'whole', title: '荣誉分值' },
    honours: { kind: 'text', max: 200, nullable: true, title: '功勋荣誉' },
    last_year: { kind: 'whole', nullable: true, title: '上次疗养年度' },
    age: { kind: 'whole', nullable: true, title: '年龄' },
    rank_in_org: { kind: 'whole', nullable: true, title: '机构内排序' },
    override_reason: { kind: 'text', max: 500, nullable: true, title: '人工认定原因' },
    override_by_name: { kind: 'text', max: 60, nullable: true, title: '人工认定人' },
  },
});

/** 筛选明细 (03 §29.6): every cadre of a run, eligible or not, with the reasons. */
export const recupResult = defineRecord(
  readFrom(resultTable, 'r', (query) =>
    query
      .innerJoin('retired_cadre as c', 'c.id', 'r.cadre_id')
      .innerJoin('recup_plan as p', 'p.id', 'r.plan_id')
      .innerJoin('org as o', 'o.id', 'r.org_id')
      .select([
        'c.name_masked as cadreName',
        'o.name as orgName',
        'p.plan_no as planNo',
        'p.run_id as latestRun',
        'p.state as planState',
      ]),
  ),
  {
    name: 'RecupResult',
    plural: 'recupResults',
    type: RESULT,
    title: '筛选明细',
    unit: '人',
    doc: 'What a screening has found of one cadre (03 §29.3 ScreeningResult)',
    docs: {
      list: '筛选明细, newest first unless sorted',
      filter: '筛选明细 to show; what is absent does not narrow',
    },
    permission: RIGHTS.planView,
    number: 'cadre_uid',
    counted: true,
    brought: {
      cadreName: { kind: 'text', title: '姓名', doc: 'masked' },
      orgName: { kind: 'text', title: '军休机构' },
      planNo: { kind: 'text', title: '计划编号' },
      latestRun: { kind: 'link', nullable: true, title: '最近一次筛选', api: false },
      planState: { kind: 'text', title: '计划状态', api: false },
    },
    shown: {
      overridable: {
        kind: 'flag',
        title: '可以人工认定',
        doc: 'left out by the newest run of a plan that is not published (§29.3 overridden)',
        value: (row) => !row.eligible && row.runId === row.latestRun && isOpenPlan(row.planState),
      },
      verdict: {
        kind: 'text',
        title: '筛选结果',
        value: ({ eligible, failReasons, overrideReason }) =>
          eligible ? (overrideReason ? `符合（人工认定：${overrideReason}）` : '符合') : failWords(failReasons),
      },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '人员编号、计划编号',
        find: [{ in: ['r.cadre_uid', 'p.plan_no'] }],
      },
      runId: { kind: 'equals', column: 'r.run_id', id: true, label: '筛选批次', hidden: true },
      planId: { kind: 'equals', column: 'r.plan_id', id: true, label: '疗养计划', hidden: true },
      reasons: {
        kind: 'choices',
        label: '不符合的原因',
        column: 'r.fail_reasons',
        words: FAILS,
        enum: 'RecupFailReason',
        holds: true,
      },
      eligible: { kind: 'flag', label: '只看符合', when: ['r.eligible', 'is true'] },
      unverified: { kind: 'flag', label: '荣誉待核验', when: ['r.unverified_honours', 'is true'] },
      districtCode: placed.districtCode,
    },
    sorts: { rank: { title: '机构内排序', kind: 'number', column: 'r.rank_in_org' } },
    export: {
      permission: RIGHTS.planView,
      kind: 'recuperation-results',
      audit: 'recuperation.results-export',
      columns: [
        'planNo',
        ['orgName', 30],
        'rankInOrg',
        ['cadreUid', 18],
        'cadreName',
        'age',
        ['honours', 36],
        'neverAttended',
        'lastYear',
        ['verdict', 40],
        'unverifiedHonours',
      ],
    },
    page: {
      route: '/recuperation/results',
      icon: 'FileSearchOutlined',
      group: RECUPERATION_MENU,
      order: 41,
      columns: [
        { name: 'cadreName', key: true, under: ['cadreUid'] },
        { name: 'orgName', under: ['planNo'] },
        { name: 'rankInOrg', sort: 'rank' },
        'age',
        { name: 'honours', wide: true },
        { name: 'lastYear' },
        { name: 'verdict', key: true, wide: true },
      ],
      also: ['eligible', 'failReasons', 'unverifiedHonours', 'neverAttended', 'overridable'],
    },
  },
);
