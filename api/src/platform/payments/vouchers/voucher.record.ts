import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../access/index.ts';
import { registerFileAccess } from '../../files/index.ts';
import { hasPermission, scopeOf } from '../../kernel/index.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../records/index.ts';
import { PAYMENT_MENU, paymentsSeen } from '../batches/batch.record.ts';
import { PAYMENT_VOUCHER } from '../record-types.ts';
import { VOUCHER_CHECKS, VOUCHER_KINDS } from '../words.ts';

const voucherTable = defineTable({
  name: 'payment_voucher',
  columns: {
    batch_id: { kind: 'link', title: '批次' },
    item_id: { kind: 'link', nullable: true, title: '明细', doc: 'null for a voucher of the whole batch' },
    voucher_no: { kind: 'text', max: 60, unique: true, title: '凭证号' },
    kind: {
      kind: 'choice',
      max: 10,
      title: '凭证类型',
      words: VOUCHER_KINDS,
      enum: 'PaymentVoucherKind',
      enumDoc: '凭证类型',
    },
    amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '金额（元）' },
    dated_on: { kind: 'day', title: '凭证日期' },
    file_id: { kind: 'link', nullable: true, title: '文件' },
    sm3: { kind: 'text', max: 64, fixed: true, title: '文件摘要（SM3）' },
    check_state: {
      kind: 'choice',
      max: 12,
      title: '核对结果',
      words: VOUCHER_CHECKS,
      enum: 'PaymentVoucherCheck',
      enumDoc: '凭证核对结果',
    },
    received_at: { kind: 'moment', title: '接收时间' },
  },
});

/** `v` is the voucher, `b` its batch, `i` its item. */
const source = readFrom(voucherTable, 'v', (query) =>
  query
    .innerJoin('payment_batch as b', 'b.id', 'v.batch_id')
    .leftJoin('payment_item as i', 'i.id', 'v.item_id')
    .select(['b.batch_no as batchNo', 'b.purpose_title as purposeTitle', 'i.name_masked as personMasked']),
);

/** 发放凭证 (01 §13.4): checked and bound to what they are for. */
export const paymentVoucher = defineRecord(source, {
  name: 'PaymentVoucher',
  plural: 'paymentVouchers',
  type: PAYMENT_VOUCHER,
  title: '发放凭证',
  unit: '张',
  doc: '发放凭证 (01 §13.4): its digest and amount checked when it came',
  docs: {
    list: '发放凭证 of the batches that the caller sees, newest first unless sorted',
    filter: '发放凭证 to show; what is absent does not narrow',
  },
  permission: 'payment:view',
  number: 'voucher_no',
  scope: { where: (ctx) => sql<boolean>`(${scopeWhere(scopeOf(ctx.actor), 'v')} and ${paymentsSeen(ctx, 'b')})` },
  brought: {
    batchNo: { kind: 'text', title: '批次号' },
    purposeTitle: { kind: 'text', title: '发放用途' },
    personMasked: { kind: 'text', nullable: true, title: '人员' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '凭证号、批次号',
      find: [{ in: ['v.voucher_no', 'b.batch_no'], match: 'whole' }],
    },
    batchId: { kind: 'equals', column: 'v.batch_id', id: true, label: '批次', hidden: true },
    checks: {
      kind: 'choices',
      label: '核对结果',
      column: 'v.check_state',
      words: VOUCHER_CHECKS,
      enum: 'PaymentVoucherCheck',
      url: 'check',
    },
    ...placed,
  },
  counted: true,
  export: {
    permission: 'payment:export',
    kind: 'payment-vouchers',
    audit: 'payment.export-vouchers',
    columns: [
      ['voucherNo', 26],
      'kindTitle',
      ['batchNo', 22],
      'personMasked',
      ['amount', 14],
      'datedOn',
      ['checkStateTitle', 14],
      ['sm3', 66],
    ],
  },
  page: {
    route: '/payments/vouchers',
    icon: 'FileProtectOutlined',
    group: PAYMENT_MENU,
    order: 62,
    columns: [
      { name: 'voucherNo', title: '凭证', under: ['kindTitle'], key: true },
      { name: 'batchNo', title: '批次', under: ['purposeTitle'], wide: true },
      { name: 'personMasked' },
      { name: 'amount', key: true },
      { name: 'datedOn' },
      { name: 'checkStateTitle', title: '核对', key: true },
      { name: 'receivedAt', hidden: true },
    ],
    also: ['batchId', 'itemId', 'fileId', 'sm3', 'checkState'],
  },
});

/** Who sees a voucher fetches its file. */
registerFileAccess(PAYMENT_VOUCHER, async (ctx, ids) => {
  if (!hasPermission(ctx.actor, 'payment:view')) return false;
  const found = await tables(ctx)
    .selectFrom('payment_voucher as v')
    .innerJoin('payment_batch as b', 'b.id', 'v.batch_id')
    .select('v.id')
    .where('v.id', 'in', [...ids])
    .where(sql<boolean>`${paymentsSeen(ctx, 'b')}`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
});
