import { anchorChain, sealPending } from '../chain/index.ts';
import { defineModule } from '../kernel/index.ts';
import { AuditResolver } from './audit.resolver.ts';
import { auditLog } from './audit-chain.ts';

/** The tamper-evident log of acts (03 §41.8). Every module names the events it writes; these two belong to all. */
export const auditModule = defineModule({
  name: 'audit',
  title: '审计日志',
  chains: [auditLog],
  resolvers: [AuditResolver],
  permissions: [{ code: 'sys.audit:view', title: '查看审计日志', roles: ['AUD_ADMIN'] }],
  menus: [
    {
      key: 'audit',
      area: 'system',
      title: '审计日志',
      route: '/audit',
      icon: 'AuditOutlined',
      order: 910,
      permissions: ['sys.audit:view'],
    },
  ],
  auditEvents: [
    { code: 'access.forbidden', title: '越权操作' },
    { code: 'access.out-of-scope', title: '越权访问' },
    { code: 'access.unknown-id', title: '访问不存在的记录' },
    { code: 'release.verified', title: '启动时核对程序文件' },
  ],
  jobs: [
    {
      name: 'audit.seal',
      title: '日志封存（补漏）',
      // The sealer of each worker is quicker; this one notices when none of them runs.
      cron: '* * * * *',
      concurrency: 1,
      run: async (ctx) => {
        for (const log of ctx.app.registry.chains) await sealPending(ctx, log);
      },
    },
    {
      name: 'audit.anchor',
      title: '日志链锚点',
      cron: '0 * * * *',
      concurrency: 1,
      // What waits is sealed first, so that midnight's anchor closes the day.
      run: async (ctx) => {
        for (const log of ctx.app.registry.chains) {
          await sealPending(ctx, log);
          await anchorChain(ctx, log);
        }
      },
    },
  ],
});
