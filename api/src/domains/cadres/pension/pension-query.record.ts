import { defineRecord, defineTable, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { districtName } from '../register/place.ts';
import { PENSION_PURPOSES } from '../words.ts';

/** What became of a query (03 §31.6). */
export const OUTCOMES = {
  FOUND: '已查询',
  CACHED: '24小时内已查询',
  NOT_FOUND: '未查询到',
  TIMEOUT: '超时',
  FAILED: '无法查询',
} as const;
export type PensionOutcome = keyof typeof OUTCOMES;

export const pensionQueryTable = defineTable({
  name: 'pension_query',
  columns: {
    query_no: { kind: 'text', max: 24, unique: true, title: '查询编号', doc: 'YC + date + six digits' },
    created_at: { kind: 'moment', title: '查询时间' },
    cadre_id: { kind: 'link', title: '人员' },
    cadre_name_masked: { kind: 'text', max: 60, as: 'cadreName', title: '姓名', doc: 'masked' },
    request_id: { kind: 'link', title: '请求编号' },
    purpose: {
      kind: 'choice',
      max: 10,
      words: PENSION_PURPOSES,
      enum: 'PensionPurpose',
      enumDoc: '查询目的',
      title: '查询目的',
    },
    purpose_text: { kind: 'text', max: 200, nullable: true, title: '目的说明' },
    from_month: { kind: 'text', max: 6, fixed: true, check: 'cadres.month', title: '起始月份', doc: 'YYYYMM' },
    to_month: { kind: 'text', max: 6, fixed: true, check: 'cadres.month', title: '截止月份', doc: 'YYYYMM' },
    outcome: {
      kind: 'choice',
      max: 10,
      words: OUTCOMES,
      enum: 'PensionOutcome',
      enumDoc: '查询结果',
      title: '查询结果',
    },
    attempts: { kind: 'whole', size: 'small', title: '查询次数' },
    asked_by: { kind: 'text', max: 60, title: '查询人' },
    batch_id: { kind: 'link', nullable: true, title: '批量查询' },
  },
});

/** 养老金查询记录 (03 §31.6): who asked for whom, and what for. */
export const pensionQuery = defineRecord(readFrom(pensionQueryTable, 'q'), {
  name: 'PensionQuery',
  plural: 'pensionQueries',
  type: 'pensionQuery',
  title: '养老金查询记录',
  unit: '次',
  doc: '养老金查询记录 (03 §31.6): no amounts',
  docs: { list: '养老金查询记录 in the caller’s scope, newest first', filter: '查询记录 to show' },
  permission: RIGHTS.pension,
  number: 'query_no',
  subject: 'cadre_name_masked',
  numbering: { prefix: 'YC', digits: 6 },
  counted: true,
  shown: { districtName: { kind: 'text', title: '户籍区', value: (row) => districtName(row.districtCode) } },
  filters: {
    search: { kind: 'search', label: '查找', hint: '查询编号', find: [{ in: ['q.query_no'] }] },
    purposes: {
      kind: 'choices',
      label: '查询目的',
      column: 'q.purpose',
      words: PENSION_PURPOSES,
      enum: 'PensionPurpose',
    },
    outcomes: { kind: 'choices', label: '查询结果', column: 'q.outcome', words: OUTCOMES, enum: 'PensionOutcome' },
    batchId: { kind: 'equals', label: '批量查询', column: 'q.batch_id', id: true, hidden: true },
    districtCode: placed.districtCode,
    ...period('查询时间', 'q.created_at'),
  },
  export: {
    permission: RIGHTS.pension,
    kind: 'pension-queries',
    audit: 'cadre.export-pension-queries',
    columns: [
      ['queryNo', 20],
      ['createdAt', 20],
      'cadreName',
      'districtName',
      'purposeTitle',
      ['purposeText', 30],
      'fromMonth',
      'toMonth',
      'outcomeTitle',
      'attempts',
      'askedBy',
    ],
  },
  page: {
    route: '/pension-queries',
    icon: 'FileSearchOutlined',
    area: 'retired',
    order: 25,
    columns: [
      { name: 'queryNo', title: '查询编号', under: ['createdAt'], key: true },
      { name: 'cadreName', title: '姓名', under: ['districtName'] },
      { name: 'purposeTitle', title: '查询目的', under: ['purposeText'], wide: true },
      { name: 'fromMonth', title: '月份', under: ['toMonth'] },
      { name: 'outcomeTitle', title: '结果', key: true },
      'attempts',
      'askedBy',
    ],
  },
});

/** What is asked (03 §31.6): without a purpose nobody is told anything. */
export const pensionForm = formOf(pensionQueryTable, 'PensionQueryInput', '养老金查询', [
  'purpose',
  'purpose_text',
  'from_month',
  'to_month',
]);
export type PensionEntry = ReturnType<typeof pensionForm.read>;
