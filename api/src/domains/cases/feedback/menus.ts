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
  {
    key: 'department-entry',
    title: '部门反馈录入',
    route: '/department',
    icon: 'FormOutlined',
    order: 31,
    permissions: ['feedback:enter'],
  },
  {
    key: 'department-links',
    title: '对接管理',
    route: '/department-links',
    icon: 'DashboardOutlined',
    order: 65,
    permissions: ['feedback.channel:view', 'feedback.figures:view'],
  },
  {
    key: 'feedback-contracts',
    title: '接口约定',
    route: '/feedback-contracts',
    icon: 'ProfileOutlined',
    order: 66,
    permissions: ['feedback.contract:view'],
  },
];
