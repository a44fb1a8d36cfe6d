import { isIPv4, isIPv6 } from 'node:net';
import { bitsOf } from './address-bits.ts';

/** What IPv6 puts before an IPv4 address that is written as one of its own (RFC 4291 §2.5.5.2). */
const MAPPED_PREFIX = 96;
const MAPPED = 0xffffn;

/** An address or a block of them; without `bits` a single address. */
export interface IpBlock {
  ip: string;
  bits?: number;
}

/**
 * The one spelling of an address, by which bans, lists and the log compare texts: IPv6 as RFC 5952 has it, IPv4-mapped IPv6 (dotted or in hex)
 * as IPv4, without zone. Undefined for what is no address.
 */
export function normaliseIp(text: string): string | undefined {
  const bare = text.trim().replace(/%.*$/, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const { value } = bitsOf(bare);
  return value >> 32n === MAPPED ? dotted(value & 0xffff_ffffn) : spelled(value);
}

/** An address or CIDR block in its one spelling: no bits beyond the prefix, a block of one address is the address. Undefined for what is neither. */
export function normaliseBlock(text: string): IpBlock | undefined {
  const [address = '', prefix, more] = text.trim().split('/');
  const ip = normaliseIp(address);
  if (!ip || more !== undefined) return undefined;
  if (prefix === undefined) return { ip };
  if (!/^\d{1,3}$/.test(prefix)) return undefined;
  const width = widthOf(ip);
  // `::ffff:10.1.2.0/120` is 10.1.2.0/24.
  const bits = Number(prefix) - (width === 32 && address.includes(':') ? MAPPED_PREFIX : 0);
  if (bits < 0 || bits > width) return undefined;
  if (bits === width) return { ip };
  const rest = BigInt(width - bits);
  const first = (bitsOf(ip).value >> rest) << rest;
  return { ip: width === 32 ? dotted(first) : spelled(first), bits };
}

/** As it is stored and shown. */
export function textOfBlock({ ip, bits }: IpBlock): string {
  return bits === undefined ? ip : `${ip}/${bits}`;
}

/** Length of the address in bits. */
export function widthOf(ip: string): 32 | 128 {
  return isIPv4(ip) ? 32 : 128;
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
}

/** URLs spell their hosts as RFC 5952 has it. */
function spelled(value: bigint): string {
  const groups = value.toString(16).padStart(32, '0').match(/.{4}/g) ?? [];
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}
