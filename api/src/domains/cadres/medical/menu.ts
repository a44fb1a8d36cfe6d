import type { MenuGroup } from '../../../platform/kernel/index.ts';

/** 医疗补助 in the menu. */
export const MEDICAL_MENU: MenuGroup = {
  key: 'medical',
  title: '医疗补助',
  icon: 'AccountBookOutlined',
  area: 'retired',
};
