import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { ADJUSTMENT } from '../record-types.ts';
import { ADJUSTMENTS, SETTLEMENTS } from '../words.ts';

const adjustmentTable = defineTable({
  name: 'pay_adjustment',
  columns: {
    adjustment_no: { kind: 'text', max: 24, unique: true, title: '登记编号', doc: 'TZ + date + four digits' },
    payable_id: { kind: 'link', title: '经费可发放人员' },
    request_id: { kind: 'link', nullable: true, title: '减员申请' },
    kind: {
      kind: 'choice',
      max: 8,
      words: ADJUSTMENTS,
      enum: 'PayAdjustmentKind',
      enumDoc: '多发 or 应补发',
      title: '种类',
    },
    months: { kind: 'texts', title: '月份' },
    amount: { kind: 'decimal', digits: 14, scale: 2, title: '金额（元）' },
    settle_state: {
      kind: 'choice',
      max: 8,
      words: SETTLEMENTS,
      enum: 'PayAdjustmentState',
      enumDoc: '追回或补发的处理情况',
      title: '处理情况',
    },
    settled_note: { kind: 'text', max: 500, nullable: true, title: '处理说明' },
    version: { kind: 'whole', filled: true, title: '版本' },
  },
});

const source = readFrom(adjustmentTable, 'j', (query) =>
  query
    .innerJoin('payable_person as a', 'a.id', 'j.payable_id')
    .innerJoin('beneficiary as b', 'b.id', 'a.beneficiary_id')
    .innerJoin('org as o', 'o.id', 'j.org_id')
    .leftJoin('reduction_request as r', 'r.id', 'j.request_id')
    .select(['b.name_masked as personName', 'a.class_code as classCode', 'o.short_name as orgName'])
    .select(['r.request_no as requestNo']),
);

/** 多发记录 (03 §34.2), and the months that are owed after a pause or a revocation. */
export const payAdjustment = defineRecord(source, {
  name: 'PayAdjustment',
  plural: 'payAdjustments',
  type: ADJUSTMENT,
  title: '多发与补发',
  unit: '条',
  doc: 'Months that were paid too much or are owed (03 §34.2, §34.5): to be recovered or paid, nothing is deducted by itself',
  docs: {
    list: '多发与补发 in the caller’s scope',
    one: 'One 多发与补发',
    filter: '多发与补发 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'adjustment_no',
  numbering: { prefix: 'TZ', digits: 4 },
  counted: true,
  brought: {
    personName: { kind: 'text', title: '姓名', doc: 'masked' },
    classCode: { kind: 'code', list: CLASS_LIST, max: 4, title: '优抚对象类别' },
    orgName: { kind: 'text', title: '街镇' },
    requestNo: { kind: 'text', nullable: true, title: '减员申请编号' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '登记编号、减员申请编号',
      find: [{ in: ['j.adjustment_no', 'r.request_no'] }],
    },
    kinds: { kind: 'choices', label: '种类', column: 'j.kind', words: ADJUSTMENTS, enum: 'PayAdjustmentKind' },
    settleStates: {
      kind: 'choices',
      label: '处理情况',
      column: 'j.settle_state',
      words: SETTLEMENTS,
      enum: 'PayAdjustmentState',
    },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'pay-adjustments',
    audit: 'reduction.export-adjustments',
    columns: [
      ['adjustmentNo', 20],
      'kindTitle',
      'personName',
      ['classCodeTitle', 26],
      ['months', 30],
      'amount',
      'settleStateTitle',
      ['settledNote', 40],
      ['orgName', 22],
    ],
  },
  page: {
    route: '/reduction/adjustments',
    icon: 'AccountBookOutlined',
    area: 'reduction',
    order: 50,
    columns: [
      { name: 'personName', key: true, under: ['classCodeTitle'] },
      { name: 'kindTitle', title: '种类', key: true },
      { name: 'months', wide: true },
      { name: 'amount', key: true },
      { name: 'settleStateTitle', title: '处理情况', key: true, under: ['settledNote'] },
      { name: 'orgName' },
    ],
    also: ['version', 'requestNo'],
  },
});
