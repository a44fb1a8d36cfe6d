import type { MenuDefinition } from '../../../platform/kernel/index.ts';

export const duplicateMenus: readonly MenuDefinition[] = [
  {
    key: 'duplicates',
    area: 'cases',
    title: '重复办件',
    route: '/duplicates',
    icon: 'FileSearchOutlined',
    order: 32,
    permissions: ['duplicate:view'],
  },
  {
    key: 'identity-links',
    area: 'cases',
    title: '身份关联',
    route: '/identity-links',
    icon: 'AuditOutlined',
    order: 34,
    permissions: ['identity:view'],
  },
];
