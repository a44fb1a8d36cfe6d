import { defineModule } from '../../../platform/kernel/index.ts';
import { importTemplates } from './notices.ts';
import { projectImportRoutes } from './routes.ts';

/** 导入历史项目: projects that were approved before the platform enter the library from a sheet (02 §7.2). */
export const projectImportsModule = defineModule({
  name: 'training-project-imports',
  title: '导入历史项目',
  permissions: [{ code: 'training.project:import', title: '导入历史培训项目', roles: ['CITY_OFFICER'] }],
  errors: { 'E-1503': '文件中有错误的行，请修改后重新上传，或选择只导入正确行' },
  auditEvents: [{ code: 'training.project.import', title: '导入历史培训项目' }],
  notices: importTemplates,
  routes: projectImportRoutes,
});
