import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { scopeOf } from '../../../platform/kernel/index.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { districtTitle } from '../districts.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { nominationFlow } from '../nominations/nomination.flow.ts';
import { RIGHTS } from '../permissions.ts';

const rosterTable = defineTable({
  name: 'recup_roster_row',
  flow: false,
  columns: {
    plan_id: { kind: 'link', title: '疗养计划' },
    nomination_id: { kind: 'link', title: '疗养人员' },
    person_no: { kind: 'text', max: 40, title: '人员编号' },
    from_version: { kind: 'whole', title: '进入名单的版本' },
    until_version: { kind: 'whole', nullable: true, title: '移出名单的版本' },
  },
});

/**
 * 年度荣誉疗养名单 (03 §29.6, R29-7): whoever stands in the newest version of a roster, read at the moment of asking; nothing is built beforehand.
 */
export const recupRoster = defineRecord(
  readFrom(rosterTable, 'y', (query) =>
    query
      .innerJoin('recup_plan as p', 'p.id', 'y.plan_id')
      .innerJoin('recup_nomination as n', 'n.id', 'y.nomination_id')
      .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
      .innerJoin('org as o', 'o.id', 'y.org_id')
      .leftJoin('recup_result as r', (on) =>
        on.onRef('r.cadre_id', '=', 'n.cadre_id').onRef('r.run_id', '=', 'p.run_id'),
      )
      .select(['p.year as year', 'p.plan_no as planNo', 'p.start_date as startDate', 'p.end_date as endDate'])
      .select(['p.place as place', 'p.roster_version as rosterVersion', 'o.name as orgName', 'r.honours as honours'])
      .select(['c.name_masked as cadreName', 'c.id_no_masked as cadreIdNo', 'n.state as personState'])
      .select('y.district_code as district'),
  ),
  {
    name: 'RecupRosterEntry',
    plural: 'recupRoster',
    type: 'recupRosterEntry',
    title: '年度荣誉疗养名单',
    unit: '人',
    doc: '年度荣誉疗养名单 (03 §29.6): one person of the newest version of a roster',
    docs: {
      list: '年度荣誉疗养名单 in the caller’s scope, newest first unless sorted',
      filter: '名单 to show; what is absent does not narrow',
    },
    permission: RIGHTS.view,
    number: 'person_no',
    counted: true,
    scope: {
      // Rows are written when a roster is confirmed, and a plan never goes back from there.
      where: (ctx) => sql`${scopeWhere(scopeOf(ctx.actor), 'y')} and y.until_version is null`,
    },
    brought: {
      year: { kind: 'whole', title: '年度' },
      planNo: { kind: 'text', title: '计划编号' },
      startDate: { kind: 'day', title: '开始日期' },
      endDate: { kind: 'day', title: '结束日期' },
      place: { kind: 'text', title: '地点' },
      rosterVersion: { kind: 'whole', title: '名单版本' },
      orgName: { kind: 'text', title: '机构' },
      honours: { kind: 'text', nullable: true, title: '荣誉' },
      cadreName: { kind: 'text', title: '姓名', doc: 'masked' },
      cadreIdNo: { kind: 'text', title: '身份证号', doc: 'masked' },
      personState: { kind: 'text', title: '状态编码', api: false },
      district: { kind: 'text', title: '区划代码', api: false },
    },
    shown: {
      batch: { kind: 'text', title: '批次', value: ({ planNo }) => `第${Number(planNo.split('-')[1] ?? '1')}批` },
      districtTitle: { kind: 'text', title: '区', value: ({ district }) => districtTitle(district) },
      standing: {
        kind: 'text',
        title: '状态',
        value: ({ personState }) => nominationFlow.states[personState]?.title ?? personState,
      },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '人员编号、计划编号',
        find: [{ in: ['y.person_no', 'p.plan_no'] }],
      },
      year: {
        kind: 'own',
        of: 'text',
        label: '年度',
        where: (value) => sql`p.year::text = ${String(value)}`,
      },
      planId: { kind: 'equals', column: 'y.plan_id', id: true, label: '疗养计划', hidden: true },
      districtCode: placed.districtCode,
    },
    sorts: { startDate: { title: '开始日期', kind: 'day', column: 'p.start_date' } },
    export: {
      permission: RIGHTS.export,
      kind: 'recuperation-roster',
      audit: 'recuperation.roster-export',
      columns: [
        'year',
        ['planNo', 14],
        'batch',
        'startDate',
        'endDate',
        ['place', 22],
        'districtTitle',
        ['orgName', 28],
        'cadreName',
        ['cadreIdNo', 22],
        ['honours', 28],
        'standing',
        'rosterVersion',
      ],
    },
    page: {
      route: '/recuperation/roster',
      help: [
        '各年度已确定的荣誉疗养名单；批准替换或取消后随即更新，并注明名单版本。',
        '导出的年度名单以点击时的最新版本为准。',
      ],
      icon: 'ProfileOutlined',
      group: RECUPERATION_MENU,
      order: 45,
      columns: [
        { name: 'cadreName', key: true, under: ['cadreIdNo'] },
        { name: 'planNo', title: '计划', under: ['batch'], key: true },
        { name: 'startDate', title: '起止日期', under: ['endDate'], sort: 'startDate' },
        'place',
        { name: 'orgName', under: ['districtTitle'] },
        { name: 'honours', wide: true },
        { name: 'standing', key: true },
        'rosterVersion',
      ],
      also: ['year', 'nominationId'],
    },
  },
);
