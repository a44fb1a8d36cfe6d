import { isUsable } from '../../../platform/exchange/gateway/address-kind.ts';
import { normaliseBlock, textOfBlock, widthOf } from '../../../platform/exchange/gateway/ip-address.ts';
import type { Faults } from '../config/check-text.ts';

const MOST_IPS = 20;
const LEAST_PREFIX = { 32: 24, 128: 64 } as const;

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
  const block = normaliseBlock(entry);
  if (!block) return { problem: '请输入正确的IP地址或网段' };
  const least = LEAST_PREFIX[widthOf(block.ip)];
  if (block.bits !== undefined && block.bits < least) return { problem: `网段过大，最大允许 /${least}` };
  if (!isUsable(block.ip, loopback))
    return { problem: '不能填写本机、链路本地、组播、保留地址或地址转换（NAT64 等）地址' };
  return { ip: textOfBlock(block) };
}
