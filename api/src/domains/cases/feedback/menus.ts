import type { MenuDefinition } from '../../../platform/kernel/index.ts';

export const feedbackMenus: readonly MenuDefinition[] = [
  {
    key: 'feedback',
    title: '反馈信息',
    route: '/feedback',
    icon: 'InboxOutlined',
    order: 30,
    permissions: ['feedback:view'],
  },
];
