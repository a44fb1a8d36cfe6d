import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { normaliseIp } from '../gateway/ip-address.ts';

/** Whether an administrator has put the host on the list of those that may be called (03 §35.4). */
export async function isAllowedHost(ctx: Ctx, host: string): Promise<boolean> {
  return (await firstRow(ctx, sql`select 1 from exchange_host where host = ${host}`)) !== undefined;
}

/** The host of an endpoint as the list spells it; undefined for what is no address. */
export function hostOf(endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const host = new URL(endpoint).hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  return normaliseIp(host) ?? host;
}
