import { moduleOf, withRecords } from '../records/index.ts';
import { PAYMENT_MENU, paymentBatch } from './batches/batch.record.ts';
import { batchBinding } from './batches/batch-binding.ts';
import { paymentErrors } from './errors.ts';
import { figureRoutes } from './figures/export-figures.ts';
import { paymentItem } from './items/item.record.ts';
import { paymentJobs } from './jobs.ts';
import { paymentNotices } from './notices.ts';
import { paperRoutes } from './papers/routes.ts';
import { batchMost, paymentWatch } from './parameters.ts';
import { PaymentResolver } from './payment.resolver.ts';
import { paymentPermissions } from './permissions.ts';
import { fundChannel } from './push/fund-channel.ts';
import { paymentReconciliation } from './reconciliation/reconciliation.record.ts';
import { resultFileImport } from './results/import-file.ts';
import { paymentInbound } from './results/inbound.ts';
import { SEALED_BATCHES } from './sealed-payments.ts';
import { paymentVoucher } from './vouchers/voucher.record.ts';

/** 资金发放 (01 §13, 03 §33): the room that pays, for every line of business. */
export const paymentsModule = withRecords(
  [
    moduleOf(paymentBatch, { binding: batchBinding }),
    moduleOf(paymentItem, { imports: [resultFileImport] }),
    moduleOf(paymentVoucher),
    moduleOf(paymentReconciliation),
  ],
  {
    name: 'payments',
    title: '资金发放',
    keptIndexes: [{ table: 'payment_item', column: 'id_no_index', why: '行完整性校验码覆盖该索引' }],
    resolvers: [PaymentResolver],
    permissions: paymentPermissions,
    parameters: [batchMost, paymentWatch],
    errors: paymentErrors,
    notices: paymentNotices,
    inbound: paymentInbound,
    outbound: [fundChannel],
    jobs: paymentJobs,
    sealedTables: [SEALED_BATCHES],
    menus: [
      {
        key: 'payment-figures',
        title: '资金发放统计',
        route: '/payments/figures',
        icon: 'BarChartOutlined',
        group: PAYMENT_MENU,
        order: 64,
        permissions: ['payment:view'],
      },
    ],
    routes: (server, app) => {
      paperRoutes(server, app);
      figureRoutes(server, app);
    },
    auditEvents: [
      { code: 'payment.account', title: '修改发放账户' },
      { code: 'payment.stop', title: '停发明细' },
      { code: 'payment.cancel-item', title: '申请撤销已推送的明细' },
      { code: 'payment.decide', title: '处理发放差异' },
      { code: 'payment.print-batch', title: '打印发放批次表' },
      { code: 'payment.pack-vouchers', title: '下载批次凭证' },
      { code: 'payment.export-figures', title: '导出资金发放统计' },
      { code: 'payment.register', title: '人工登记发放结果' },
    ],
  },
);
