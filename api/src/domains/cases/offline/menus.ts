import type { MenuDefinition } from '../../../platform/kernel/index.ts';

export const offlineMenus: readonly MenuDefinition[] = [
  {
    key: 'offline-matters',
    title: '线下事项',
    route: '/offline',
    icon: 'EnvironmentOutlined',
    order: 34,
    permissions: ['case:view'],
  },
];
