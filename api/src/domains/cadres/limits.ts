import { seedTimeLimitRules } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

const limit = (matterCode: string, stage: string) => ({
  matterCode,
  stage,
  limitValue: 3,
  limitUnit: 'WORKDAY' as const,
});

/** Each level, and whoever judges a comparison, has three working days (C-7); administrators may set others. */
export const seedCadreLimits = (ctx: Ctx): Promise<void> =>
  seedTimeLimitRules(ctx, [
    ...['区经办', '区审批', '市审批'].map((stage) => limit('CADRE_APPLICATION', stage)),
    limit('CADRE_DIFFERENCE', '比对核对'),
  ]);
