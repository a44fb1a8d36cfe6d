import type { Ctx } from '../../../platform/kernel/index.ts';
import { Matter } from './matter.entity.ts';

/** The matters in force, in the order of the catalogue; one statement. */
export async function loadMatters(ctx: Ctx): Promise<Matter[]> {
  return ctx.em.find(Matter, { enabled: true }, { orderBy: { sort: 'asc', code: 'asc' } });
}
