import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { onNegativeSteps } from '../negatives/follow-steps.ts';
import { hotlineNotices } from '../notices.ts';
import { hotlinePermissions } from '../permissions.ts';
import { answerSteps } from './answers/answer-progress.ts';
import { hotlineChannel } from './answers/hotline-channel.ts';
import { verdictInbound } from './answers/take-verdict.ts';
import { deadlinesJob } from './deadlines.job.ts';
import { loadDemoOrders } from './demo/load-demo-orders.ts';
import { hotlineOrder } from './hotline.record.ts';
import { HotlineResolver } from './hotline.resolver.ts';
import { hotlineEffects } from './hotline-binding.ts';
import { dispatchInbound } from './intake/take-dispatch.ts';
import { hotlineErrors } from './lists/open-order.ts';
import { answerDays } from './parameters.ts';

/** 12345工单 (01 §11.9, X14): dispatches in, contact, extension and result out. */
export const hotlineModule = withRecords([moduleOf(hotlineOrder, { binding: hotlineEffects })], {
  name: 'hotline',
  title: '12345工单',
  hooks: [onNegativeSteps.join(answerSteps)],
  resolvers: [HotlineResolver],
  permissions: hotlinePermissions,
  notices: hotlineNotices,
  errors: hotlineErrors,
  parameters: [answerDays],
  jobs: [deadlinesJob],
  inbound: [dispatchInbound, verdictInbound],
  outbound: [hotlineChannel],
  auditEvents: [{ code: 'hotline.reveal', title: '查看12345工单来电人' }],
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'HOTLINE', stage: '匹配工单', limitValue: 1, limitUnit: 'WORKDAY' },
      { matterCode: 'HOTLINE', stage: '办理工单', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'HOTLINE', stage: '延期办理工单', limitValue: 15, limitUnit: 'WORKDAY', clockStart: 'ACCEPT' },
    ]),
  demo: loadDemoOrders,
});
