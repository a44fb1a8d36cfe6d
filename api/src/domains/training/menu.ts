import type { MenuGroup } from '../../platform/kernel/index.ts';

/** The entries of training stand side by side in its area. */
export const TRAINING_MENU: MenuGroup = {
  key: 'training',
  title: '职业技能培训',
  icon: 'ScheduleOutlined',
  area: 'training',
};

/** Of these several are folded into one, in the order of the work: who has enrolled, runs, classes, how they are watched and end, what is paid. */
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
export const LIBRARY_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-library',
  title: '机构和项目库',
  icon: 'ProfileOutlined',
};
export const RUN_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-run',
  title: '开班管理',
  icon: 'ScheduleOutlined',
};
export const CLASS_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-class',
  title: '分班和考勤',
  icon: 'TeamOutlined',
};
export const SUPERVISION_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-supervision',
  title: '抽查和结课',
  icon: 'AuditOutlined',
};
export const SATISFACTION_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-satisfaction-of-runs',
  title: '满意度评价',
  icon: 'StarOutlined',
};
export const SUBSIDY_MENU: MenuGroup = {
  ...TRAINING_MENU,
  key: 'training-subsidy',
  title: '补助管理',
  icon: 'AccountBookOutlined',
};
