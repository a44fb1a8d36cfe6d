import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { rulesInForce } from '../../../../platform/rules/index.ts';
import type { WarningBody } from '../rules/body.ts';
import { warningKind } from '../rules/kind.ts';
import { escalateWarnings } from './escalation.ts';
import { lookAtLimits } from './look.ts';
import { renumberWarnings } from './renumber.ts';
import { settleWarnings } from './settle.ts';
import { type RuleOf, remindOfWarnings, tellNewWarnings } from './tell.ts';
import { touchChanged } from './touch.ts';

/** Everything about warnings that happens by itself, once a minute (01 §6.5, §6.6). */
async function sweepWarnings(ctx: Ctx): Promise<void> {
  const rules = await rulesInForce<WarningBody>(ctx, warningKind);
  const byId = new Map(rules.map((rule) => [rule.ruleId, rule]));
  const ruleOf: RuleOf = ({ ruleId }) => byId.get(ruleId);
  await touchChanged(ctx);
  await settleWarnings(ctx);
  await lookAtLimits(ctx);
  await renumberWarnings(ctx);
  await tellNewWarnings(ctx, ruleOf);
  await remindOfWarnings(ctx, ruleOf);
  await escalateWarnings(ctx, ruleOf);
}

export const sweepJob: JobDefinition = {
  name: 'warning.sweep',
  title: '时效预警',
  cron: '* * * * *',
  concurrency: 1,
  retries: 0,
  run: sweepWarnings,
};
