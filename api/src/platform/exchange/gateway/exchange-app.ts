import { firstRow, rows, sql } from '../../../database/sql.ts';
import { decryptColumn, encryptColumn, type KeyRing } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';

/** A system that may call the gateway. */
export interface ExchangeApp {
  id: string;
  appId: string;
  name: string;
  /** What it must call itself in envelopes. */
  senderCode: string;
  /** Encrypted; the HMAC key is the UTF-8 bytes of the text. */
  secret: string | null;
  sm2PublicKey: string | null;
  allowedIps: readonly string[];
  /** `APPLICATION.SUBMIT`, `FEEDBACK.*`. */
  bizTypes: readonly string[];
  ratePerMinute: number;
}

const cell = (id: string) => ({ table: 'exchange_app', column: 'secret', rowId: id });

export function sealSecret(keys: KeyRing, id: string, secret: string): string {
  return encryptColumn(keys, 'TEXT', cell(id), secret);
}

export function openSecret(keys: KeyRing, app: ExchangeApp): Buffer | undefined {
  return app.secret === null ? undefined : Buffer.from(decryptColumn(keys, cell(app.id), app.secret), 'utf8');
}

const columns = sql`
  select id, app_id as "appId", name, sender_code as "senderCode", secret, sm2_public_key as "sm2PublicKey",
         allowed_ips as "allowedIps", biz_types as "bizTypes", rate_per_minute as "ratePerMinute"
    from exchange_app`;

/** The enabled app of that id. */
export function findExchangeApp(ctx: Ctx, appId: string): Promise<ExchangeApp | undefined> {
  return firstRow<ExchangeApp>(ctx, sql`${columns} where app_id = ${appId} and enabled`);
}

/** The enabled apps that can sign envelopes, for consumers of queues. */
export function findQueueApps(ctx: Ctx): Promise<ExchangeApp[]> {
  return rows<ExchangeApp>(ctx, sql`${columns} where enabled and sm2_public_key is not null order by app_id`);
}

/** Whether a kind of message is among those granted; `FEEDBACK.*` grants every feedback. */
export function coversBizType(patterns: Iterable<string>, bizType: string): boolean {
  for (const pattern of patterns) {
    if (pattern === bizType || (pattern.endsWith('.*') && bizType.startsWith(pattern.slice(0, -1)))) return true;
  }
  return false;
}
