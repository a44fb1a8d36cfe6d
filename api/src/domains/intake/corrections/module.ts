import { defineModule } from '../../../platform/kernel/index.ts';
import { CorrectionResolver } from './correction.resolver.ts';

/** 更正申请: what applicants have written over of what shared data brought, and what officers say to it (01 §9.4 page 2, §9.7). */
export const correctionsModule = defineModule({
  name: 'corrections',
  title: '更正申请',
  resolvers: [CorrectionResolver],
  notices: [
    {
      code: 'N315',
      name: '更正申请处理结果',
      audience: 'APPLICANT',
      channels: ['SMS'],
      title: '您的更正申请{处理结果}：{一件事编号}',
      body: '您在{一件事编号}中更正的“{更正项目}”，经核对{处理结果}：{说明}。',
      requiredVariables: ['一件事编号', '更正项目', '处理结果', '说明'],
      priority: 3,
    },
  ],
  auditEvents: [
    { code: 'intake.correction-reveal', title: '查看更正申请的完整内容' },
    { code: 'intake.correction-settle', title: '处理更正申请' },
  ],
});
