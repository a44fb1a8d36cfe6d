import { defineRecord, defineTable, formOf, period, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { CYCLE } from '../record-types.ts';
import { PERIODS } from '../words.ts';
import { cycleFlow } from './cycle.flow.ts';

const cycleTable = defineTable({
  name: 'medical_cycle',
  flow: true,
  columns: {
    cycle_no: { kind: 'text', max: 20, unique: true, title: '周期编号', doc: 'BX + year and part: BX2026Q1' },
    title: { kind: 'text', max: 60, title: '周期名称' },
    year: { kind: 'whole', size: 'small', least: 2020, most: 2100, title: '年度' },
    kind: {
      kind: 'choice',
      max: 7,
      words: PERIODS,
      enum: 'MedicalPeriod',
      enumDoc: '周期类型 (03 §33.3)',
      title: '周期类型',
    },
    part: {
      kind: 'whole',
      size: 'small',
      least: 1,
      most: 12,
      title: '第几期',
      doc: 'of its year: month, quarter, half',
    },
    period_from: { kind: 'day', title: '费用期间起' },
    period_to: { kind: 'day', title: '费用期间止' },
    expected_total: {
      kind: 'decimal',
      digits: 14,
      scale: 2,
      money: true,
      title: '核对总额（元）',
      doc: 'typed; the file must come to it',
    },
    by_district: { kind: 'flag', filled: true, title: '分区推送' },
    file_name: { kind: 'text', max: 200, nullable: true, title: '导入文件' },
    file_digest: { kind: 'text', max: 64, fixed: true, nullable: true, title: '文件摘要（SM3）' },
    line_count: { kind: 'whole', filled: true, title: '明细行数' },
    row_count: { kind: 'whole', filled: true, title: '人数' },
    total: { kind: 'decimal', digits: 14, scale: 2, money: true, filled: true, title: '应发总额（元）' },
    imported_by: { kind: 'text', max: 60, nullable: true, title: '导入人' },
    imported_at: { kind: 'moment', nullable: true, title: '导入时间' },
  },
});

/** 报销周期 (03 §33.3 ReimbCycle): what the city imports and everything that follows of it. */
export const medicalCycle = defineRecord(readFrom(cycleTable, 'c'), {
  name: 'MedicalCycle',
  plural: 'medicalCycles',
  type: CYCLE,
  title: '报销周期',
  unit: '期',
  doc: '报销周期 (03 §33.3): reimbursement data of a period and how far its payment is',
  docs: {
    list: '报销周期, newest first unless sorted',
    one: 'One 报销周期',
    filter: '报销周期 to show; what is absent does not narrow',
    act: '作废: before anything was pushed; the other steps follow from the rosters',
  },
  flow: cycleFlow,
  permission: RIGHTS.cycle,
  number: 'cycle_no',
  subject: 'title',
  counted: true,
  filters: {
    search: { kind: 'search', label: '查找', hint: '周期编号', find: [{ in: ['c.cycle_no'], match: 'number' }] },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: { kind: 'choices', label: '周期类型', column: 'c.kind', words: PERIODS, enum: 'MedicalPeriod' },
    ...period('导入日期', 'c.imported_at'),
  },
  sorts: {
    importedAt: { title: '导入时间', kind: 'moment', column: 'c.created_at' },
    total: { title: '应发总额', kind: 'number', column: 'c.total' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'medical-cycles',
    audit: 'medical.export-cycles',
    columns: [
      ['cycleNo', 16],
      ['title', 24],
      'kindTitle',
      'periodFrom',
      'periodTo',
      'rowCount',
      ['total', 16],
      'stateTitle',
    ],
  },
  page: {
    route: '/medical/cycles',
    icon: 'AccountBookOutlined',
    group: MEDICAL_MENU,
    order: 60,
    columns: [
      { name: 'cycleNo', title: '周期', under: ['title'], key: true },
      { name: 'stateTitle', key: true },
      { name: 'lineCount' },
      { name: 'rowCount' },
      { name: 'total', key: true, sort: 'total' },
      { name: 'importedAt', title: '导入', under: ['importedBy'], sort: 'importedAt' },
    ],
    facts: [
      'title',
      'kindTitle',
      'periodFrom',
      'periodTo',
      'expectedTotal',
      'total',
      'lineCount',
      'rowCount',
      'importedBy',
      'importedAt',
      'fileName',
      'byDistrict',
      { name: 'fileDigest', wide: true },
    ],
    also: ['year', 'kind', 'part'],
  },
});

/** 建立周期: the first page of the wizard, with the total that the file has to come to (03 §33.4). */
export const cycleForm = formOf(cycleTable, 'MedicalCycleInput', '建立报销周期', [
  'year',
  'kind',
  'part',
  'period_from',
  'period_to',
  'expected_total',
]);
