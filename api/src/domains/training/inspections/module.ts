import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { INSPECTION_MENU } from '../menu.ts';
import { seedChecklist } from './checklists/keep-checklists.ts';
import { cycleFlow } from './cycles/cycle.flow.ts';
import { InspectionCycleResolver } from './cycles/cycle.resolver.ts';
import { cycleBinding } from './cycles/cycle-binding.ts';
import { loadDemoInspections } from './demo/demo-inspections.ts';
import { publishedRoutes } from './documents/published.ts';
import { inspectionDocumentRoutes } from './documents/routes.ts';
import { inspectionExportRoutes, inspectionExports } from './export-inspections.ts';
import { ownInspectionsExport } from './export-own.ts';
import { filmedMaterials } from './files.ts';
import { inspectionFlow } from './inspection.flow.ts';
import { InspectionResolver } from './inspection.resolver.ts';
import { inspectionBinding } from './inspection-binding.ts';
import { InspectionFieldsResolver } from './inspection-fields.resolver.ts';
import { inspectionJobs } from './jobs.ts';
import { inspectionTemplates } from './notices.ts';
import { endingWithProjects } from './outcome/follow-projects.ts';
import { inspectionDefaults, sendAllToRecheck } from './parameters.ts';
import { inspectionPermissions } from './permissions.ts';

const limit = (stage: string) =>
  ({ matterCode: 'TRAINING_INSPECTION', stage, limitValue: 5, limitUnit: 'WORKDAY' }) as const;

/** 项目年检 (02 §11, item 19). */
export const inspectionsModule = defineModule({
  name: 'training-inspections',
  title: '项目年检',
  hooks: [...endingWithProjects, filmedMaterials],
  flows: [cycleFlow, inspectionFlow],
  records: [cycleBinding, inspectionBinding],
  resolvers: [InspectionCycleResolver, InspectionResolver, InspectionFieldsResolver],
  permissions: inspectionPermissions,
  menus: [
    {
      key: 'training-inspections',
      title: '项目年检',
      route: '/training/inspections',
      icon: 'SafetyOutlined',
      order: 63,
      permissions: ['training.inspection:names'],
      alsoNeeds: ['training.inspection:view'],
      group: INSPECTION_MENU,
    },
    {
      key: 'training-inspection-cycles',
      title: '年检批次',
      route: '/training/inspection-cycles',
      icon: 'ScheduleOutlined',
      order: 64,
      permissions: ['training.inspection:manage'],
      alsoNeeds: ['training.inspection:view'],
      group: INSPECTION_MENU,
    },
    {
      key: 'own-inspections',
      title: '我的年检',
      route: '/inspections',
      icon: 'SafetyOutlined',
      order: 13,
      permissions: ['training.inspection:report'],
      alsoNeeds: ['training.inspection:view'],
      client: 'training',
    },
  ],
  auditEvents: [
    { code: 'training.inspection.checklist', title: '新增年检指标版本' },
    { code: 'training.inspection.remind', title: '年检催报' },
    { code: 'training.inspection.export', title: '导出项目年检' },
  ],
  exportLists: [...inspectionExports, ownInspectionsExport],
  routes: (server, app) => {
    inspectionExportRoutes(server, app);
    inspectionDocumentRoutes(server, app);
    publishedRoutes(server, app);
  },
  errors: {
    'E-1901': '年检批次已启动，不能修改',
    'E-1902': '现在不能上报年检材料',
    'E-1903': '年检材料不完整，不能上报',
    'E-1904': '年检审核不完整，不能提交结果',
    'E-1905': '不能判定合格',
    'E-1906': '请至少填写一个需改进的问题',
    'E-1907': '整改轮次已达上限，请判定合格或不合格',
    'E-1908': '整改回复不完整，不能提交',
    'E-1909': '机构对开班统计有异议，须逐件审核',
    'E-1910': '该年检现在不能作出此项处理',
    'E-1911': '年检批次现在不能启动',
    'E-1913': '上报或整改期限已过，不能撤回',
    'E-1914': '需改进是否提交复核与业务参数不符',
    'E-1915': '复核操作与区审核结果不符',
    'E-1912': '本轮整改已延期一次，不能再延期',
    'E-1917': '本批次还没有完成年检的项目，不能生成公布名单',
    'E-1916': '开班统计已随上报冻结，不能重新统计',
  },
  notices: inspectionTemplates,
  parameters: [inspectionDefaults, sendAllToRecheck],
  jobs: inspectionJobs,
  demo: loadDemoInspections,
  seed: async (ctx) => {
    await seedChecklist(ctx);
    await seedTimeLimitRules(ctx, [limit('年检区审核'), limit('年检复核')]);
  },
});
