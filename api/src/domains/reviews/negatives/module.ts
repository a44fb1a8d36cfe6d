import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { watchFurther } from '../../cases/index.ts';
import { onEvaluation } from '../evaluations/index.ts';
import { negativeNotices } from '../notices.ts';
import { negativePermissions } from '../permissions.ts';
import { negativeReview } from './negative.record.ts';
import { NegativeReviewResolver } from './negative.resolver.ts';
import { negativeEffects } from './negative-binding.ts';
import { negativeErrors } from './negative-facts.ts';
import { followNegative } from './open-negative.ts';
import './reasons.ts';
import { watchedNegatives } from './watch.ts';

watchFurther(watchedNegatives);

/** 差评整改 (01 §11.6): from the evaluation or the hotline's order to the call back. */
export const negativesModule = defineModule({
  name: 'negative-reviews',
  title: '差评整改',
  hooks: [onEvaluation.join(followNegative)],
  ...moduleOf(negativeReview, { binding: negativeEffects, operations: [NegativeReviewResolver] }),
  permissions: negativePermissions,
  notices: negativeNotices,
  errors: negativeErrors,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'REVIEW', stage: '联系评价人', limitValue: 1, limitUnit: 'WORKDAY' },
      { matterCode: 'REVIEW', stage: '核实差评', limitValue: 2, limitUnit: 'WORKDAY' },
      { matterCode: 'REVIEW', stage: '整改', limitValue: 5, limitUnit: 'WORKDAY' },
      { matterCode: 'REVIEW', stage: '复杂整改', limitValue: 15, limitUnit: 'WORKDAY', clockStart: 'ACCEPT' },
      { matterCode: 'REVIEW', stage: '回访', limitValue: 5, limitUnit: 'WORKDAY' },
    ]),
});
