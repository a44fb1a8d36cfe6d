import { defineModule } from '../../../platform/kernel/index.ts';
import { limitErrors } from './errors.ts';
import { timeLimitKind } from './kind.ts';
import { recountJob } from './recount.ts';
import { timeLimitRoutes } from './routes.ts';
import { TimeLimitsResolver } from './time-limits.resolver.ts';

const READERS = ['CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'CITY_CENTRE'];
const WRITERS = ['CITY_CENTRE', 'CITY_OFFICER'];

/** 时效配置 (01 §6.1 no. 1, §6.9): how long each stage, stretch and matter may take, written by one and approved by another. */
export const timeLimitsModule = defineModule({
  name: 'time-limits',
  title: '时效配置',
  resolvers: [TimeLimitsResolver],
  permissions: [
    { code: 'time-limit:view', title: '查看时效配置', roles: READERS },
    { code: 'time-limit:edit', title: '编辑时效配置', roles: WRITERS },
    { code: 'time-limit:recount', title: '按新时限重算办理中的办件', roles: WRITERS },
    { code: 'time-limit:export', title: '导出时效配置', roles: READERS, ordinary: '只有时限，没有人员信息' },
  ],
  menus: [
    {
      key: 'time-limits',
      area: 'cases',
      setting: true,
      title: '时效配置',
      route: '/time-limits',
      icon: 'ScheduleOutlined',
      order: 31,
      permissions: ['time-limit:view'],
      alsoNeeds: ['rule:view'],
      group: { key: 'limits', title: '时效管理', icon: 'ScheduleOutlined' },
    },
  ],
  auditEvents: [
    { code: 'time-limit.recount', title: '按新时限重算办件' },
    { code: 'time-limit.export', title: '导出时效配置' },
  ],
  errors: limitErrors,
  ruleKinds: [timeLimitKind],
  jobs: [recountJob],
  routes: timeLimitRoutes,
});
