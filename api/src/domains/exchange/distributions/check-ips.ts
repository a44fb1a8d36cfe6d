import { BlockList, isIPv4 } from 'node:net';
import { normaliseIp } from '../../../platform/exchange/gateway/ip-list.ts';
import type { Faults } from '../config/check-text.ts';

const MOST_IPS = 20;
const LEAST_PREFIX = { 4: 24, 6: 64 } as const;

const refused = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  refused.addSubnet(net, prefix, 'ipv6');

/** 应用IP of a distribution in one spelling (03 §35.4 "IP entry"): what is wrong is said at `ips.<n>`. Loopback only where `loopback` says so. */
export function checkIps(faults: Faults, entries: readonly string[], loopback: boolean): string[] {
  if (entries.length === 0 || entries.length > MOST_IPS) faults.add('ips', `请填写1至${MOST_IPS}个应用IP`);
  const ips: string[] = [];
  for (const [n, entry] of entries.slice(0, MOST_IPS).entries()) {
    const path = `ips.${n}`;
    const { ip, problem } = readEntry(entry, loopback);
    if (problem !== undefined) faults.add(path, problem);
    else if (ips.includes(ip)) faults.add(path, `IP ${ip} 重复`);
    else ips.push(ip);
  }
  return ips;
}

type Read = { ip: string; problem?: undefined } | { ip?: undefined; problem: string };

function readEntry(entry: string, loopback: boolean): Read {
  const [address = '', prefix, more] = entry.trim().split('/');
  const ip = normaliseIp(address);
  if (!ip || more !== undefined || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
    return { problem: '请输入正确的IP地址或网段' };
  const family = isIPv4(ip) ? 4 : 6;
  const bits = prefix === undefined ? undefined : Number(prefix);
  if (bits !== undefined && bits > (family === 4 ? 32 : 128)) return { problem: '请输入正确的IP地址或网段' };
  const own = loopback && (ip.startsWith('127.') || ip === '::1');
  if (bits !== undefined && bits < LEAST_PREFIX[family])
    return { problem: `网段过大，最大允许 /${LEAST_PREFIX[family]}` };
  if (!own && refused.check(ip, family === 4 ? 'ipv4' : 'ipv6'))
    return { problem: '不能填写本机、链路本地、组播或保留地址' };
  return { ip: bits === undefined ? ip : `${ip}/${bits}` };
}
