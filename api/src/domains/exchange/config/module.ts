import { seedIntegrations } from '../../../platform/exchange/integrations/seed-integrations.ts';
import { defineModule } from '../../../platform/kernel/module.ts';
import { ClientAppResolver } from '../apps/app.resolver.ts';
import { DataChannelResolver } from '../channels/channel.resolver.ts';
import { APPROVAL_TASK_TYPE } from '../distributions/approval-task.ts';
import { RECALL_TEMPLATE } from '../distributions/ask-recall.ts';
import { DistributionResolver } from '../distributions/distribution.resolver.ts';
import { EXPIRY_TEMPLATE, expireDistributions } from '../distributions/expire-distributions.ts';
import { distributionRoutes } from '../distributions/routes.ts';
import { CATALOGUE_MENU } from '../menu.ts';
import { sourceRoutes } from '../sources/routes.ts';
import { DataSourceResolver } from '../sources/source.resolver.ts';
import { externalDataErrors } from './errors.ts';

const VIEWERS = ['DX_ADMIN', 'DX_VIEWER', 'SEC_ADMIN'];

/** External data: sources, channels, distributions, applications: what the gateway serves by (03 §35). */
export const externalDataModule = defineModule({
  name: 'external-data',
  title: '外部数据管理',
  resolvers: [DataSourceResolver, DataChannelResolver, DistributionResolver, ClientAppResolver],
  taskLinks: { [APPROVAL_TASK_TYPE]: '/exchange/distributions/{id}' },
  permissions: [
    { code: 'dx.source:view', title: '查看数据源', roles: VIEWERS },
    { code: 'dx.source:create', title: '新建数据源', roles: ['DX_ADMIN'] },
    { code: 'dx.source:edit', title: '修改、启用和停用数据源', roles: ['DX_ADMIN'] },
    { code: 'dx.source:delete', title: '删除数据源', roles: ['DX_ADMIN'] },
    { code: 'dx.channel:view', title: '查看数据通道', roles: VIEWERS },
    { code: 'dx.channel:create', title: '新建数据通道', roles: ['DX_ADMIN'] },
    { code: 'dx.channel:edit', title: '修改数据通道和可调用的主机', roles: ['DX_ADMIN'], sensitive: true },
    { code: 'dx.channel:delete', title: '删除数据通道', roles: ['DX_ADMIN'] },
    { code: 'dx.channel:test', title: '连通测试', roles: ['DX_ADMIN'] },
    { code: 'dx.channel:enable', title: '启用和停用数据通道', roles: ['DX_ADMIN'] },
    { code: 'dx.dist:view', title: '查看数据分发和应用', roles: VIEWERS },
    { code: 'dx.dist:create', title: '新建数据分发', roles: ['DX_ADMIN'] },
    { code: 'dx.dist:edit', title: '修改、续期和撤销数据分发', roles: ['DX_ADMIN'] },
    { code: 'dx.dist:approve', title: '安全审批数据分发', roles: ['SEC_ADMIN'], sensitive: true },
    { code: 'dx.dist:suspend', title: '暂停和恢复数据分发', roles: ['DX_ADMIN'] },
    { code: 'dx.app:edit', title: '登记应用和更换密钥', roles: ['DX_ADMIN'], sensitive: true },
  ],
  menus: [
    {
      key: 'exchange-sources',
      title: '数据源',
      route: '/exchange/sources',
      icon: 'InboxOutlined',
      order: 820,
      permissions: ['dx.source:view'],
      group: CATALOGUE_MENU,
    },
    {
      key: 'exchange-channels',
      title: '数据通道',
      route: '/exchange/channels',
      icon: 'CloudUploadOutlined',
      order: 821,
      permissions: ['dx.channel:view'],
      group: CATALOGUE_MENU,
    },
    {
      key: 'exchange-distributions',
      title: '数据分发',
      route: '/exchange/distributions',
      icon: 'ProfileOutlined',
      order: 822,
      permissions: ['dx.dist:view'],
      group: CATALOGUE_MENU,
    },
    {
      key: 'exchange-apps',
      title: '应用',
      route: '/exchange/apps',
      icon: 'AppstoreOutlined',
      order: 823,
      permissions: ['dx.dist:view'],
      group: CATALOGUE_MENU,
    },
    {
      key: 'exchange-graph',
      title: '数据关系图',
      route: '/exchange/graph',
      icon: 'SolutionOutlined',
      order: 824,
      permissions: ['dx.dist:view'],
      alsoNeeds: ['dx.source:view', 'dx.channel:view'],
      group: CATALOGUE_MENU,
    },
  ],
  auditEvents: [
    { code: 'dx.source.create', title: '新建数据源' },
    { code: 'dx.source.update', title: '修改数据源' },
    { code: 'dx.source.enable', title: '启用数据源' },
    { code: 'dx.source.disable', title: '停用数据源' },
    { code: 'dx.source.delete', title: '删除数据源' },
    { code: 'dx.channel.create', title: '新建数据通道' },
    { code: 'dx.channel.update', title: '修改数据通道' },
    { code: 'dx.channel.test', title: '连通测试' },
    { code: 'dx.channel.enable', title: '启用数据通道' },
    { code: 'dx.channel.disable', title: '停用数据通道' },
    { code: 'dx.channel.delete', title: '删除数据通道' },
    { code: 'dx.host.allow', title: '登记可调用的主机' },
    { code: 'dx.host.disallow', title: '移出可调用的主机' },
    { code: 'dx.dist.create', title: '新建数据分发' },
    { code: 'dx.dist.update', title: '修改数据分发' },
    { code: 'dx.dist.submit', title: '提交数据分发' },
    { code: 'dx.dist.decide', title: '安全审批数据分发' },
    { code: 'dx.dist.suspend', title: '暂停数据分发' },
    { code: 'dx.dist.resume', title: '恢复数据分发' },
    { code: 'dx.dist.recall', title: '撤销数据分发' },
    { code: 'dx.dist.renew', title: '数据分发续期' },
    { code: 'dx.dist.limit', title: '调整数据分发限额' },
    { code: 'dx.dist.ask-recall', title: '标记数据分发待回收' },
    { code: 'dx.dist.keep', title: '取消数据分发待回收标记' },
    { code: 'dx.dist.expire', title: '数据分发到期' },
    { code: 'dx.dist.export', title: '导出数据分发清单' },
    { code: 'dx.app.register', title: '登记应用' },
    { code: 'dx.app.update', title: '修改应用' },
    { code: 'dx.app.rotate', title: '更换应用密钥' },
    { code: 'dx.app.enable', title: '启用应用' },
    { code: 'dx.app.disable', title: '停用应用' },
  ],
  errors: externalDataErrors,
  notices: [EXPIRY_TEMPLATE, RECALL_TEMPLATE],
  jobs: [
    {
      name: 'exchange.expire-distributions',
      title: '数据分发到期处理和提醒',
      cron: '30 8 * * *',
      concurrency: 1,
      run: expireDistributions,
    },
  ],
  routes: (server, app) => {
    distributionRoutes(server, app);
    sourceRoutes(server, app);
  },
  seed: seedIntegrations,
});
