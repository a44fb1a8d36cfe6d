import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { evaluation } from '../lists/evaluation.record.ts';
import { EvaluationResolver } from '../lists/evaluation.resolver.ts';
import { PublishedEvaluationResolver } from '../lists/published.resolver.ts';
import { replyNotices } from '../notices.ts';
import { publicAfterDays } from '../parameters.ts';
import { evaluationPermissions } from '../permissions.ts';
import { replyFlow } from './reply.flow.ts';
import { replyBinding } from './reply-binding.ts';
import { replyErrors } from './reply-to-evaluation.ts';

/** 评价查询与答复 (R9.3.2, R9.4): what the offices see of evaluations and answer to them. */
export const repliesModule = withRecords([moduleOf(evaluation)], {
  name: 'evaluation-replies',
  title: '评价查询与答复',
  flows: [replyFlow],
  records: [replyBinding],
  resolvers: [EvaluationResolver, PublishedEvaluationResolver],
  permissions: evaluationPermissions,
  parameters: [publicAfterDays],
  notices: replyNotices,
  errors: replyErrors,
  auditEvents: [{ code: 'review.reply', title: '答复评价' }],
});
