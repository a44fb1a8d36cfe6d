import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { onSubCaseSteps } from '../../cases/index.ts';
import { onDeath, onPersonPlaces, onPersonsLinked, parseUscc } from '../../people/index.ts';
import { loadDemoFollowUps } from './demo/demo-follow-ups.ts';
import { followUpErrors } from './errors.ts';
import { followDeaths } from './follow-deaths.ts';
import { FollowUpResolver } from './follow-up.resolver.ts';
import { FollowUpImportResolver } from './imports/import.resolver.ts';
import { listRoutes } from './imports/preview-route.ts';
import { followUpNeed } from './needs/need.record.ts';
import { needBinding } from './needs/need-binding.ts';
import { followUpNotices } from './notices.ts';
import { OwnFollowUpResolver } from './own/own.resolver.ts';
import { cadence, reminders } from './parameters.ts';
import { followUpPermissions } from './permissions.ts';
import { followPersons, lockPlansOf, placesOf } from './persons.ts';
import { followUpPlan } from './plans/plan.record.ts';
import { planBinding } from './plans/plan-binding.ts';
import { remindJob } from './plans/remind.job.ts';
import { startJob, startWithCases } from './plans/start-plans.ts';
import { followUpEntry } from './records/entry.record.ts';
import { wrongIncome } from './records/record-table.ts';
import { employmentFiles } from './social/files.ts';
import { employmentInbound } from './social/inbound.ts';
import { employmentResultRoute } from './social/result-file.ts';
import { reportRoute } from './statistics/report.ts';
import { FollowUpStatisticsResolver } from './statistics/statistics.resolver.ts';

/** 退役士兵就业创业及培训情况管理 (01 §14, item 12). */
export const followUpModule = withRecords(
  [
    moduleOf(followUpPlan, { binding: planBinding }),
    moduleOf(followUpEntry),
    moduleOf(followUpNeed, { binding: needBinding }),
  ],
  {
    name: 'follow-up',
    title: '就业创业及培训跟踪',
    hooks: [
      onSubCaseSteps.join(startWithCases),
      onPersonPlaces.join({ permission: 'followup:view', places: placesOf }),
      onPersonsLinked.join({ lock: lockPlansOf, move: followPersons }),
      onDeath.join(followDeaths),
    ],
    resolvers: [FollowUpResolver, FollowUpStatisticsResolver, FollowUpImportResolver, OwnFollowUpResolver],
    routes: (server, app) => {
      listRoutes(server, app);
      reportRoute(server, app);
      employmentResultRoute(server, app);
    },
    inbound: [employmentInbound],
    fileReaders: [employmentFiles],
    permissions: followUpPermissions,
    menus: [
      {
        key: 'follow-up-figures',
        title: '就业情况统计',
        route: '/follow-up-figures',
        icon: 'BarChartOutlined',
        area: 'care',
        order: 36,
        permissions: ['followup:view'],
      },
      {
        key: 'follow-up-import',
        title: '导入单位用工名单',
        route: '/follow-up-import',
        icon: 'ProfileOutlined',
        area: 'care',
        order: 38,
        permissions: ['followup:import'],
      },
      // What people ask of training stands where the district plans it (14.7 "Out to 培训 modules").
      {
        key: 'follow-up-training-needs',
        title: '跟踪转来的培训需求',
        route: '/follow-up-training-needs',
        icon: 'SolutionOutlined',
        area: 'care',
        order: 96,
        permissions: ['followup:need'],
        alsoNeeds: ['followup:view'],
      },
    ],
    parameters: [cadence, reminders],
    notices: followUpNotices,
    jobs: [startJob, remindJob],
    errors: followUpErrors,
    valueChecks: {
      'followup.uscc': (text) => (parseUscc(text).ok ? undefined : '统一社会信用代码不正确，请核对'),
      'followup.income': wrongIncome,
    },
    demo: loadDemoFollowUps,
    auditEvents: [
      { code: 'followup.report', title: '打印就业情况报表' },
      { code: 'followup.import', title: '导入单位用工名单' },
      { code: 'followup.reveal-contact', title: '查看就业跟踪对象联系方式' },
      { code: 'followup.reveal-record', title: '查看就业跟踪收入和备注' },
    ],
  },
);
