import { defineModule } from '../../../platform/kernel/module.ts';
import { WATCH_MENU } from '../menu.ts';
import { ExchangeBanResolver } from './ban.resolver.ts';
import { protectSandbox } from './demo-protected.ts';
import { banRoutes } from './routes.ts';

/** Temporary bans of addresses, which the gateway enforces before it looks at anything else of a call (03 §39.3). */
export const exchangeBansModule = defineModule({
  name: 'exchange-bans',
  title: '数据交换黑名单',
  resolvers: [ExchangeBanResolver],
  permissions: [
    { code: 'dx.ban:view', title: '查看黑名单', roles: ['DX_ADMIN', 'DX_VIEWER', 'SEC_ADMIN'] },
    { code: 'dx.ban:add', title: '手动封禁', roles: ['DX_ADMIN'] },
    { code: 'dx.ban:release', title: '解除封禁', roles: ['DX_ADMIN'] },
    { code: 'dx.ban:protect', title: '维护保护名单', roles: ['DX_ADMIN'], sensitive: true },
  ],
  menus: [
    {
      key: 'exchange-bans',
      title: '数据交换黑名单',
      route: '/exchange/bans',
      icon: 'SafetyOutlined',
      order: 835,
      permissions: ['dx.ban:view'],
      group: WATCH_MENU,
    },
  ],
  auditEvents: [
    { code: 'dx.ban.auto', title: '自动封禁IP' },
    { code: 'dx.ban.extend', title: '延长自动封禁' },
    { code: 'dx.ban.add', title: '手动封禁IP' },
    { code: 'dx.ban.release', title: '解除封禁' },
    { code: 'dx.ban.protect', title: '加入保护名单' },
    { code: 'dx.ban.unprotect', title: '移出保护名单' },
    { code: 'dx.ban.export', title: '导出封禁记录表' },
  ],
  errors: {
    'DX-BAN-01': '{ip} 在保护名单中，不能封禁',
    'DX-BAN-02': '该封禁已结束',
  },
  routes: banRoutes,
  demo: protectSandbox,
});
