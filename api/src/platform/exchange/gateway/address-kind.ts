import { BlockList, isIPv4 } from 'node:net';
import { normaliseIp } from './ip-address.ts';

/**
 * What nobody's system has as its address, whatever list it is put on: LOOPBACK this machine; LOCAL link-local and the metadata services of
 * clouds; GROUP multicast; RESERVED; TRANSLATED IPv4 in the dress of IPv6 (NAT64, 6to4, Teredo, compatible), behind which every other kind
 * could stand. Private networks are USUAL: partners live there.
 */
export type AddressKind = 'LOOPBACK' | 'LOCAL' | 'GROUP' | 'RESERVED' | 'TRANSLATED' | 'USUAL';

const BLOCKS = {
  LOOPBACK: ['127.0.0.0/8', '::1/128'],
  // Link-local with its metadata service; those of Aliyun, Azure and AWS elsewhere; site-local, which is no more.
  LOCAL: ['169.254.0.0/16', 'fe80::/10', 'fec0::/10', '100.100.100.200/32', '168.63.129.16/32', 'fd00:ec2::254/128'],
  GROUP: ['224.0.0.0/4', 'ff00::/8'],
  RESERVED: ['0.0.0.0/8', '192.0.0.0/24', '240.0.0.0/4', '::/128', '100::/64'],
  TRANSLATED: ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96', '::ffff:0:0:0/96'],
} as const satisfies Record<Exclude<AddressKind, 'USUAL'>, readonly string[]>;

const KINDS = ['LOOPBACK', 'LOCAL', 'GROUP', 'RESERVED', 'TRANSLATED'] as const;

const lists = KINDS.map((kind) => ({ kind, list: listOf(BLOCKS[kind]) }));

/** The kind of an address, however it is spelled; undefined for what is no address. */
export function kindOfAddress(address: string): AddressKind | undefined {
  const ip = normaliseIp(address);
  if (!ip) return undefined;
  const family = isIPv4(ip) ? 'ipv4' : 'ipv6';
  return lists.find(({ list }) => list.check(ip, family))?.kind ?? 'USUAL';
}

/** Whether a system may have the address (03 §35.4): this machine only where `loopback` says so, as in development. */
export function isUsable(address: string, loopback: boolean): boolean {
  const kind = kindOfAddress(address);
  return kind === 'USUAL' || (kind === 'LOOPBACK' && loopback);
}

function listOf(blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [net = '', prefix] = block.split('/');
    list.addSubnet(net, Number(prefix), isIPv4(net) ? 'ipv4' : 'ipv6');
  }
  return list;
}
