import type { MenuDefinition } from '../../../platform/kernel/index.ts';

/** 线下办理, folded into one entry of the menu. */
export const OFFLINE_MENU = { key: 'offline', title: '线下办理', icon: 'EnvironmentOutlined', area: 'cases' } as const;

export const offlineMenus: readonly MenuDefinition[] = [
  {
    key: 'offline-matters',
    area: 'cases',
    title: '线下事项',
    route: '/offline',
    icon: 'EnvironmentOutlined',
    order: 34,
    permissions: ['case:view'],
    group: OFFLINE_MENU,
  },
  {
    key: 'auto-finish-plans',
    area: 'cases',
    title: '自动办结计划',
    route: '/offline/plans',
    icon: 'ScheduleOutlined',
    order: 35,
    permissions: ['offline:view'],
    group: OFFLINE_MENU,
  },
  {
    key: 'auto-finish-rules',
    area: 'cases',
    setting: true,
    title: '自动办结规则',
    route: '/rules/auto-finish',
    icon: 'SettingOutlined',
    order: 37,
    permissions: ['offline:view'],
    alsoNeeds: ['rule:view'],
    group: OFFLINE_MENU,
  },
];
