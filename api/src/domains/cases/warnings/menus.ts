import type { MenuDefinition } from '../../../platform/kernel/index.ts';

const group = { key: 'limits', title: '时效管理', icon: 'ScheduleOutlined' };

export const warningMenus: readonly MenuDefinition[] = [
  {
    key: 'warnings',
    area: 'cases',
    title: '时效监控',
    route: '/warnings',
    icon: 'ScheduleOutlined',
    order: 28,
    permissions: ['warning:view'],
    group,
  },
  {
    key: 'warning-reviews',
    area: 'cases',
    title: '预警复核',
    route: '/warnings/reviews',
    icon: 'AuditOutlined',
    order: 29,
    permissions: ['warning:review'],
    alsoNeeds: ['warning:view'],
    group,
  },
  {
    key: 'warning-rules',
    area: 'cases',
    setting: true,
    title: '预警规则',
    route: '/rules/warning',
    icon: 'BellOutlined',
    order: 30,
    permissions: ['warning:rules'],
    alsoNeeds: ['rule:view'],
    group,
  },
];
