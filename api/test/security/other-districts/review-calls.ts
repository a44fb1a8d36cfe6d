import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

/** Evaluations, their answers, negative reviews. */
export const REVIEW_CALLS: Calls = {
  'Query.evaluation': (t) => ['query ($id: ID!) { evaluation(id: $id) { evaluation { id } } }', { id: t.evaluationId }],
  'Query.negativeReview': (t) => ['query ($id: ID!) { negativeReview(id: $id) { id } }', { id: t.negativeId }],
  'Query.negativeReviewAssignees': (t) => [
    'query ($id: ID!) { negativeReviewAssignees(id: $id) { id } }',
    { id: t.negativeId },
  ],
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
  'Query.hotlineOrder': (t) => ['query ($id: ID!) { hotlineOrder(id: $id) { order { id } } }', { id: t.orderId }],
  'Query.hotlineCandidates': (t) => [
    'query ($id: ID!) { hotlineCandidates(orderId: $id, search: "BJ") { serviceId } }',
    { id: t.orderId },
  ],
  'Mutation.matchHotlineOrder': (t) => [
    'mutation ($input: HotlineMatchInput!) { matchHotlineOrder(input: $input) { order { id } } }',
    {
      input: {
        orderId: t.orderId,
        version: 1,
        serviceType: 'subCase',
        serviceId: t.subCaseId,
        requestId: randomUUID(),
      },
    },
  ],
  'Mutation.advanceHotlineOrders': (t) => [
    `mutation ($input: RecordActInput!) { advanceHotlineOrders(input: $input) ${OUTCOME} }`,
    { input: { ...step('escalate', t.orderId), reasonText: '本区没有该办件' } },
  ],
  'Mutation.registerReception': (t) => [
    `mutation ($id: ID!, $requestId: ID!) {
      registerReception(input: { scene: CONSULT, about: { type: case, id: $id } }, requestId: $requestId) { id } }`,
    { id: t.caseId, requestId: randomUUID() },
  ],
  'Mutation.revealReceptionContact': (t) => [
    'mutation ($id: ID!) { revealReceptionContact(id: $id, reason: "联系群众核实情况") { name } }',
    { id: t.receptionId },
  ],
  'Mutation.revealHotlineCaller': (t) => [
    'mutation ($id: ID!) { revealHotlineCaller(id: $id, reason: "联系来电人了解情况") { name } }',
    { id: t.orderId },
  ],
};
