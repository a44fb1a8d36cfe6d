import { defineModule } from '../../../platform/kernel/index.ts';
import { AlipayResolver } from './alipay.resolver.ts';
import { forgetAbandoned } from './certify/certification.ts';
import { alipayErrors } from './errors.ts';
import { alipayAuditEvents } from './events.ts';
import { alipayNotices } from './notices.ts';
import { alipayNotifyRoutes } from './notify-routes.ts';
import { removeOldRenewals } from './sessions/renew.ts';

/** 支付宝小程序 (01 §10, item 8): who its users are. What they do there are the operations of everybody else. */
export const alipayModule = defineModule({
  name: 'alipay',
  title: '支付宝小程序',
  keptIndexes: [
    { table: 'alipay_identity', column: 'open_id_index', why: '支付宝身份标识，解除绑定后清理' },
    { table: 'alipay_identity', column: 'user_id_index', why: '支付宝身份标识，解除绑定后清理' },
    { table: 'alipay_certification', column: 'id_no_index', why: '核验次数限制，一日后清除' },
  ],
  resolvers: [AlipayResolver],
  errors: alipayErrors,
  auditEvents: alipayAuditEvents,
  notices: alipayNotices,
  jobs: [
    {
      name: 'alipay.tidy',
      title: '清理未完成的身份核验和过期的续期凭据',
      cron: '10 * * * *',
      concurrency: 1,
      run: async (ctx) => {
        await forgetAbandoned(ctx);
        await removeOldRenewals(ctx, ctx.app.clock.now());
      },
    },
  ],
  routes: alipayNotifyRoutes,
});
