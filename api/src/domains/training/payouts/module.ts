import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../menu.ts';
import { loadDemoPayouts } from './demo/demo-payouts.ts';
import { statementRoutes } from './documents/print-statement.ts';
import { payoutErrors } from './errors.ts';
import { payoutsFollow } from './follow-sheets.ts';
import { paidSums, payoutsGuarded } from './guards.ts';
import { resultRoutes } from './import/routes.ts';
import { payoutTemplates } from './notices.ts';
import { OwnMoneyResolver } from './own/own.resolver.ts';
import { livingPayout } from './payout.record.ts';
import { PayoutFieldsResolver, PayoutResolver } from './payout.resolver.ts';
import { payoutPermissions } from './permissions.ts';
import { reconcileJobs } from './reconcile/monthly.job.ts';
import { ReconcileResolver } from './reconcile/reconcile.resolver.ts';

/** 生活补助发放 (02 §19.5 T27-7 … T27-10), and where trainees want their money. */
export const payoutsModule = withRecords([moduleOf(livingPayout)], {
  name: 'training-payouts',
  title: '生活补助发放',
  hooks: [payoutsFollow, payoutsGuarded, paidSums],
  resolvers: [PayoutFieldsResolver, PayoutResolver, OwnMoneyResolver, ReconcileResolver],
  permissions: payoutPermissions,
  menus: [
    {
      key: 'training-fund-reconciliation',
      title: '资金拨付核对',
      route: '/training/fund-reconciliation',
      icon: 'AuditOutlined',
      group: SUBSIDY_MENU,
      order: 77,
      permissions: ['training.payout:reconcile'],
    },
  ],
  notices: payoutTemplates,
  jobs: reconcileJobs,
  routes: (server, app) => {
    resultRoutes(server, app);
    statementRoutes(server, app);
  },
  errors: payoutErrors,
  demo: loadDemoPayouts,
  auditEvents: [
    { code: 'training.account.change', title: '登记学员收款账户' },
    { code: 'training.account.reveal', title: '查看学员收款账号' },
    { code: 'training.account.export', title: '下载生活补助付款清单' },
    { code: 'training.payout.print', title: '打印生活补助发放明细表' },
    { code: 'training.payout.import', title: '导入银行发放结果' },
    { code: 'training.payout.heir', title: '决定生活补助由继承人领取' },
  ],
});
