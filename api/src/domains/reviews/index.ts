import type { ModuleDefinition } from '../../platform/kernel/index.ts';
import { reviewsDemoModule } from './demo/module.ts';
import { evaluationsModule } from './evaluations/module.ts';
import { hotlineModule } from './hotline/module.ts';
import { negativesModule } from './negatives/module.ts';
import { padsModule } from './pads/module.ts';
import { reviewPlatformModule } from './platform-push/module.ts';
import { receptionsModule } from './receptions/module.ts';
import { repliesModule } from './replies/module.ts';
import { evaluationStatisticsModule } from './statistics/module.ts';

export { inviteByMessage } from './evaluations/create-invite.ts';
export { findEvaluated } from './evaluations/find-evaluated.ts';

/** 好差评 (01 §11): one module for each capability. */
export const reviewsModules: readonly ModuleDefinition[] = [
  evaluationsModule,
  repliesModule,
  negativesModule,
  hotlineModule,
  evaluationStatisticsModule,
  reviewPlatformModule,
  padsModule,
  receptionsModule,
  reviewsDemoModule,
];
