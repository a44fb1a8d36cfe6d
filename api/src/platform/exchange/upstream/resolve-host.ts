import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Ctx } from '../../kernel/index.ts';
import { banListOf } from '../bans/enforce-bans.ts';
import { UpstreamFault } from '../channels/channel-driver.ts';
import { getDirectory } from '../serve/directory.ts';
import { hostOf } from './allowed-hosts.ts';
import { mayConnect } from './refused-addresses.ts';

/**
 * The one address that an endpoint is connected by: its host is on the list, and every address of it may be called and is not banned
 * (03 §35.4, §39.3). @throws UpstreamFault
 */
export async function resolveHost(ctx: Ctx, endpoint: string): Promise<string> {
  const host = hostOf(endpoint);
  if (!host || !(await getDirectory(ctx)).hosts.has(host)) throw new UpstreamFault('FAULT', '主机不在允许的主机名单中');
  const addresses = isIP(host)
    ? [host]
    : await lookup(host, { all: true }).then(
        (found) => found.map(({ address }) => address),
        () => [],
      );
  const [first] = addresses;
  if (!first) throw new UpstreamFault('FAULT', '主机名无法解析');
  if (!addresses.every((address) => mayConnect(address, ctx.app.config.exchangeLoopback)))
    throw new UpstreamFault('FAULT', '调用地址解析到不允许访问的地址');
  const now = ctx.app.clock.now();
  if (addresses.some((address) => banListOf(ctx.app)?.until(address, now)))
    throw new UpstreamFault('FAULT', '对方地址已被封禁');
  return first;
}
