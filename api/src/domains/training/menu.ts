import type { MenuGroup } from '../../platform/kernel/index.ts';

/** The entries of training stand side by side in its area. */
export const TRAINING_MENU: MenuGroup = {
  key: 'training',
  title: '职业技能培训',
  icon: 'ScheduleOutlined',
  area: 'training',
};

/** Of these several are folded into one: what experts judge, what is inspected every year, who has enrolled. */
export const EXPERT_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-expert-review',
  title: '评审管理',
  icon: 'CheckSquareOutlined',
};
export const INSPECTION_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-inspection',
  title: '年检管理',
  icon: 'SafetyOutlined',
};
export const ENROLMENT_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-enrolment',
  title: '报名管理',
  icon: 'SolutionOutlined',
};
