import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { App } from '../../kernel/app.ts';
import { bitsOf } from '../gateway/address-bits.ts';
import { normaliseBlock, normaliseIp, widthOf } from '../gateway/ip-address.ts';

/** Name of the settings event that makes every node load its list again. */
export const BANS = 'exchange.bans';

interface ActiveBan {
  ip: string;
  until: Date;
  /** The rule that banned; none by hand. */
  rule?: string | null;
}

/** Width of the address and length of the prefix: where bans of such blocks are looked up. */
type Prefix = `${number}/${number}`;

/**
 * The bans in force as one node knows them: single addresses in a map, blocks in one map for each length of prefix, so that the check of a
 * call costs microseconds and no statement, however many there are. A ban ends by the clock, without being told.
 */
export class BanList {
  #single: ReadonlyMap<string, Date> = new Map();
  #blocks: ReadonlyMap<Prefix, ReadonlyMap<bigint, Date>> = new Map();
  /** Ends of the bans that a rule made, by rule and address. */
  #byRule: ReadonlyMap<string, Date> = new Map();

  /** Until when the address is banned; undefined when it is not. */
  until(address: string, now: Date): Date | undefined {
    if (this.#single.size + this.#blocks.size === 0) return undefined;
    const ip = normaliseIp(address);
    if (!ip) return undefined;
    const ends = this.#single.get(ip);
    let latest = ends && ends > now ? ends : undefined;
    if (this.#blocks.size === 0) return latest;
    const { width, value } = bitsOf(ip);
    for (const [prefix, blocks] of this.#blocks) {
      const { of, shift } = shiftOf(prefix);
      const until = of === width ? blocks.get(value >> shift) : undefined;
      if (until && until > now && (!latest || until > latest)) latest = until;
    }
    return latest;
  }

  /** Whether a ban of the address by the rule runs. */
  isBannedBy(rule: string, address: string, now: Date): boolean {
    const ends = this.#byRule.get(`${rule} ${normaliseIp(address)}`);
    return ends !== undefined && ends > now;
  }

  replace(bans: readonly ActiveBan[]): void {
    const single = new Map<string, Date>();
    const byRule = new Map<string, Date>();
    const blocks = new Map<Prefix, Map<bigint, Date>>();
    const put = <K>(map: Map<K, Date>, key: K, until: Date) => {
      if (until > (map.get(key) ?? new Date(0))) map.set(key, until);
    };
    for (const { ip: entry, until, rule } of bans) {
      const block = normaliseBlock(entry);
      if (!block) continue;
      const { ip, bits } = block;
      if (bits === undefined) {
        put(single, ip, until);
        if (rule) put(byRule, `${rule} ${ip}`, until);
        continue;
      }
      const prefix: Prefix = `${widthOf(ip)}/${bits}`;
      const known = blocks.get(prefix) ?? new Map<bigint, Date>();
      blocks.set(prefix, known);
      put(known, bitsOf(ip).value >> shiftOf(prefix).shift, until);
    }
    this.#single = single;
    this.#blocks = blocks;
    this.#byRule = byRule;
  }

  async load(app: App): Promise<void> {
    const now = app.clock.now();
    const found = await rows<{ ip: string; endAt: SqlInstant; rule: string | null }>(
      app.context({ kind: 'SYSTEM', name: '黑名单' }),
      sql`select ip, end_at as "endAt", rule from exchange_ban where released_at is null and end_at > ${now}`,
    );
    this.replace(found.map(({ ip, endAt, rule }) => ({ ip, until: toDate(endAt), rule })));
  }
}

function shiftOf(prefix: Prefix): { of: number; shift: bigint } {
  const [width = 0, length = 0] = prefix.split('/').map(Number);
  return { of: width, shift: BigInt(width - length) };
}
