import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { LINE } from '../record-types.ts';
import { CATEGORIES } from '../words.ts';

const lineTable = defineTable({
  name: 'medical_line',
  columns: {
    cycle_id: { kind: 'link', title: '报销周期' },
    cadre_id: { kind: 'link', title: '人员' },
    line_no: { kind: 'whole', title: '文件行号' },
    person_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 50, title: '姓名' },
    id_no: { kind: 'sealed', key: 'ID', mask: 'idNumber', max: 24, title: '身份证号' },
    spent_on: { kind: 'day', nullable: true, title: '就医日期' },
    hospital: { kind: 'text', max: 100, nullable: true, title: '医院' },
    invoice_no: { kind: 'text', max: 60, nullable: true, title: '发票号' },
    category: {
      kind: 'choice',
      max: 8,
      words: CATEGORIES,
      enum: 'MedicalCategory',
      enumDoc: '费用类别 (03 §33.3)',
      title: '费用类别',
    },
    total_fee: { kind: 'decimal', digits: 14, scale: 2, money: true, nullable: true, title: '总费用（元）' },
    self_pay: { kind: 'decimal', digits: 14, scale: 2, money: true, nullable: true, title: '自付（元）' },
    amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '本次补助金额（元）' },
    external_key: { kind: 'text', max: 64, fixed: true, api: false, title: '重复核对键' },
    void: { kind: 'flag', filled: true, title: '已作废' },
  },
});

/** 报销明细 (03 §33.3 ReimbLine): one line of an imported file, person masked. */
export const medicalLine = defineRecord(
  readFrom(lineTable, 'l', (query) =>
    query.innerJoin('medical_cycle as c', 'c.id', 'l.cycle_id').select(['c.cycle_no as cycleNo']),
  ),
  {
    name: 'MedicalLine',
    plural: 'medicalLines',
    type: LINE,
    title: '报销明细',
    unit: '条',
    doc: '报销明细 (03 §33.3): one line of an imported file, person masked',
    docs: {
      list: '报销明细 of the cycles, newest first unless sorted',
      filter: '报销明细 to show; what is absent does not narrow',
    },
    permission: RIGHTS.cycle,
    number: 'line_no',
    subject: 'person_name',
    brought: { cycleNo: { kind: 'text', title: '周期编号' } },
    counted: true,
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '周期编号、发票号',
        find: [{ in: ['c.cycle_no', 'l.invoice_no'], match: 'number' }],
      },
      cycleId: { kind: 'equals', column: 'l.cycle_id', id: true, label: '报销周期', hidden: true },
      cadreId: { kind: 'equals', column: 'l.cadre_id', id: true, label: '人员', hidden: true },
      categories: {
        kind: 'choices',
        label: '费用类别',
        column: 'l.category',
        words: CATEGORIES,
        enum: 'MedicalCategory',
      },
    },
    sorts: {
      lineNo: { title: '文件行号', kind: 'number', column: 'l.line_no' },
      amount: { title: '补助金额', kind: 'number', column: 'l.amount' },
    },
    page: {
      route: '/medical/lines',
      icon: 'ProfileOutlined',
      group: MEDICAL_MENU,
      order: 64,
      columns: [
        { name: 'cycleNo', title: '周期', key: true },
        { name: 'lineNo', title: '行号', sort: 'lineNo' },
        { name: 'personNameMasked', title: '人员', under: ['idNoMasked'], key: true },
        { name: 'categoryTitle', title: '类别' },
        { name: 'hospital', title: '医院', under: ['invoiceNo'] },
        { name: 'spentOn', title: '就医日期' },
        { name: 'amount', key: true, sort: 'amount' },
      ],
    },
  },
);
