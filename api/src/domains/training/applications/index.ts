export { MOST_PLAN_LINES } from './content/content.ts';
export { FILE_PARTS, type MaterialLine, type MaterialPart, materialOf } from './content/material.ts';
export {
  includeInReview,
  type ReviewResult,
  recordReviewResult,
  releaseFromReview,
} from './filing/record-review-result.ts';
export { onLeftReview } from './leave-review.ts';
export { applicationsModule } from './module.ts';
export { PLAN_COLUMNS, type PlanCell, readPlanLine } from './plan/plan-line.ts';
export { APPLICATION, MINUTES } from './record-type.ts';
