import { defineRecord, defineTable, period, placed, readFrom } from '../../records/index.ts';
import { PAYMENT_MENU } from '../batches/batch.record.ts';
import { PAYMENT_RECONCILIATION } from '../record-types.ts';

const reconciliationTable = defineTable({
  name: 'payment_reconciliation',
  columns: {
    recon_no: { kind: 'text', max: 40, unique: true, title: '对账单号' },
    day: { kind: 'day', title: '对账日期' },
    confirmed_count: { kind: 'whole', title: '一致笔数' },
    confirmed_amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '一致金额（元）' },
    differing_count: { kind: 'whole', title: '不一致笔数' },
    differing_amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '不一致金额（元）' },
    refused_count: { kind: 'whole', title: '未发放笔数' },
    refused_amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '未发放金额（元）' },
    missing_count: { kind: 'whole', title: '缺结果笔数' },
    missing_amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '缺结果金额（元）' },
  },
});

const source = readFrom(reconciliationTable, 'r', (query) =>
  query.innerJoin('org as o', 'o.id', 'r.org_id').select('o.short_name as orgName'),
);

/** 对账单 of a working day (01 §13.7): what both sides have, in four heaps. */
export const paymentReconciliation = defineRecord(source, {
  name: 'PaymentReconciliation',
  plural: 'paymentReconciliations',
  type: PAYMENT_RECONCILIATION,
  title: '资金对账单',
  unit: '张',
  doc: '资金对账单 of a working day: our items and what the platform has of them, in four heaps',
  docs: {
    list: '资金对账单 in the caller’s scope, newest first unless sorted',
    one: 'One 资金对账单',
    filter: '资金对账单 to show; what is absent does not narrow',
  },
  permission: 'payment:view',
  number: 'recon_no',
  brought: { orgName: { kind: 'text', title: '机构' } },
  filters: {
    search: { kind: 'search', label: '查找', hint: '对账单号', find: [{ in: ['r.recon_no'], match: 'number' }] },
    differing: {
      kind: 'flag',
      label: '只看有差异',
      when: {
        any: [
          ['r.differing_count', '>', 0],
          ['r.missing_count', '>', 0],
        ],
      },
    },
    ...placed,
    ...period('对账日期', 'r.day', 'day'),
  },
  sorts: { day: { title: '对账日期', kind: 'day', column: 'r.day' } },
  counted: true,
  export: {
    permission: 'payment:export',
    kind: 'payment-reconciliations',
    audit: 'payment.export-reconciliations',
    columns: [
      ['reconNo', 26],
      'orgName',
      'day',
      'confirmedCount',
      ['confirmedAmount', 16],
      'differingCount',
      ['differingAmount', 16],
      'refusedCount',
      ['refusedAmount', 16],
      'missingCount',
      ['missingAmount', 16],
    ],
  },
  page: {
    route: '/payments/reconciliations',
    icon: 'ReconciliationOutlined',
    group: PAYMENT_MENU,
    order: 63,
    columns: [
      { name: 'reconNo', title: '对账单', under: ['day'], key: true, sort: 'day' },
      { name: 'orgName', wide: true },
      { name: 'confirmedCount', title: '一致', under: ['confirmedAmount'] },
      { name: 'differingCount', title: '不一致', under: ['differingAmount'], key: true },
      { name: 'refusedCount', title: '未发放', under: ['refusedAmount'] },
      { name: 'missingCount', title: '缺结果', under: ['missingAmount'], key: true },
    ],
    facts: [
      'orgName',
      'day',
      'confirmedCount',
      'confirmedAmount',
      'differingCount',
      'differingAmount',
      'refusedCount',
      'refusedAmount',
      'missingCount',
      'missingAmount',
    ],
  },
});
