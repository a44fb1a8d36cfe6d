import { listRoute } from '../../../platform/exports/index.ts';
import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { TRAINING_MENU } from '../menu.ts';
import { separateLevels, showScoreToInstitution } from '../parameters.ts';
import { applicationFlow } from './application.flow.ts';
import { ApplicationResolver } from './application.resolver.ts';
import { applicationBinding } from './application-binding.ts';
import { loadDemoApplications } from './demo/demo-applications.ts';
import { ApplicationDraftResolver } from './draft.resolver.ts';
import { applicationsExport } from './exports/export-applications.ts';
import { ownApplicationsExport } from './exports/export-own.ts';
import { applicationExportRoutes } from './exports/routes.ts';
import { endingWithInstitutions } from './follow-institutions.ts';
import { applicationTemplates } from './notices.ts';
import {
  applicationWindow,
  minPracticePercent,
  minTheoryPercent,
  objectionDays,
  publicityDays,
  reapplyMonths,
} from './parameters.ts';
import { applicationPermissions } from './permissions.ts';
import { planRoutes } from './plan/routes.ts';
import { publicitiesExport } from './publicity/export-publicities.ts';
import { PublicityResolver } from './publicity/publicity.resolver.ts';

const limit = (stage: string, limitValue: number) =>
  ({ matterCode: 'TRAINING_APPLICATION', stage, limitValue, limitUnit: 'WORKDAY' }) as const;

/** 机构、项目申报 (02 §8, item 16). */
export const applicationsModule = defineModule({
  name: 'training-applications',
  title: '机构、项目申报',
  hooks: endingWithInstitutions,
  flows: [applicationFlow],
  records: [applicationBinding],
  resolvers: [ApplicationResolver, ApplicationDraftResolver, PublicityResolver],
  permissions: applicationPermissions,
  menus: [
    {
      key: 'own-applications',
      title: '我的申报',
      route: '/applications',
      icon: 'FormOutlined',
      order: 10,
      client: 'training',
      permissions: ['training.application:apply'],
      alsoNeeds: ['training.application:view'],
    },
    {
      key: 'training-applications',
      title: '项目申报审核',
      route: '/training/applications',
      icon: 'SolutionOutlined',
      order: 61,
      // Whose people apply has pages of its own in the portal.
      permissions: ['training.application:names'],
      alsoNeeds: ['training.application:view'],
      group: TRAINING_MENU,
    },
    {
      key: 'training-publicity',
      title: '公示名单',
      route: '/training/publicity',
      icon: 'ProfileOutlined',
      order: 61,
      permissions: ['training.application:names'],
      alsoNeeds: ['training.application:view'],
      group: TRAINING_MENU,
    },
  ],
  auditEvents: [
    { code: 'training.judge-qualifications', title: '审核新进机构资质' },
    { code: 'training.export-applications', title: '导出培训项目申报' },
  ],
  exportLists: [applicationsExport, ownApplicationsExport, publicitiesExport],
  routes: (server, app) => {
    applicationExportRoutes(server, app);
    planRoutes(server, app);
    listRoute(server, app, {
      url: `/exports/${publicitiesExport.kind}.xlsx`,
      access: 'training.application:export',
      list: publicitiesExport,
    });
  },
  errors: {
    'E-1601': '机构处于暂停状态，不能申报',
    'E-1602': '机构不得新申报：{reason}',
    'E-1603': '当前不在申报期',
    'E-1604': '资质审核表未审核完或有不合规项，不能通过',
    'E-1605': '新进机构须逐件审核资质，不能批量通过',
    'E-1606': '请上传评审会议纪要',
    'E-1607': '您的账号不属于已注册的培训机构',
    'E-1608': '申报已提交，不能修改',
    'E-1609': '该申报现在不需要审核资质',
  },
  notices: applicationTemplates,
  parameters: [
    publicityDays,
    objectionDays,
    applicationWindow,
    reapplyMonths,
    minPracticePercent,
    minTheoryPercent,
    showScoreToInstitution,
    separateLevels,
  ],
  demo: loadDemoApplications,
  seed: (ctx) => seedTimeLimitRules(ctx, [limit('区审核', 5), limit('市服务中心复核', 5), limit('备案', 10)]),
});
