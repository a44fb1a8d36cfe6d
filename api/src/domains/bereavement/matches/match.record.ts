import { sql, toDate } from '../../../database/sql.ts';
import { dayNumberOfDate, localDateOf } from '../../../platform/calendar/index.ts';
import { titleOfCode } from '../../../platform/forms/index.ts';
import { defineRecord, period, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { MATCH } from '../record-types.ts';
import { SOURCES, STRENGTHS } from '../words.ts';
import { matchFlow } from './match.flow.ts';
import { matchTable } from './match-table.ts';

const source = readFrom(matchTable, 'm', (query) =>
  query
    .innerJoin('beneficiary as b', 'b.id', 'm.beneficiary_id')
    .innerJoin('org as o', 'o.id', 'm.org_id')
    .select(['b.id_no_masked as idNo', 'o.short_name as orgName', 'm.created_at as foundAt']),
);

/** Classes by their words. */
export const classTitles = (codes: readonly string[]): string[] =>
  codes.map((code) => titleOfCode(CLASS_LIST, code) ?? code);

/** 死亡命中 (03 §34.2, §34.6). */
export const deathMatch = defineRecord(source, {
  name: 'DeathMatch',
  plural: 'deathMatches',
  type: MATCH,
  title: '死亡人员',
  unit: '人',
  doc: 'A beneficiary whom 死亡库 names (03 §34.2); person masked',
  docs: {
    list: '死亡人员 in the caller’s scope, newest first unless sorted',
    one: 'One 死亡人员',
    filter: '死亡人员 to show; what is absent does not narrow',
    act: '核实有误, 建议核实有误: what each may do is the flow’s to say',
  },
  flow: matchFlow,
  permission: RIGHTS.view,
  number: 'match_no',
  subject: 'person_name',
  numbering: { prefix: 'SW', digits: 4 },
  counted: true,
  files: '核实材料',
  brought: {
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    orgName: { kind: 'text', title: '街镇' },
    foundAt: { kind: 'moment', title: '命中时间' },
  },
  shown: {
    classTitles: { kind: 'texts', title: '优抚对象类别', value: (row) => classTitles(row.classes) },
    sourceTitles: {
      kind: 'texts',
      title: '数据来源',
      value: (row) => row.sources.map((code) => SOURCES[code as keyof typeof SOURCES] ?? code),
    },
    waitedDays: {
      kind: 'whole',
      title: '等待天数',
      value: (row, ctx) =>
        dayNumberOfDate(localDateOf(ctx.app.clock.now())) - dayNumberOfDate(localDateOf(toDate(row.foundAt))),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '命中编号、身份证号',
      find: [{ in: ['m.match_no'] }, { idNumber: 'b.id_no_index', field: { name: 'beneficiary.id_no', kind: 'id' } }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    strengths: {
      kind: 'choices',
      label: '比对强度',
      column: 'm.strength',
      words: STRENGTHS,
      enum: 'DeathMatchStrength',
    },
    overdue: {
      kind: 'own',
      of: 'flag',
      label: '逾期未处理',
      where: (_, ctx) => sql`(m.state = 'PENDING' and m.due_at < ${ctx.app.clock.now()})`,
    },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
    ...period('死亡日期', 'm.died_on', 'day'),
  },
  sorts: { diedOn: { title: '死亡日期', kind: 'day', column: 'm.died_on' } },
  export: {
    permission: RIGHTS.export,
    kind: 'death-matches',
    audit: 'reduction.export-matches',
    columns: [
      ['matchNo', 20],
      'personName',
      ['idNo', 22],
      ['classTitles', 30],
      ['sourceTitles', 20],
      ['strengthTitle', 24],
      'diedOn',
      ['orgName', 22],
      'waitedDays',
      'stateTitle',
    ],
  },
  page: {
    route: '/reduction/matches',
    icon: 'BellOutlined',
    area: 'reduction',
    order: 10,
    columns: [
      { name: 'personName', key: true, under: ['idNo'] },
      { name: 'diedOn', key: true, sort: 'diedOn', under: ['sourceTitles'] },
      { name: 'strengthTitle', title: '比对强度', wide: true },
      { name: 'classTitles', title: '类别' },
      { name: 'waitedDays' },
      { name: 'stateTitle', key: true, under: ['handledBy'] },
      { name: 'orgName' },
      { name: 'remaining', hidden: true },
    ],
    facts: [
      'personName',
      'idNo',
      { name: 'classTitles', title: '优抚对象类别' },
      'diedOn',
      'sourceTitles',
      'strengthTitle',
      'orgName',
      'foundAt',
      'waitedDays',
      'handledBy',
      { name: 'refutedReason', wide: true },
    ],
    also: ['matchNo', 'beneficiaryId'],
  },
});
