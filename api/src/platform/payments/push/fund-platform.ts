import { findIntegration } from '../../exchange/index.ts';
import type { Ctx } from '../../kernel/index.ts';

/** Code of 资金监管平台 on messages. */
export const FUND_PLATFORM = 'ZJJG';

/** Whether 资金监管平台 can be spoken to at all; without it results are typed. */
export async function isPlatformConnected(ctx: Ctx): Promise<boolean> {
  return (await readPlatform(ctx)) !== undefined;
}

/** Address and keys of 资金监管平台; undefined while it is not configured or switched off. */
export async function readPlatform(ctx: Ctx) {
  const { FUND_PLATFORM_PUBLIC_KEY: encryptFor, FUND_PLATFORM_SIGNING_KEY: publicKey } = ctx.app.config;
  const found = await findIntegration(ctx, 'FUND_PLATFORM');
  return found && encryptFor && publicKey ? { ...found, encryptFor, publicKey } : undefined;
}
