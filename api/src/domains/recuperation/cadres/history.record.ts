import { defineRecord, defineTable, formOf, placed, readFrom } from '../../../platform/records/index.ts';
import { CADRE_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { HISTORY } from '../record-types.ts';
import { LEVELS, SOURCES } from '../words.ts';

const historyTable = defineTable({
  name: 'cadre_recuperation',
  flow: false,
  columns: {
    cadre_id: { kind: 'link', title: '军休干部' },
    cadre_uid: { kind: 'text', max: 32, title: '人员编号' },
    year: { kind: 'whole', least: 1950, most: 2200, title: '年度' },
    level: {
      kind: 'choice',
      max: 10,
      words: LEVELS,
      enum: 'RecuperationLevel',
      enumDoc: '疗养级别',
      title: '疗养级别',
    },
    plan_no: { kind: 'text', max: 20, nullable: true, title: '计划编号' },
    attended: { kind: 'flag', title: '已参加', doc: 'only what was attended counts' },
    source: {
      kind: 'choice',
      max: 10,
      words: SOURCES,
      enum: 'RecuperationSource',
      enumDoc: '来源',
      filled: true,
      title: '来源',
    },
  },
});

/** 历史疗养 (03 §29.3 RecupHistory): who has taken part in which year. */
export const cadreRecuperation = defineRecord(
  readFrom(historyTable, 'h', (query) =>
    query
      .innerJoin('retired_cadre as c', 'c.id', 'h.cadre_id')
      .innerJoin('org as o', 'o.id', 'h.org_id')
      .select(['c.name_masked as cadreName', 'o.name as orgName']),
  ),
  {
    name: 'CadreRecuperation',
    plural: 'cadreRecuperations',
    type: HISTORY,
    title: '历史疗养',
    unit: '条',
    doc: '历史疗养 of a 军休干部 (03 §29.3)',
    docs: {
      list: '历史疗养 in the caller’s scope, newest first',
      filter: '历史疗养 to show; what is absent does not narrow',
    },
    permission: RIGHTS.cadre,
    number: 'cadre_uid',
    counted: true,
    brought: {
      cadreName: { kind: 'text', title: '姓名', doc: 'masked' },
      orgName: { kind: 'text', title: '军休机构' },
    },
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '人员编号、计划编号',
        find: [{ in: ['h.cadre_uid', 'h.plan_no'] }],
      },
      cadreId: { kind: 'equals', column: 'h.cadre_id', id: true, label: '军休干部', hidden: true },
      levels: { kind: 'choices', label: '疗养级别', column: 'h.level', words: LEVELS, enum: 'RecuperationLevel' },
      districtCode: placed.districtCode,
    },
    sorts: { year: { title: '年度', kind: 'number', column: 'h.year' } },
    export: {
      permission: RIGHTS.export,
      kind: 'cadre-recuperations',
      audit: 'recuperation.history-export',
      columns: [['cadreUid', 18], 'cadreName', 'year', 'levelTitle', 'planNo', 'attended', 'sourceTitle'],
    },
    page: {
      route: '/recuperation/history',
      icon: 'ProfileOutlined',
      group: CADRE_MENU,
      order: 52,
      columns: [
        { name: 'cadreName', key: true, under: ['cadreUid'] },
        { name: 'year', key: true, sort: 'year' },
        'levelTitle',
        'planNo',
        { name: 'attended', key: true },
        { name: 'orgName', wide: true },
        'sourceTitle',
      ],
    },
  },
);

/** What a sheet of earlier recuperations holds. */
export const historyForm = formOf(historyTable, 'CadreRecuperationInput', '历史疗养', [
  'cadre_uid',
  'year',
  'level',
  'plan_no',
  'attended',
]);
