import { type Ctx, defineModule } from '../kernel/index.ts';
import { demoKeyRoutes } from './demo/key-routes.ts';
import { refuseDemoAccounts, seedDemo } from './demo/seed-demo.ts';
import { accessErrors } from './errors.ts';
import { accessAuditEvents } from './events.ts';
import { accessExportRoutes } from './exports/routes.ts';
import { ACCESS_TABLES } from './integrity/access-tables.ts';
import { FAULT_TASK_TYPE } from './integrity/fault-task.ts';
import { IntegrityResolver } from './integrity/integrity.resolver.ts';
import { scanIntegrity } from './integrity/scan.ts';
import { accessNotices } from './notices/templates.ts';
import { OrgResolver } from './orgs/org.resolver.ts';
import { seedOrgs } from './orgs/seed-orgs.ts';
import { realNameRoutes } from './real-name/routes.ts';
import { GRANT_TASK_TYPE } from './roles/grant-task.ts';
import { RoleResolver } from './roles/role.resolver.ts';
import { RoleViewsResolver } from './roles/role-views.resolver.ts';
import { seedRoles } from './roles/seed-roles.ts';
import { OFFER_TASK_TYPE } from './roles/upgrades/settle-offers.ts';
import { UpgradeOfferResolver } from './roles/upgrades/upgrade-offer.resolver.ts';
import { idleMinutes } from './sessions/parameters.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { closeUnusedAccounts, removeOldSignIns } from './users/close-unused.ts';
import { HAND_OUT_TASK_TYPE } from './users/hand-out-task.ts';
import { phoneSettleHours } from './users/phone-settles.ts';
import { UserResolver } from './users/user.resolver.ts';
import { SavedViewResolver } from './views/saved-view.resolver.ts';

/** Organisations, accounts, roles and permissions, data scope, sessions (architecture "Access", 03 §40). */
export const accessModule = defineModule({
  name: 'access',
  title: '用户与权限',
  indexedAt: [
    {
      table: 'user_account',
      column: 'id_no_index',
      field: { name: 'user_account.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
    {
      table: 'user_account',
      column: 'phone_index',
      field: { name: 'user_account.phone', kind: 'phone' },
      value: { column: 'phone' },
    },
  ],
  resolvers: [
    SignInResolver,
    OrgResolver,
    UserResolver,
    RoleResolver,
    RoleViewsResolver,
    UpgradeOfferResolver,
    IntegrityResolver,
    SavedViewResolver,
  ],
  taskLinks: {
    [GRANT_TASK_TYPE]: '/roles/pending',
    [OFFER_TASK_TYPE]: '/roles/upgrades',
    [HAND_OUT_TASK_TYPE]: '/users?waits=HAND_OUT',
    [FAULT_TASK_TYPE]: '/integrity',
  },
  permissions: [
    { code: 'sys.user:view', title: '查看账号', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
    { code: 'sys.user:create', title: '开通账号', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:edit', title: '修改账号', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:delete', title: '删除账号', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:enable', title: '启用账号', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:disable', title: '关闭账号', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:resetpwd', title: '重置密码', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.user:handout', title: '核实本人、发放一次性密码', roles: ['SEC_ADMIN', 'AUD_ADMIN'], sensitive: true },
    { code: 'sys.user:unbind', title: '解除密钥绑定', roles: ['SEC_ADMIN'], sensitive: true },
    { code: 'sys.user:role', title: '设置账号角色', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.org:view', title: '查看机构', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
    { code: 'sys.org:enable', title: '启用和停用机构', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.role:view', title: '查看角色', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
    { code: 'sys.role:create', title: '新建角色', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.role:edit', title: '修改角色', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.role:delete', title: '删除角色', roles: ['SYS_ADMIN'], sensitive: true },
    { code: 'sys.role:grant', title: '确认敏感授权', roles: ['SEC_ADMIN'], sensitive: true },
    { code: 'sys.integrity:view', title: '查看重要数据完整性', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
    {
      code: 'sys.integrity:scan',
      title: '校验重要数据完整性',
      roles: ['SEC_ADMIN', 'AUD_ADMIN'],
      ordinary: '只核对校验码，不改任何数据',
    },
    {
      code: 'sys.integrity:confirm',
      title: '确认被改动的重要数据',
      roles: ['SEC_ADMIN', 'AUD_ADMIN'],
      sensitive: true,
    },
  ],
  menus: [
    {
      key: 'users',
      area: 'system',
      title: '用户管理',
      route: '/users',
      icon: 'TeamOutlined',
      order: 900,
      permissions: ['sys.user:view'],
    },
    {
      key: 'orgs',
      area: 'system',
      title: '机构管理',
      route: '/orgs',
      icon: 'ProfileOutlined',
      order: 905,
      permissions: ['sys.org:view'],
    },
    {
      key: 'roles',
      area: 'system',
      title: '角色管理',
      route: '/roles',
      icon: 'SolutionOutlined',
      order: 910,
      permissions: ['sys.role:view'],
    },
    {
      key: 'integrity',
      area: 'system',
      title: '重要数据校验',
      route: '/integrity',
      icon: 'SafetyOutlined',
      order: 920,
      permissions: ['sys.integrity:view'],
    },
  ],
  auditEvents: accessAuditEvents,
  parameters: [idleMinutes, phoneSettleHours],
  sealedTables: ACCESS_TABLES,
  errors: accessErrors,
  notices: accessNotices,
  jobs: [
    {
      name: 'access.verify-rows',
      title: '校验重要数据完整性',
      cron: '15 1 * * *',
      concurrency: 1,
      run: async (ctx) => {
        await scanIntegrity(ctx);
      },
    },
    {
      name: 'access.close-unused',
      title: '关闭长期未用的账号',
      cron: '30 1 * * *',
      concurrency: 1,
      run: closeUnusedAccounts,
    },
    {
      name: 'access.remove-old-sign-ins',
      title: '清理过期的登录记录',
      cron: '45 1 * * *',
      concurrency: 1,
      run: removeOldSignIns,
    },
  ],
  routes: (server, app) => {
    demoKeyRoutes(server, app);
    accessExportRoutes(server, app);
    realNameRoutes(server, app);
  },
  seed: seedAccess,
  demo: seedDemo,
});

async function seedAccess(ctx: Ctx): Promise<void> {
  if (ctx.app.config.production) await refuseDemoAccounts(ctx);
  await seedOrgs(ctx);
  await seedRoles(ctx);
}
