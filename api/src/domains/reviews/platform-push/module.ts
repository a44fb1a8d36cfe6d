import { defineModule } from '../../../platform/kernel/index.ts';
import { onEvaluation } from '../evaluations/index.ts';
import { onNegativeSteps } from '../negatives/follow-steps.ts';
import { onPublication } from '../replies/follow-publication.ts';
import { pushEvaluation, pushRectification, pushReplies } from './push-reviews.ts';
import { reviewChannel } from './review-channel.ts';

/** 报送市好差评平台 (01 §11.9, X13). */
export const reviewPlatformModule = defineModule({
  name: 'review-platform',
  title: '市好差评平台',
  hooks: [onEvaluation.join(pushEvaluation), onPublication.join(pushReplies), onNegativeSteps.join(pushRectification)],
  outbound: [reviewChannel],
});
