import type { MenuGroup } from '../../platform/kernel/index.ts';

/** The entries of training, folded into one in the console's menu. */
export const TRAINING_MENU: MenuGroup = { key: 'training', title: '职业技能培训', icon: 'ScheduleOutlined' };
