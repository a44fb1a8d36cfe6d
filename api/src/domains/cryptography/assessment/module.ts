import { defineModule } from '../../../platform/kernel/index.ts';
import { CRYPTO_MENU } from '../../../platform/keys/index.ts';
import { AssessmentResolver } from './assessment.resolver.ts';
import { loadDemoAssessment } from './demo/load-demo-assessment.ts';
import { ASSESSMENT_EXPORTED, assessmentRoutes } from './export-assessment.ts';
import { ASSESSMENT_JUDGED } from './judgements.ts';
import { scoringRule } from './parameters.ts';

/** 密评自查 (04 §9): K-01 to K-20 judged by the security administrator, read by the auditor. */
export const cryptoAssessmentModule = defineModule({
  name: 'crypto.assessment',
  title: '密评自查',
  resolvers: [AssessmentResolver],
  permissions: [
    { code: 'crypto.assessment:view', title: '查看密评自查', roles: ['SEC_ADMIN', 'AUD_ADMIN'] },
    { code: 'crypto.assessment:edit', title: '判定密评自查', roles: ['SEC_ADMIN'] },
  ],
  menus: [
    {
      key: 'crypto-assessment',
      title: '密评自查',
      route: '/crypto/assessment',
      icon: 'AuditOutlined',
      order: 959,
      group: CRYPTO_MENU,
      permissions: ['crypto.assessment:view'],
    },
  ],
  auditEvents: [
    { code: ASSESSMENT_JUDGED, title: '判定密评自查项' },
    { code: ASSESSMENT_EXPORTED, title: '导出密评自查表' },
  ],
  parameters: [scoringRule],
  routes: assessmentRoutes,
  demo: loadDemoAssessment,
});
