import { seedTimeLimitRules } from '../../flow/index.ts';
import { defineModule } from '../../kernel/module.ts';
import { ruleErrors } from './errors.ts';
import { publishJob } from './publish.ts';
import { replayExpireJob, replayJob } from './replay.job.ts';
import { ruleFlow } from './rule.flow.ts';
import { RuleResolver } from './rule.resolver.ts';
import { ruleBinding } from './rule-binding.ts';
import { seedRules } from './seed-rules.ts';

const READERS = [
  'CENTRE_CLERK',
  'CENTRE_HEAD',
  'BIZ_OFFICER',
  'DIST_CHIEF',
  'DIST_DIRECTOR',
  'CITY_OFFICER',
  'CITY_CENTRE',
  'ADMIN',
  'TECH',
  'AUD_ADMIN',
];

/** 业务规则: kinds of rules whose versions people write, have approved by somebody else and put into force. */
export const rulesModule = defineModule({
  name: 'rules',
  title: '业务规则',
  flows: [ruleFlow],
  records: [ruleBinding],
  resolvers: [RuleResolver],
  permissions: [
    { code: 'rule:view', title: '查看业务规则（各类规则另有权限）', roles: READERS },
    { code: 'rule:approve-district', title: '审批本区业务规则', roles: ['DIST_CHIEF'] },
    { code: 'rule:approve-city', title: '审批市级业务规则', roles: ['CITY_OFFICER'] },
  ],
  auditEvents: [
    { code: 'rule.draft', title: '保存业务规则草稿' },
    { code: 'rule.switch', title: '申请停用或启用业务规则' },
  ],
  errors: ruleErrors,
  jobs: [publishJob, replayJob, replayExpireJob],
  seed: async (ctx) => {
    await seedTimeLimitRules(ctx, [{ matterCode: 'RULE', stage: '审批规则', limitValue: 3, limitUnit: 'WORKDAY' }]);
    await seedRules(ctx);
  },
});
