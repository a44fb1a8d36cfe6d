import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { onCaseEnd, onSubCaseSteps } from '../registration/hooks.ts';
import { lapseRequests, lapseRequestsOfMatters } from './act.ts';
import { loadDemoForcedFinishes } from './demo-requests.ts';
import { forcedFinish } from './forced-finish.record.ts';
import { ForcedFinishResolver } from './forced-finish.resolver.ts';
import { forcedFinishNotices } from './notices.ts';
import { forcedFinishPermissions } from './permissions.ts';
import { forcedFinishBinding } from './request-binding.ts';
import { forcedFinishKind } from './rule-kind.ts';
import { forcedFinishJob } from './sweep.job.ts';
import { CaseForcedWaitingResolver, SubCaseForcedWaitingResolver } from './waiting.resolver.ts';

const declared = moduleOf(forcedFinish, {
  binding: forcedFinishBinding,
  operations: [ForcedFinishResolver, CaseForcedWaitingResolver, SubCaseForcedWaitingResolver],
});
const group = { key: 'forced-finish', title: '强制办结', icon: 'AuditOutlined' };

/** 强制办结 (01 §6.8, T14): by rules after warning, reminders and grace, or by request with a second person's consent. */
export const forcedFinishModule = defineModule({
  name: 'forced-finish',
  title: '强制办结',
  hooks: [onCaseEnd.join(lapseRequests), onSubCaseSteps.join(lapseRequestsOfMatters)],
  ...declared,
  permissions: forcedFinishPermissions,
  menus: [
    {
      key: 'forced-finish',
      area: 'cases',
      title: '强制办结办理',
      route: '/forced-finish',
      icon: 'AuditOutlined',
      order: 34,
      permissions: ['forced-finish:view'],
      group,
    },
    {
      key: 'forced-finish-rules',
      area: 'cases',
      setting: true,
      title: '强制办结规则',
      route: '/rules/forced-finish',
      icon: 'SettingOutlined',
      order: 35,
      permissions: ['forced-finish.rule:view'],
      alsoNeeds: ['rule:view'],
      group,
    },
  ],
  ruleKinds: [forcedFinishKind],
  notices: forcedFinishNotices,
  auditEvents: [...declared.auditEvents, { code: 'forced-finish.follow-up', title: '登记强制办结后续工作' }],
  jobs: [forcedFinishJob],
  demo: loadDemoForcedFinishes,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'FORCED_FINISH', stage: '审批强制办结', limitValue: 2, limitUnit: 'WORKDAY' },
    ]),
});
