import { defineModule } from '../../../platform/kernel/index.ts';
import { ENROLMENT_MENU } from '../menu.ts';
import { TRAINING_STAFF } from '../staff-roles.ts';
import { reviewExportRoutes, reviewExports } from './exports.ts';
import { ReviewResolver } from './review.resolver.ts';

/** 报名审核 as staff see it (02 §12.6, item 20). */
export const enrolmentReviewModule = defineModule({
  name: 'training-enrolment-review',
  title: '学员报名审核',
  resolvers: [ReviewResolver],
  permissions: [
    { code: 'training.enrolment:examine', title: '查看报名审核和拦截记录', roles: TRAINING_STAFF },
    {
      code: 'training.enrolment:export',
      title: '导出报名审核表',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER'],
    },
  ],
  menus: [
    {
      key: 'training-enrolments',
      title: '学员报名审核',
      route: '/training/enrolments',
      icon: 'SolutionOutlined',
      order: 65,
      permissions: ['training.enrolment:examine'],
      group: ENROLMENT_MENU,
    },
    {
      key: 'training-interceptions',
      title: '报名拦截记录',
      route: '/training/interceptions',
      icon: 'SafetyOutlined',
      order: 66,
      permissions: ['training.enrolment:examine'],
      group: ENROLMENT_MENU,
    },
  ],
  auditEvents: [{ code: 'training.export-enrolments', title: '导出学员报名' }],
  exportLists: reviewExports,
  routes: reviewExportRoutes,
});
