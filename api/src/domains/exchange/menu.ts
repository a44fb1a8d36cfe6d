import type { MenuGroup } from '../../platform/kernel/index.ts';

/** 数据交换: everything of the exchange under one head of the menu. */
export const EXCHANGE_MENU: MenuGroup = {
  key: 'exchange',
  title: '数据交换',
  icon: 'AppstoreOutlined',
  area: 'exchange',
};

/** Folded: what is offered and to whom, and what watches over it. */
export const CATALOGUE_MENU: MenuGroup = {
  ...EXCHANGE_MENU,
  key: 'exchange-catalogue',
  title: '数据目录',
  icon: 'ProfileOutlined',
};
export const WATCH_MENU: MenuGroup = {
  ...EXCHANGE_MENU,
  key: 'exchange-watch',
  title: '运行监控',
  icon: 'DashboardOutlined',
};
