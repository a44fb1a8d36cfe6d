import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Contact, maskedContact } from '../config/contact.ts';
import { appWithin, assertAppWithin } from './app-reach.ts';

export interface AppRow {
  id: string;
  version: number;
  appId: string;
  name: string;
  senderCode: string;
  systemCode: string | null;
  /** Null = of the whole city. */
  orgId: string | null;
  orgName: string | null;
  contact: Contact | null;
  officeHours: boolean;
  secretSet: boolean;
  sm2PublicKey: string | null;
  keySetAt: SqlInstant | null;
  previousUntil: SqlInstant | null;
  allowedIps: string[];
  bizTypes: string[];
  ratePerMinute: number;
  clientCertificate: string | null;
  enabled: boolean;
  distributionCount: number;
}

/** Applications within reach, by name. */
export function findApps(ctx: Ctx, search?: string | null): Promise<AppRow[]> {
  const term = search?.trim();
  const named = term ? sql`(starts_with(a.app_id, ${term}) or strpos(a.name, ${term}) > 0)` : sql`true`;
  return select(ctx, sql`${appWithin(ctx, 'a')} and ${named}`);
}

/** @throws NOT_FOUND, also for one out of reach */
export async function getApp(ctx: Ctx, id: string): Promise<AppRow> {
  await assertAppWithin(ctx, id);
  const [found] = isUuid(id) ? await select(ctx, sql`a.id = ${id}`) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function select(ctx: Ctx, where: ReturnType<typeof sql>): Promise<AppRow[]> {
  const found = await rows<AppRow & { sealedContact: string | null }>(
    ctx,
    sql`select a.id, a.version, a.app_id as "appId", a.name, a.sender_code as "senderCode", a.system_code as "systemCode",
               a.contact as "sealedContact", a.office_hours as "officeHours", a.secret is not null as "secretSet",
               a.sm2_public_key as "sm2PublicKey", a.key_set_at as "keySetAt", a.previous_until as "previousUntil",
               a.allowed_ips as "allowedIps", a.biz_types as "bizTypes", a.rate_per_minute as "ratePerMinute",
               a.client_certificate as "clientCertificate", a.enabled, a.org_id as "orgId", o.name as "orgName",
               (select count(*)::int from distribution d where d.app_id = a.id and d.state <> 'RECALLED') as "distributionCount"
          from exchange_app a left join org o on o.id = a.org_id where ${where} order by a.name, a.app_id limit 1000`,
  );
  return found.map(({ sealedContact, ...row }) => ({
    ...row,
    contact: maskedContact(ctx, 'exchange_app', row.id, sealedContact),
  }));
}
