import type { MenuGroup } from '../../platform/kernel/index.ts';

/** 数据交换: everything of the exchange under one head of the menu. */
export const EXCHANGE_MENU: MenuGroup = { key: 'exchange', title: '数据交换', icon: 'AppstoreOutlined' };
