import type { Ctx } from '../../kernel/index.ts';
import { banListOf } from '../bans/enforce-bans.ts';
import { UpstreamFault } from './channel-driver.ts';
import { pinAddress, requireAllowedHost } from './pin-address.ts';

/**
 * The one address that an endpoint is connected by: its host is on the list, every address of it may be called, and it is not banned
 * (03 §35.4, §39.3). @throws UpstreamFault
 */
export async function resolveHost(ctx: Ctx, endpoint: string): Promise<string> {
  const host = await requireAllowedHost(ctx, endpoint);
  const { address } = await pinAddress(host, ctx.app.config.exchangeLoopback).catch((error: unknown) => {
    throw error instanceof UpstreamFault ? error : new UpstreamFault('FAULT', '主机名无法解析');
  });
  if (banListOf(ctx.app)?.until(address, ctx.app.clock.now())) throw new UpstreamFault('FAULT', '对方地址已被封禁');
  return address;
}
