import type { MenuDefinition } from '../../../platform/kernel/index.ts';

/** What links departments, folded into one entry. */
const group = { key: 'departments', title: '部门对接', icon: 'CloudUploadOutlined', area: 'exchange' } as const;

export const feedbackMenus: readonly MenuDefinition[] = [
  {
    key: 'feedback',
    area: 'cases',
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
    group,
  },
  {
    key: 'department-links',
    title: '对接管理',
    route: '/department-links',
    icon: 'DashboardOutlined',
    order: 65,
    permissions: ['feedback.channel:view', 'feedback.figures:view'],
    group,
  },
  {
    key: 'feedback-contracts',
    title: '接口约定',
    route: '/feedback-contracts',
    icon: 'ProfileOutlined',
    order: 66,
    permissions: ['feedback.contract:view'],
    group,
  },
];
