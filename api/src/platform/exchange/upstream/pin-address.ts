import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Ctx } from '../../kernel/index.ts';
import { isUsable } from '../gateway/address-kind.ts';
import { fromDirectory } from '../serve/directory.ts';
import { UpstreamFault } from './channel-driver.ts';
import { hostOf } from './host.ts';

/** The host of an address that may be called: on the list, and no address that is never called. @throws UpstreamFault */
export async function requireAllowedHost(ctx: Ctx, endpoint: string): Promise<string> {
  const host = hostOf(endpoint);
  if (!host || !(await fromDirectory(ctx, 'hosts')).hosts.has(host))
    throw new UpstreamFault('FAULT', '主机不在允许的主机名单中');
  if (isIP(host) !== 0 && !isUsable(host, ctx.app.config.exchangeLoopback))
    throw new UpstreamFault('FAULT', '调用地址不允许访问');
  return host;
}

/** The one address to connect to; refused if any address of the name is one that is never called. @throws UpstreamFault */
export async function pinAddress(host: string, loopback: boolean): Promise<LookupAddress> {
  const addresses = await lookup(host, { all: true });
  const [first] = addresses;
  if (!first || !addresses.every(({ address }) => isUsable(address, loopback)))
    throw new UpstreamFault('FAULT', '调用地址解析到不允许访问的地址');
  return first;
}
