import { listRoute } from '../../../platform/exports/index.ts';
import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { runFigures } from '../inspections/statistics/source.ts';
import { SATISFACTION_MENU } from '../menu.ts';
import { loadDemoSatisfaction } from './demo/demo-satisfaction.ts';
import { satisfactionErrors } from './errors.ts';
import { satisfactionTemplates } from './notices.ts';
import { satisfactionBlocks, satisfactionDefaults } from './parameters.ts';
import { REPORT_VIEW, satisfactionPermissions } from './permissions.ts';
import { figuresExport } from './reports/export-figures.ts';
import { reportDocumentRoutes } from './reports/print-report.ts';
import { satisfactionReport } from './reports/report.record.ts';
import { SatisfactionReportResolver } from './reports/report.resolver.ts';
import { reportBinding } from './reports/report-binding.ts';
import { satisfactionStatistics } from './reports/run-statistics.ts';
import { SatisfactionResolver } from './satisfaction.resolver.ts';
import { satisfactionLight } from './tasks/light.ts';
import { openAtTheEnd } from './tasks/open-tasks.ts';
import { satisfactionTask } from './tasks/task.record.ts';
import { taskBinding } from './tasks/task-binding.ts';
import { closeTasks, remindTasks } from './tasks/windows.ts';
import { templateKind } from './template/template-kind.ts';

/** 满意度收集 (02 §17): templates of the city, tasks of the districts, answers of trainees. */
export const satisfactionModule = defineModule({
  name: 'training-satisfaction',
  title: '满意度评价',
  keptIndexes: [{ table: 'satisfaction_token', column: 'token_hash', why: '匿名评价的凭证，不存评价人' }],
  ...moduleOf(satisfactionTask, { binding: taskBinding, operations: [SatisfactionResolver] }),
  hooks: [runFigures.join(satisfactionStatistics), openAtTheEnd, satisfactionLight],
  permissions: satisfactionPermissions,
  parameters: [satisfactionDefaults, satisfactionBlocks],
  ruleKinds: [templateKind],
  errors: satisfactionErrors,
  notices: satisfactionTemplates,
  jobs: [
    {
      name: 'training.satisfaction-windows',
      title: '满意度收集截止',
      cron: '* * * * *',
      concurrency: 1,
      run: closeTasks,
    },
    {
      name: 'training.satisfaction-reminders',
      title: '满意度催办',
      cron: '0 9 * * *',
      concurrency: 1,
      run: remindTasks,
    },
  ],
});

const { menus = [], ...made } = moduleOf(satisfactionReport, {
  binding: reportBinding,
  operations: [SatisfactionReportResolver],
  routes: (server, app) => {
    reportDocumentRoutes(server, app);
    listRoute(server, app, { url: `/exports/${figuresExport.kind}.xlsx`, access: REPORT_VIEW, list: figuresExport });
  },
});

/** 满意度统计表 (02 §17): counted, handed over, answered, ranked. */
export const satisfactionReportsModule = defineModule({
  name: 'training-satisfaction-reports',
  title: '满意度统计表',
  ...made,
  exportLists: [...made.exportLists, figuresExport],
  auditEvents: [
    ...made.auditEvents,
    { code: 'training.satisfaction.print', title: '导出满意度评价统计表' },
    { code: 'training.satisfaction.paper', title: '代录纸质满意度评价' },
    { code: 'training.satisfaction.redact', title: '满意度意见脱敏核对' },
  ],
  menus: [
    ...menus,
    {
      key: 'training-satisfaction-templates',
      title: '满意度模板',
      route: '/rules/satisfaction-template',
      icon: 'AppstoreOutlined',
      order: 67,
      permissions: ['training.satisfaction-template:view'],
      alsoNeeds: ['rule:view'],
      group: SATISFACTION_MENU,
    },
    {
      key: 'training-satisfaction-ranking',
      title: '满意度排名',
      route: '/training/satisfaction-ranking',
      icon: 'ProfileOutlined',
      order: 69,
      permissions: ['training.satisfaction:rank'],
      group: SATISFACTION_MENU,
    },
    {
      key: 'own-satisfaction',
      title: '满意度统计',
      route: '/satisfaction',
      icon: 'StarOutlined',
      order: 24,
      permissions: ['training.satisfaction-report:reply'],
      client: 'training',
    },
  ],
  demo: loadDemoSatisfaction,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [{ matterCode: 'SATISFACTION', stage: '机构答复', limitValue: 10, limitUnit: 'WORKDAY' }]),
});
