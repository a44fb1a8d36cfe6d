import { defineRecord, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../../permissions.ts';
import { DIFFERENCE } from '../../record-types.ts';
import { districtName } from '../../register/place.ts';
import { RESULTS, SOURCES } from '../words.ts';
import { differenceFlow } from './difference.flow.ts';
import { differenceTable } from './difference-table.ts';

const source = readFrom(differenceTable, 'd', (query) =>
  query
    .innerJoin('emp_cadre as c', 'c.id', 'd.cadre_id')
    .leftJoin('cadre_comparison as k', 'k.id', 'd.comparison_id')
    .leftJoin('cadre_application as a', 'a.id', 'd.application_id')
    .select(['c.cadre_no as cadreNo', 'k.comparison_no as comparisonNo', 'a.application_no as applicationNo'])
    .select(['d.created_at as foundAt']),
);

/** 比对结果 (03 §31.5): what differs of a person, for the district to judge; with it the file 比对结果表. */
export const difference = defineRecord(source, {
  name: 'CadreDifference',
  plural: 'cadreDifferences',
  type: DIFFERENCE,
  title: '多重身份比对结果',
  unit: '项',
  doc: '多重身份比对结果 (03 §31.5); both sides masked',
  docs: {
    list: '比对结果 in the caller’s scope, newest first',
    one: 'One 比对结果',
    filter: '比对结果 to show; what is absent does not narrow',
    act: '采纳、不采纳、另行处理: what each may do is the flow’s to say (03 §31.5)',
  },
  flow: differenceFlow,
  permission: RIGHTS.view,
  number: 'difference_no',
  subject: 'cadre_name_masked',
  numbering: { prefix: 'BJ', digits: 6 },
  counted: true,
  brought: {
    cadreNo: { kind: 'text', title: '人员编号' },
    comparisonNo: { kind: 'text', nullable: true, title: '比对任务' },
    applicationNo: { kind: 'text', nullable: true, title: '关键信息变更申请' },
    foundAt: { kind: 'moment', title: '发现时间' },
  },
  shown: { districtName: { kind: 'text', title: '户籍区', value: (row) => districtName(row.districtCode) } },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '结果编号、人员编号',
      find: [{ in: ['d.difference_no', 'c.cadre_no'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    codes: { kind: 'choices', label: '结果', column: 'd.code', words: RESULTS, enum: 'CadreCompareResult' },
    sources: { kind: 'choices', label: '来源', column: 'd.source', words: SOURCES, enum: 'CadreCompareSource' },
    cadreId: { kind: 'equals', label: '人员', column: 'd.cadre_id', id: true, hidden: true },
    comparisonId: { kind: 'equals', label: '比对任务', column: 'd.comparison_id', id: true, hidden: true },
    districtCode: placed.districtCode,
    ...period('发现时间', 'd.created_at'),
  },
  export: {
    permission: RIGHTS.export,
    kind: 'cadre-differences',
    audit: 'cadre.export-differences',
    columns: [
      ['differenceNo', 20],
      ['cadreNo', 18],
      'cadreName',
      ['cadreIdNo', 22],
      'districtName',
      'sourceTitle',
      'codeTitle',
      'fieldTitle',
      ['localText', 24],
      ['remoteText', 24],
      ['asOf', 20],
      'stateTitle',
      ['verdictReason', 36],
    ],
  },
  page: {
    route: '/cadre-differences',
    icon: 'DiffOutlined',
    area: 'retired',
    order: 24,
    title: '比对结果',
    columns: [
      { name: 'differenceNo', title: '结果编号', under: ['foundAt'], key: true },
      { name: 'cadreName', title: '姓名', under: ['cadreIdNo'], key: true },
      { name: 'codeTitle', title: '结果', under: ['sourceTitle'], key: true },
      'fieldTitle',
      { name: 'localText', wide: true },
      { name: 'remoteText', wide: true },
      'districtName',
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '剩余时间', hidden: true },
    ],
    facts: [
      'cadreName',
      'cadreIdNo',
      'cadreNo',
      'districtName',
      'sourceTitle',
      'codeTitle',
      'fieldTitle',
      'asOf',
      'sourceVersion',
      'foundAt',
      'comparisonNo',
      'applicationNo',
      { name: 'verdictReason', wide: true },
    ],
    open: ['cadreId', 'localText', 'remoteText', 'source', 'code', 'field', 'applicationId', 'comparisonId'],
  },
});
