import { isIPv4 } from 'node:net';

const GROUPS = 8;

/** An address as a number, so that a block is a shift away; IPv4 and IPv6 are told apart by their width. */
export interface AddressBits {
  width: 32 | 128;
  value: bigint;
}

/** Reads an address in any spelling, without zone. */
export function bitsOf(ip: string): AddressBits {
  if (isIPv4(ip)) return { width: 32, value: BigInt(ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)) };
  const [head = '', tail] = withoutDots(ip).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: GROUPS - front.length - back.length }, () => '0');
  const hex = [...front, ...zeros, ...back].map((group) => group.padStart(4, '0')).join('');
  return { width: 128, value: BigInt(`0x${hex}`) };
}

/** `::a.b.c.d` with its last part in hex groups. */
function withoutDots(ip: string): string {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(ip);
  if (!dotted) return ip;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.slice(2).map(Number);
  return `${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
