import { isIPv4, isIPv6 } from 'node:net';

const GROUPS = 8;
const PREFIX_GROUPS = 4;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The network by which strangers are counted: an IPv4 address, or the /64 of an IPv6 one, all of whose addresses one line holds. An IPv4
 * address written as IPv6 is the IPv4 address; anything else is taken as it is.
 */
export function networkOf(ip: string): string {
  const [address = ''] = ip.trim().split('%');
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return address;
  return `${groupsOf(address).slice(0, PREFIX_GROUPS).join(':')}::/64`;
}

/** All eight groups without leading zeros; only the first half is needed, so that a dotted end may stand for two. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const split = (part: string) => part.split(':').filter((group) => group !== '');
  const [before, after] = [split(head), split(tail ?? '')];
  const dotted = address.includes('.') ? 1 : 0;
  const gap = tail === undefined ? 0 : GROUPS - dotted - before.length - after.length;
  const zeros = Array.from({ length: Math.max(gap, 0) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
