import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { runFigures } from '../inspections/statistics/source.ts';
import { onRunsMoved } from '../runs/points.ts';
import { spotCheck } from './checks/check.record.ts';
import { checkBinding } from './checks/check-binding.ts';
import { filmedChecks } from './checks/files.ts';
import { checkDocumentRoutes } from './documents/print-check.ts';
import { spotTemplates } from './notices.ts';
import { spotBlocks, spotRules } from './parameters.ts';
import { spotPermissions } from './permissions.ts';
import { spotLight } from './plan/light.ts';
import { planWithRuns } from './plan/make-plan.ts';
import { spotCheckSlot } from './plan/slot.record.ts';
import { slotBinding } from './plan/slot-binding.ts';
import { spotStatistics } from './plan/spot-statistics.ts';
import { spotJobs } from './plan/watch.job.ts';
import { SpotCheckResolver, SpotPlanResolver } from './spot-check.resolver.ts';

/** 培训抽查 (02 §15, item 23). */
export const spotChecksModule = withRecords(
  [moduleOf(spotCheckSlot, { binding: slotBinding }), moduleOf(spotCheck, { binding: checkBinding })],
  {
    name: 'training-spot-checks',
    title: '培训抽查',
    hooks: [runFigures.join(spotStatistics), onRunsMoved.join(planWithRuns), spotLight, filmedChecks],
    resolvers: [SpotCheckResolver, SpotPlanResolver],
    permissions: spotPermissions,
    menus: [
      {
        key: 'own-spot-checks',
        title: '抽查结果',
        route: '/spot-checks',
        icon: 'AuditOutlined',
        order: 20,
        permissions: ['training.spot:rectify'],
        alsoNeeds: ['training.spot:view'],
        client: 'training',
      },
    ],
    notices: spotTemplates,
    parameters: [spotRules, spotBlocks],
    jobs: spotJobs,
    routes: checkDocumentRoutes,
    auditEvents: [
      { code: 'training.spot.print', title: '打印培训抽查文书' },
      { code: 'training.spot.reveal-phone', title: '查看学员手机号（电话抽查）' },
    ],
    errors: {
      'E-2301': '请上传抽查文档和视频资料',
      'E-2302': '抽查时间不在未完成的抽查时段内，请填写追加抽查原因',
      'E-2303': '请填写发现的问题',
      'E-2304': '请先填写整改要求和整改期限',
      'E-2305': '请先填写整改情况',
      'E-2306': '本班次已有未完成的追加抽查',
      'E-2307': '抽查时段尚未结束，不需要催办',
      'E-2308': '只能指派本区退役军人事务局的工作人员',
    },
    seed: (ctx) =>
      seedTimeLimitRules(ctx, [
        { matterCode: 'TRAINING_SPOT_CHECK', stage: '抽查整改确认', limitValue: 5, limitUnit: 'WORKDAY' },
      ]),
  },
);
