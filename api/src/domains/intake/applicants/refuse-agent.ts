import { sessionAgent } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseIntake } from '../errors.ts';

/** Before what the person alone does, whatever he has authorised somebody to apply for. @throws E-0709 for who acts for him */
export async function refuseAgent(ctx: Ctx): Promise<void> {
  if (await sessionAgent(ctx)) throw refuseIntake('E-0709');
}
