import { defineModule } from '../../../platform/kernel/index.ts';
import { registerTrainingCodes } from '../codes.ts';
import { libraryErrors } from '../errors.ts';
import { trainingMaterial } from '../files.ts';
import { LIBRARY_MENU } from '../menu.ts';
import { blockOnExpiry, reentryMonths, warnDays, withoutLicence } from '../parameters.ts';
import { OF_INSTITUTION, REPORTERS, TRAINING_STAFF } from '../staff-roles.ts';
import { ConditionsResolver } from './conditions/conditions.resolver.ts';
import { loadDemoInstitutions } from './demo-institutions.ts';
import { expiriesExport } from './export-expiries.ts';
import { institutionsExport } from './export-institutions.ts';
import { institutionExportRoutes } from './export-routes.ts';
import { registerInstitutionFiles } from './files.ts';
import { institutionFlow } from './institution.flow.ts';
import { InstitutionResolver } from './institution.resolver.ts';
import { institutionBinding } from './institution-binding.ts';
import { institutionTemplates } from './notices.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import { watchQualifications } from './qualifications/nightly.ts';
import { QualificationResolver } from './qualifications/qualification.resolver.ts';
import { RemindResolver } from './qualifications/remind.resolver.ts';
import { suspensionJobs } from './suspension/lapse.ts';
import { TeachingResolver } from './teaching/teaching.resolver.ts';

registerTrainingCodes();
registerInstitutionFiles();

/** 培训机构库 (02 §6, item 14). */
export const institutionsModule = defineModule({
  name: 'training-institutions',
  title: '培训机构库',
  indexedAt: [
    {
      table: 'training_institution',
      column: 'legal_id_no_index',
      field: { name: 'training.staff.id_no', kind: 'id' },
      value: { column: 'legal_id_no' },
    },
    {
      table: 'training_teacher',
      column: 'id_no_index',
      field: { name: 'training.staff.id_no', kind: 'id' },
      value: { column: 'id_no' },
    },
  ],
  hooks: [trainingMaterial],
  flows: [institutionFlow],
  records: [institutionBinding],
  resolvers: [
    PeopleResolver,
    InstitutionResolver,
    QualificationResolver,
    RemindResolver,
    TeachingResolver,
    ConditionsResolver,
  ],
  permissions: [
    {
      code: 'training.institution:view',
      title: '查看培训机构',
      roles: [...TRAINING_STAFF, ...OF_INSTITUTION],
    },
    {
      code: 'training.institution:reveal',
      title: '查看培训机构完整信息',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'INST'],
      sensitive: true,
    },
    { code: 'training.institution:parts', title: '分配本机构人员的分工', roles: ['INST'] },
    { code: 'training.institution:own', title: '维护本机构信息', roles: REPORTERS },
    { code: 'training.institution:verify', title: '核验培训机构资质', roles: ['BIZ_OFFICER', 'DIST_CHIEF'] },
    {
      code: 'training.institution:remind',
      title: '提醒培训机构续期',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
    },
    {
      code: 'training.institution:export',
      title: '导出培训机构名录',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'CITY_SECTION', 'CITY_CENTRE'],
    },
    {
      code: 'training.institution:dismiss',
      title: '注销注册不实的培训机构',
      roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER'],
    },
    { code: 'training.institution:decide', title: '暂停、恢复、剔除培训机构', roles: ['CITY_OFFICER'] },
  ],
  menus: [
    {
      key: 'training-institutions',
      title: '培训机构库',
      route: '/training/institutions',
      icon: 'SolutionOutlined',
      order: 60,
      permissions: ['training.mark:raise'],
      group: LIBRARY_MENU,
      alsoNeeds: ['training.institution:view'],
    },
    {
      key: 'my-institution',
      title: '机构信息',
      route: '/institution',
      icon: 'ProfileOutlined',
      order: 25,
      permissions: ['training.institution:own'],
      client: 'training',
    },
    {
      key: 'institution-people',
      title: '人员分工',
      route: '/institution/people',
      icon: 'TeamOutlined',
      order: 26,
      permissions: ['training.institution:parts'],
      client: 'training',
    },
  ],
  auditEvents: [
    { code: 'training.institution.export', title: '导出培训机构名录' },
    { code: 'training.institution.reveal', title: '查看培训机构完整信息' },
    { code: 'training.institution.maintain', title: '维护培训机构资质、师资、场地、办学条件' },
    { code: 'training.qualification.verify', title: '核验培训机构资质' },
  ],
  errors: libraryErrors,
  exportLists: [institutionsExport, expiriesExport],
  routes: institutionExportRoutes,
  demo: loadDemoInstitutions,
  notices: institutionTemplates,
  parameters: [reentryMonths, warnDays, blockOnExpiry, withoutLicence],
  jobs: [
    ...suspensionJobs,
    {
      name: 'training.qualifications',
      title: '培训机构资质到期监测',
      cron: '0 1 * * *',
      concurrency: 1,
      run: watchQualifications,
    },
  ],
});
