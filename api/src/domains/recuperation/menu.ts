import type { MenuGroup } from '../../platform/kernel/index.ts';

/** The pages of 荣誉疗养 are folded into one entry of 军休与企业军转. */
export const RECUPERATION_MENU: MenuGroup = {
  key: 'recuperation',
  title: '荣誉疗养',
  icon: 'ScheduleOutlined',
  area: 'retired',
};

/** So are those about the cadres themselves. */
export const CADRE_MENU: MenuGroup = {
  key: 'retired-cadres',
  title: '军休干部',
  icon: 'TeamOutlined',
  area: 'retired',
};
