import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Who finishes by a rule: never the person in whose request it happens to run. */
export const asSystem = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'SYSTEM', name: '系统' } });
