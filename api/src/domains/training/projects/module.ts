import { defineModule } from '../../../platform/kernel/index.ts';
import { LIBRARY_MENU } from '../menu.ts';
import { OF_INSTITUTION, TRAINING_STAFF } from '../staff-roles.ts';
import { DirectoryResolver } from './directory/directory.resolver.ts';
import { ownProjectsExport } from './export-own.ts';
import { projectExportRoutes, projectsExport, publicProjectsExport } from './export-projects.ts';
import { leavingWithInstitutions } from './follow-institutions.ts';
import { projectJobs } from './jobs.ts';
import { projectTemplates } from './notices.ts';
import { validYears } from './parameters.ts';
import { projectFlow } from './project.flow.ts';
import { ProjectResolver, ProjectVersionResolver } from './project.resolver.ts';
import { projectBinding } from './project-binding.ts';

/** 培训项目库 (02 §7, item 15). */
export const projectsModule = defineModule({
  name: 'training-projects',
  title: '培训项目库',
  hooks: leavingWithInstitutions,
  flows: [projectFlow],
  records: [projectBinding],
  resolvers: [ProjectResolver, ProjectVersionResolver, DirectoryResolver],
  permissions: [
    { code: 'training.project:view', title: '查看培训项目库', roles: [...TRAINING_STAFF, ...OF_INSTITUTION] },
    {
      code: 'training.project:export',
      title: '导出培训项目库',
      roles: TRAINING_STAFF,
      ordinary: '公开的项目目录，没有人员信息',
    },
    { code: 'training.project:decide', title: '暂停、恢复、剔除培训项目', roles: ['CITY_OFFICER'] },
  ],
  menus: [
    {
      key: 'training-projects',
      title: '培训项目库',
      route: '/training/projects',
      icon: 'ProfileOutlined',
      order: 62,
      permissions: ['training.application:names'],
      alsoNeeds: ['training.project:view'],
      group: LIBRARY_MENU,
    },
  ],
  errors: {
    'E-1501': '请上传剔除依据文件',
    'E-1502': '本机构已有同名项目',
  },
  auditEvents: [{ code: 'training.project.export', title: '导出培训项目库' }],
  exportLists: [projectsExport, publicProjectsExport, ownProjectsExport],
  routes: projectExportRoutes,
  notices: projectTemplates,
  parameters: [validYears],
  jobs: projectJobs,
});
