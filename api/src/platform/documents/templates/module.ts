import { defineModule } from '../../kernel/index.ts';
import { moduleOf, withRecords } from '../../records/index.ts';
import { TEMPLATE_RIGHTS } from './template.flow.ts';
import { documentTemplate } from './template.record.ts';
import { TemplateResolver } from './template.resolver.ts';
import { templateEffects } from './template-binding.ts';
import { templateRoutes } from './template-routes.ts';

/** 文书模板: documents whose look offices replace, whatever the line of business. */
export const documentTemplatesModule = defineModule(
  withRecords([moduleOf(documentTemplate, { binding: templateEffects, operations: [TemplateResolver] })], {
    name: 'document-templates',
    title: '文书模板',
    permissions: [
      { code: TEMPLATE_RIGHTS.view, title: '查看文书模板', roles: ['ADMIN', 'CITY_OFFICER', 'CITY_CENTRE'] },
      { code: TEMPLATE_RIGHTS.edit, title: '上传文书模板', roles: ['ADMIN', 'CITY_OFFICER'] },
      { code: TEMPLATE_RIGHTS.publish, title: '启用文书模板', roles: ['CITY_OFFICER'], sensitive: true },
    ],
    auditEvents: [
      { code: 'template.upload', title: '上传文书模板' },
      { code: 'template.preview', title: '下载或预览文书模板' },
      { code: 'template.not-converted', title: '文书未能由转换程序生成，改用系统版式' },
    ],
    errors: { 'E-TPL-01': '模板有误：{faults}' },
    routes: templateRoutes,
  }),
);
