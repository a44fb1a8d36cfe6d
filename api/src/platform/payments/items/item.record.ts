import { defineRecord, placed, readFrom } from '../../records/index.ts';
import { PAYMENT_MENU, paymentsSeen } from '../batches/batch.record.ts';
import { PAYMENT_ITEM } from '../record-types.ts';
import { SEALED_ITEMS } from '../sealed-payments.ts';
import { HEAPS, ITEM_STATES } from '../words.ts';
import { itemTable } from './item-table.ts';

/** `i` is the item, `b` its batch. */
const source = readFrom(itemTable, 'i', (query) =>
  query
    .innerJoin('payment_batch as b', 'b.id', 'i.batch_id')
    .leftJoin('payment_item as r', (on) =>
      on.onRef('r.reissue_of', '=', 'i.id').on('r.state', 'not in', ['STOPPED', 'REVERSED']),
    )
    .select(['b.batch_no as batchNo', 'b.purpose_title as purposeTitle', 'r.batch_id as reissuedIn']),
);

/** 发放明细 (01 §13.4): one claim of a batch; names, numbers and accounts masked. */
export const paymentItem = defineRecord(source, {
  name: 'PaymentItem',
  plural: 'paymentItems',
  type: PAYMENT_ITEM,
  title: '发放明细',
  unit: '笔',
  doc: '发放明细 (01 §13.4): one claim of a batch and what became of it; masked',
  docs: {
    list: '发放明细 of the batches that the caller sees, newest first unless sorted',
    filter: '发放明细 to show; what is absent does not narrow',
  },
  permission: 'payment:view',
  number: 'seq',
  scope: { where: (ctx) => paymentsSeen(ctx, 'i') },
  brought: {
    batchNo: { kind: 'text', title: '批次号' },
    purposeTitle: { kind: 'text', title: '发放用途' },
    reissuedIn: { kind: 'link', nullable: true, title: '重发批次' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '批次号、银行流水号、身份证号',
      find: [
        { in: ['b.batch_no', 'i.bank_ref'], match: 'number' },
        { idNumber: 'i.id_no_index', field: { name: 'payment_item.id_no', kind: 'id' } },
      ],
    },
    batchId: { kind: 'equals', column: 'i.batch_id', id: true, label: '批次', hidden: true },
    recordId: { kind: 'equals', column: 'i.record_id', id: true, label: '业务记录', hidden: true },
    states: {
      kind: 'choices',
      label: '发放状态',
      column: 'i.state',
      words: ITEM_STATES,
      enum: 'PaymentItemState',
      url: 'state',
    },
    heaps: {
      kind: 'choices',
      label: '核验结果',
      column: 'i.verify_result',
      words: HEAPS,
      enum: 'PaymentHeap',
      url: 'heap',
    },
    ...placed,
  },
  sorts: {
    seq: { title: '序号', kind: 'number', column: 'i.seq' },
    amount: { title: '金额', kind: 'number', column: 'i.amount' },
  },
  counted: true,
  sealed: SEALED_ITEMS,
  export: {
    permission: 'payment:export',
    kind: 'payment-items',
    audit: 'payment.export-items',
    columns: [
      ['batchNo', 22],
      ['purposeTitle', 24],
      'seq',
      'nameMasked',
      ['idNoMasked', 22],
      ['amount', 14],
      'bankCode',
      'accountMasked',
      'holderMasked',
      ['stateTitle', 12],
      ['failureReason', 28],
      ['paidAmount', 14],
      ['paidAt', 20],
      ['bankRef', 24],
      ['verifyResultTitle', 12],
      ['verifyNote', 28],
      ['remark', 24],
    ],
  },
  page: {
    route: '/payments/items',
    help: [
      '各发放批次中每一笔款项的状态、银行结果和失败原因。',
      '失败或退票的在发放批次页面更正账户后重新发放；已成功的不能再次发放。',
    ],
    icon: 'ProfileOutlined',
    group: PAYMENT_MENU,
    order: 61,
    columns: [
      { name: 'nameMasked', title: '人员', under: ['idNoMasked'], key: true },
      { name: 'batchNo', title: '批次', under: ['purposeTitle'] },
      { name: 'amount', key: true, sort: 'amount' },
      { name: 'accountMasked', title: '账户', under: ['bankCode'] },
      { name: 'stateTitle', key: true, under: ['failureReason'] },
      { name: 'verifyResultTitle', title: '核验', under: ['verifyNote'] },
      { name: 'paidAt', title: '银行时间', under: ['bankRef'] },
    ],
    also: [
      'batchId',
      'seq',
      'reissuedIn',
      'version',
      'paidAmount',
      'state',
      'verifyResult',
      'decisionReason',
      'cancelState',
      'cancelStateTitle',
      'cancelReason',
      'cancelAnswer',
      'cancelAskedAt',
      'cancelAskedBy',
    ],
  },
});
