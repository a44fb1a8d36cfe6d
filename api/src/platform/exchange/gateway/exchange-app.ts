import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { decryptColumn, encryptColumn, type KeyRing } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';

/** A system that may call the gateway. */
export interface ExchangeApp {
  id: string;
  appId: string;
  name: string;
  /** What it must call itself in envelopes. */
  senderCode: string;
  /** HMAC keys it may sign with: its secret (the UTF-8 bytes of the text) and, for a while after a change, the one before. */
  secrets: readonly HmacSecret[];
  sm2PublicKey: string | null;
  allowedIps: readonly string[];
  /** `APPLICATION.SUBMIT`, `FEEDBACK.*`. */
  bizTypes: readonly string[];
  ratePerMinute: number;
  /** Fingerprint or `CN=…` of the certificate it must show; null where none is bound. */
  clientCertificate: string | null;
}

export interface HmacSecret {
  key: Buffer;
  /** Null = as long as it is not changed. */
  until: Date | null;
}

type SecretColumn = 'secret' | 'previous_secret';

const cell = (id: string, column: SecretColumn) => ({ table: 'exchange_app', column, rowId: id });

export function sealSecret(keys: KeyRing, id: string, secret: string, column: SecretColumn = 'secret'): string {
  return encryptColumn(keys, 'TEXT', cell(id, column), secret);
}

export function openSecret(keys: KeyRing, id: string, sealed: string, column: SecretColumn = 'secret'): string {
  return decryptColumn(keys, cell(id, column), sealed);
}

/** The enabled app of that id. */
export async function findExchangeApp(ctx: Ctx, appId: string): Promise<ExchangeApp | undefined> {
  return (await read(ctx, sql`app_id = ${appId}`))[0];
}

/** The enabled apps that can sign envelopes, for consumers of queues. */
export function findQueueApps(ctx: Ctx): Promise<ExchangeApp[]> {
  return read(ctx, sql`sm2_public_key is not null`);
}

/** The enabled apps. Their secrets stay in this process's memory, as its own keys do. */
export function readExchangeApps(ctx: Ctx): Promise<ExchangeApp[]> {
  return read(ctx, sql`true`);
}

async function read(ctx: Ctx, where: ReturnType<typeof sql>): Promise<ExchangeApp[]> {
  const found = await rows<
    Omit<ExchangeApp, 'secrets'> & {
      secret: string | null;
      previousSecret: string | null;
      previousUntil: SqlInstant | null;
    }
  >(
    ctx,
    sql`select id, app_id as "appId", name, sender_code as "senderCode", secret, sm2_public_key as "sm2PublicKey",
          allowed_ips as "allowedIps", biz_types as "bizTypes", rate_per_minute as "ratePerMinute",
          previous_secret as "previousSecret", previous_until as "previousUntil",
          client_certificate as "clientCertificate"
        from exchange_app where enabled and ${where} order by app_id`,
  );
  return found.map(({ secret, previousSecret, previousUntil, ...app }) => {
    const key = (sealed: string, column: SecretColumn) =>
      Buffer.from(openSecret(ctx.app.keys, app.id, sealed, column), 'utf8');
    const secrets: HmacSecret[] = secret === null ? [] : [{ key: key(secret, 'secret'), until: null }];
    if (previousSecret !== null && previousUntil !== null)
      secrets.push({ key: key(previousSecret, 'previous_secret'), until: toDate(previousUntil) });
    return { ...app, secrets };
  });
}

/** Whether a kind of message is among those granted; `FEEDBACK.*` grants every feedback. */
export function coversBizType(patterns: Iterable<string>, bizType: string): boolean {
  for (const pattern of patterns) {
    if (pattern === bizType || (pattern.endsWith('.*') && bizType.startsWith(pattern.slice(0, -1)))) return true;
  }
  return false;
}
