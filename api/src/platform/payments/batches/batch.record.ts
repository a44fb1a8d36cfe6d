import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../access/index.ts';
import { type Ctx, type MenuGroup, scopeOf } from '../../kernel/index.ts';
import { defineRecord, period, placed, readFrom } from '../../records/index.ts';
import { purposesSeen } from '../purpose.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { batchFlow } from './batch.flow.ts';
import { batchTable } from './batch-table.ts';

/** 资金发放 in the menu. */
export const PAYMENT_MENU: MenuGroup = {
  key: 'payments',
  title: '资金发放',
  icon: 'AccountBookOutlined',
  area: 'care',
};

/** The rows `alias` of payments that the caller sees: placed in his scope, of purposes that are his to see. */
export const paymentsSeen = (ctx: Ctx, alias: string) =>
  sql<boolean>`(${scopeWhere(scopeOf(ctx.actor), alias)} and ${sql.ref(`${alias}.purpose`)} = any(${purposesSeen(ctx)}::text[]))`;

/** 发放批次 (01 §13.4). */
export const paymentBatch = defineRecord(readFrom(batchTable, 'b'), {
  name: 'PaymentBatch',
  plural: 'paymentBatches',
  type: PAYMENT_BATCH,
  title: '发放批次',
  unit: '批',
  doc: '发放批次 (01 §13.4): a frozen list that is paid through 资金监管平台',
  docs: {
    list: '发放批次 in the caller’s scope and of purposes that are his to see, newest first unless sorted',
    one: 'One 发放批次',
    filter: '发放批次 to show; what is absent does not narrow',
    act: '提交复核, 复核, 审批 (signed), 退回, 撤销, 推送, 核验, 办结: what each may do is the flow’s to say',
  },
  flow: batchFlow,
  permission: 'payment:view',
  number: 'batch_no',
  scope: { where: (ctx) => paymentsSeen(ctx, 'b') },
  files: '人工登记的发放结果依据',
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '批次号、平台编号',
      find: [{ in: ['b.batch_no', 'b.platform_no'], match: 'number' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    purpose: { kind: 'equals', column: 'b.purpose', label: '发放用途', hidden: true },
    unregistered: {
      kind: 'flag',
      label: '待登记结果',
      when: {
        all: [
          ['b.approved_at', 'is not null'],
          ['b.registered_at', 'is null'],
          ['b.state', '<>', { text: 'CANCELLED' }],
        ],
      },
    },
    differing: { kind: 'flag', label: '只看不一致', when: ['b.differing_count', '>', 0] },
    ...placed,
    ...period('编制日期', 'b.prepared_at'),
  },
  sorts: {
    preparedAt: { title: '编制时间', kind: 'moment', column: 'b.prepared_at' },
    total: { title: '总额', kind: 'number', column: 'b.total' },
  },
  counted: true,
  export: {
    permission: 'payment:export',
    kind: 'payment-batches',
    audit: 'payment.export-batches',
    columns: [
      ['batchNo', 22],
      ['purposeTitle', 24],
      'period',
      'itemCount',
      ['total', 16],
      ['stateTitle', 14],
      ['platformNo', 22],
      'successCount',
      'failedCount',
      ['successAmount', 16],
      'differingCount',
      'preparedBy',
      'reviewedBy',
      'approvedBy',
      ['pushedAt', 20],
      ['resultAt', 20],
    ],
  },
  page: {
    route: '/payments/batches',
    icon: 'AccountBookOutlined',
    group: PAYMENT_MENU,
    order: 60,
    columns: [
      { name: 'batchNo', title: '批次', under: ['purposeTitle'], key: true, width: 210 },
      { name: 'itemCount', title: '人数' },
      { name: 'total', key: true, sort: 'total' },
      { name: 'stateTitle', key: true },
      { name: 'successCount', title: '成功', under: ['failedCount'] },
      { name: 'platformNo' },
      { name: 'pushedAt', title: '推送', under: ['resultAt'] },
      { name: 'preparedAt', hidden: true, sort: 'preparedAt' },
      { name: 'preparedBy', hidden: true },
    ],
    facts: [
      'purposeTitle',
      'period',
      'itemCount',
      'total',
      'platformNo',
      'preparedBy',
      'reviewedBy',
      'approvedBy',
      'pushedAt',
      { name: 'checkNote', wide: true },
      'acceptedAt',
      'resultAt',
      'verifiedAt',
      { name: 'digest', wide: true },
      { name: 'rejectReason', wide: true },
      { name: 'platformFault', wide: true },
    ],
    also: ['purpose', 'differingCount', 'registeredAt', 'registeredHowTitle', 'successAmount'],
    open: [
      'reissueOf',
      'reissueNo',
      'registeredBy',
      'approvedAt',
      'reviewedAt',
      'closedAt',
      'rejectCode',
      'corrections',
    ],
  },
});
