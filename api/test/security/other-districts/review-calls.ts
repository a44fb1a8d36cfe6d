import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

/** Evaluations, their answers, negative reviews. */
export const REVIEW_CALLS: Calls = {
  'Query.evaluation': (t) => ['query ($id: ID!) { evaluation(id: $id) { evaluation { id } } }', { id: t.evaluationId }],
  'Query.negativeReview': (t) => ['query ($id: ID!) { negativeReview(id: $id) { id } }', { id: t.negativeId }],
  'Mutation.replyToEvaluation': (t) => [
    `mutation ($id: ID!, $requestId: ID!) { replyToEvaluation(evaluationId: $id, content: "感谢您的评价", requestId: $requestId) {
      evaluation { id } } }`,
    { id: t.evaluationId, requestId: randomUUID() },
  ],
  'Mutation.advanceEvaluationReplies': (t) => [
    `mutation ($input: RecordActInput!) { advanceEvaluationReplies(input: $input) ${OUTCOME} }`,
    { input: step('publish', t.replyId) },
  ],
  'Mutation.advanceNegativeReviews': (t) => [
    `mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) ${OUTCOME} }`,
    { input: { ...step('contact', t.negativeId), reasonCode: 'PHONE', reasonText: '电话联系说明情况' } },
  ],
};
