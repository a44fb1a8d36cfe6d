import { listRoute } from '../../../platform/exports/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { TRAINING_MENU } from '../menu.ts';
import { TRAINING_STAFF } from '../staff-roles.ts';
import { OwnSurveyResolver } from './answers/own-survey.resolver.ts';
import { loadDemoSurvey } from './demo/demo-survey.ts';
import { surveysExport } from './export-surveys.ts';
import { answersExport } from './results/export-answers.ts';
import { surveyFlow } from './survey.flow.ts';
import { SurveyResolver } from './survey.resolver.ts';
import { surveyBinding } from './survey-binding.ts';
import { moveSurveys } from './windows.ts';

/** 需求调查 (02 §5, S13.2). */
export const surveysModule = defineModule({
  name: 'training-surveys',
  title: '培训需求调查',
  keptIndexes: [{ table: 'needs_survey_token', column: 'token', why: '匿名答卷的凭证，不存答卷人' }],
  flows: [surveyFlow],
  records: [surveyBinding],
  resolvers: [SurveyResolver, OwnSurveyResolver],
  permissions: [
    { code: 'training.survey:view', title: '查看需求调查和结果', roles: TRAINING_STAFF },
    { code: 'training.survey:manage', title: '编制、发布需求调查', roles: ['CITY_OFFICER'] },
    { code: 'training.survey:answer', title: '填写需求调查', roles: ['TRAINEE'] },
  ],
  menus: [
    {
      key: 'training-surveys',
      title: '需求调查',
      route: '/training/surveys',
      icon: 'FormOutlined',
      order: 66,
      permissions: ['training.survey:view'],
      group: TRAINING_MENU,
    },
  ],
  auditEvents: [
    { code: 'training.survey.export', title: '导出需求调查清单' },
    { code: 'training.export-survey', title: '导出需求调查答卷' },
  ],
  exportLists: [answersExport, surveysExport],
  routes: (server, app) => {
    const access = 'training.survey:view';
    listRoute(server, app, { url: `/exports/${answersExport.kind}.xlsx`, access, list: answersExport });
    listRoute(server, app, { url: `/exports/${surveysExport.kind}.xlsx`, access, list: surveysExport });
  },
  errors: {
    'E-1312': '调查尚未开始或已结束',
    'E-1313': '您已提交过本次调查',
    'E-1314': '调查内容已更新，请刷新后重新填写',
    'E-1315': '调查已结束，不能修改',
    'E-1316': '已有学员作答，不能更改是否匿名',
    'E-1317': '调查已开始，不能更改调查对象',
  },
  jobs: [
    { name: 'training.survey-windows', title: '需求调查时间窗口', cron: '* * * * *', concurrency: 1, run: moveSurveys },
  ],
  demo: loadDemoSurvey,
});
