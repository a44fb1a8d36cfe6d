import { findIntegration } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Code of the ministry's 优抚 system on messages. */
export const MINISTRY_CODE = 'BYF';

/** Address and key of the ministry's 优抚 system; undefined while it is not configured or switched off. */
export async function readMinistry(ctx: Ctx) {
  const { MINISTRY_SYSTEM_PUBLIC_KEY: encryptFor } = ctx.app.config;
  const found = await findIntegration(ctx, 'MINISTRY');
  return found && encryptFor ? { ...found, encryptFor } : undefined;
}

/** Whether it can be spoken to; without it reports go as a file. */
export async function isMinistryConnected(ctx: Ctx): Promise<boolean> {
  return (await readMinistry(ctx)) !== undefined;
}
