import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { App } from '../../kernel/app.ts';
import { IpList } from '../gateway/ip-list.ts';

/** Name of the settings event that makes every node load its list again. */
export const BANS = 'exchange.bans';

interface ActiveBan {
  ip: string;
  until: Date;
}

/**
 * The bans in force as one node knows them: single addresses in a map, blocks in a short list, so that the check of a call costs
 * microseconds and no statement. A ban ends by the clock, without being told.
 */
export class BanList {
  #single: ReadonlyMap<string, Date> = new Map();
  #blocks: readonly { list: IpList; until: Date }[] = [];

  /** Until when the address is banned; undefined when it is not. */
  until(ip: string, now: Date): Date | undefined {
    let latest = this.#single.get(ip);
    if (latest && latest <= now) latest = undefined;
    for (const { list, until } of this.#blocks) {
      if (until > now && (!latest || until > latest) && list.has(ip)) latest = until;
    }
    return latest;
  }

  replace(bans: readonly ActiveBan[]): void {
    const single = new Map<string, Date>();
    const blocks: { list: IpList; until: Date }[] = [];
    for (const { ip, until } of bans) {
      if (ip.includes('/')) blocks.push({ list: new IpList([ip]), until });
      else if (until > (single.get(ip) ?? new Date(0))) single.set(ip, until);
    }
    this.#single = single;
    this.#blocks = blocks;
  }

  async load(app: App): Promise<void> {
    const now = app.clock.now();
    const found = await rows<{ ip: string; endAt: SqlInstant }>(
      app.context({ kind: 'SYSTEM', name: '黑名单' }),
      sql`select ip, end_at as "endAt" from exchange_ban where released_at is null and end_at > ${now}`,
    );
    this.replace(found.map(({ ip, endAt }) => ({ ip, until: toDate(endAt) })));
  }
}
