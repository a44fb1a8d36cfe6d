import { BlockList, isIPv4 } from 'node:net';
import { normaliseBlock, normaliseIp } from './ip-address.ts';

/** Anybody may call from anywhere: what is remembered of them ends somewhere. */
const MOST_KNOWN = 1000;

/** A list of addresses and CIDR blocks, in any spelling. Entries that are neither match nothing. */
export class IpList {
  readonly #list = new BlockList();
  /** Callers come again and again. */
  readonly #known = new Map<string, boolean>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) this.#add(entry);
  }

  has(address: string): boolean {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const ip = normaliseIp(address);
    const found = ip !== undefined && this.#list.check(ip, familyOf(ip));
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(address, found);
    return found;
  }

  #add(entry: string): void {
    const block = normaliseBlock(entry);
    if (!block) return;
    const { ip, bits } = block;
    if (bits === undefined) this.#list.addAddress(ip, familyOf(ip));
    else this.#list.addSubnet(ip, bits, familyOf(ip));
  }
}

function familyOf(ip: string): 'ipv4' | 'ipv6' {
  return isIPv4(ip) ? 'ipv4' : 'ipv6';
}
