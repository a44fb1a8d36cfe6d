import { isIP } from 'node:net';
import type { Ctx } from '../../kernel/index.ts';
import { isUsable } from '../gateway/address-kind.ts';
import { hostOf, isAllowedHost } from './host.ts';

const SCHEMES = ['http:', 'https:', 'sftp:', 'amqps:'];

/** What is wrong with an address that would be called (03 §35.4), in Chinese; undefined when nothing is. Names are checked again at connect. */
export async function problemOfAddress(
  ctx: Ctx,
  endpoint: string,
  schemes: readonly string[] = SCHEMES,
): Promise<string | undefined> {
  const host = hostOf(endpoint);
  if (!host) return '调用地址格式不正确';
  const { protocol, username, password } = new URL(endpoint);
  if (!schemes.includes(protocol)) return `调用地址应以 ${schemes.map((s) => `${s}//`).join('、')} 开头`;
  if (username || password) return '调用地址中不能带用户名和密码，请填写在认证信息中';
  if (isIP(host) !== 0 && !isUsable(host, ctx.app.config.exchangeLoopback))
    return '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址';
  if (!(await isAllowedHost(ctx, host))) return `主机 ${host} 不在允许的主机名单中，请先登记`;
  return undefined;
}
