import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { runFigures } from '../inspections/statistics/source.ts';
import { asking } from './changes/ask-change.ts';
import { runChange } from './changes/change.record.ts';
import { changeBinding } from './changes/change-binding.ts';
import { runContract } from './contracts/contract.record.ts';
import { contractBinding } from './contracts/contract-binding.ts';
import { stating } from './contracts/state-contract.ts';
import { loadDemoRuns } from './demo/demo-runs.ts';
import { runDocumentRoutes } from './documents/routes.ts';
import { endLessons } from './end-lessons.ts';
import { runErrors } from './errors.ts';
import { registerRunFileAccess } from './file-access.ts';
import { followingProjects } from './follow-library.ts';
import { leavingWithEnrolments } from './leave-with-enrolment.ts';
import { runTemplates } from './notices.ts';
import { allowExemption, lateJoinShare, openingNotice } from './parameters.ts';
import { runPermissions } from './permissions.ts';
import { trainingRun } from './run.record.ts';
import { RunResolver } from './run.resolver.ts';
import { runBinding } from './run-binding.ts';
import { runStatistics } from './run-statistics.ts';
import { opening, rewriting } from './save-run.ts';

registerRunFileAccess();

const limit = (matterCode: string, stage: string, limitValue: number) =>
  ({ matterCode, stage, limitValue, limitUnit: 'WORKDAY' }) as const;

/** 开班管理 (02 §13, item 21). */
export const runsModule = withRecords(
  [
    moduleOf(trainingRun, { binding: runBinding, operations: [...opening, ...rewriting] }),
    moduleOf(runContract, { binding: contractBinding, operations: stating }),
    moduleOf(runChange, { binding: changeBinding, operations: asking }),
  ],
  defineModule({
    name: 'training-runs',
    title: '开班管理',
    hooks: [runFigures.join(runStatistics), followingProjects, leavingWithEnrolments],
    resolvers: [RunResolver],
    permissions: runPermissions,
    menus: [
      {
        key: 'own-runs',
        title: '培训班次',
        route: '/own-runs',
        icon: 'TeamOutlined',
        order: 15,
        permissions: ['training.run:open'],
        alsoNeeds: ['training.run:view'],
        client: 'training',
      },
      {
        key: 'own-contracts',
        title: '培训合同',
        route: '/own-contracts',
        icon: 'AuditOutlined',
        order: 16,
        permissions: ['training.run:open'],
        alsoNeeds: ['training.contract:view'],
        client: 'training',
      },
      {
        key: 'own-run-changes',
        title: '班次变更',
        route: '/own-run-changes',
        icon: 'FormOutlined',
        order: 17,
        permissions: ['training.run:open'],
        alsoNeeds: ['training.run:view'],
        client: 'training',
      },
    ],
    routes: runDocumentRoutes,
    auditEvents: [{ code: 'training.run.print', title: '打印培训班次文书' }],
    errors: runErrors,
    notices: runTemplates,
    parameters: [lateJoinShare, allowExemption, openingNotice],
    jobs: [
      {
        name: 'training.end-lessons',
        title: '培训班次课程结束',
        cron: '* * * * *',
        concurrency: 1,
        run: endLessons,
      },
    ],
    demo: loadDemoRuns,
    seed: (ctx) =>
      seedTimeLimitRules(ctx, [
        limit('TRAINING_RUN', '区审核', 5),
        limit('TRAINING_RUN', '市服务中心复核', 5),
        limit('TRAINING_CONTRACT', '区签署', 5),
        limit('TRAINING_RUN_CHANGE', '区审核', 5),
        limit('TRAINING_RUN_CHANGE', '市服务中心审核', 5),
      ]),
  }),
);
