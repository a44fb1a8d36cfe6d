import { randomBytes } from 'node:crypto';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { readBinding } from '../../../platform/exchange/gateway/client-certificate.ts';
import { openSecret, sealSecret } from '../../../platform/exchange/gateway/exchange-app.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import { type Ctx, coversCity, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { Faults } from '../config/check-text.ts';
import { type Contact, sealContact } from '../config/contact.ts';
import { refuseExternal } from '../config/errors.ts';
import { checkIps } from '../distributions/check-ips.ts';
import { assertAppWithin } from './app-reach.ts';
import { type AppRow, getApp } from './find-apps.ts';

/** What an administrator fills in of an application. */
export interface AppContent {
  appId: string;
  name: string;
  senderCode: string;
  systemCode?: string | null | undefined;
  /** The organisation it belongs to; null or absent = the whole city. */
  orgId?: string | null | undefined;
  /** Null removes it, undefined keeps what there is. */
  contact?: Contact | null | undefined;
  officeHours: boolean;
  /** `04` and 128 hex digits; null where it signs by secret alone. */
  sm2PublicKey?: string | null | undefined;
  /** For messages; empty = it sends none. */
  allowedIps: readonly string[];
  bizTypes: readonly string[];
  ratePerMinute: number;
  /** SHA-256 fingerprint or `CN=…`; null where none is bound. */
  clientCertificate?: string | null | undefined;
}

/** The secret in clear, once. */
export interface NewSecret {
  app: AppRow;
  secret: string;
}

const MOST_GRACE_HOURS = 72;

/** Registers an application and makes its HMAC secret, which is shown this once. @throws BAD_INPUT; E-DX-02 id taken */
export async function registerApp(ctx: Ctx, input: AppContent): Promise<NewSecret> {
  const content = checkApp(ctx, input);
  return transaction(ctx, async (tx) => {
    const orgId = await ownerOf(tx, content.orgId);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const secret = newSecret();
    const inserted = await firstRow(
      tx,
      sql`insert into exchange_app (id, created_at, updated_at, app_id, name, sender_code, system_code, org_id, contact, office_hours, secret,
            sm2_public_key, allowed_ips, biz_types, rate_per_minute, client_certificate, key_set_at)
          values (${id}, ${now}, ${now}, ${content.appId}, ${content.name}, ${content.senderCode}, ${content.systemCode ?? null}, ${orgId},
            ${sealContact(tx, 'exchange_app', id, content.contact)}, ${content.officeHours}, ${sealSecret(tx.app.keys, id, secret)},
            ${content.sm2PublicKey ?? null}, ${[...content.allowedIps]}::text[], ${[...content.bizTypes]}::text[],
            ${content.ratePerMinute}, ${content.clientCertificate ?? null}, ${now})
          on conflict (app_id) do nothing returning id`,
    );
    if (!inserted) throw refuseExternal('E-DX-02', { code: content.appId });
    await audit(tx, id, 'dx.app.register', { appId: content.appId, orgId });
    return { app: await getApp(tx, id), secret };
  });
}

/** The id stays: it is signed with. @throws BAD_INPUT; NOT_FOUND; E-0504 */
export async function updateApp(ctx: Ctx, id: string, version: number, input: AppContent): Promise<AppRow> {
  const content = checkApp(ctx, input);
  return transaction(ctx, async (tx) => {
    const before = await lockApp(tx, id, version);
    if (content.appId !== before.appId) throw badInput([{ path: 'appId', message: '应用编号不能更改' }]);
    const orgId = await ownerOf(tx, content.orgId);
    const contact =
      content.contact === undefined ? sql`contact` : sql`${sealContact(tx, 'exchange_app', id, content.contact)}`;
    await run(
      tx,
      sql`update exchange_app set version = version + 1, updated_at = ${tx.app.clock.now()}, name = ${content.name},
            sender_code = ${content.senderCode}, system_code = ${content.systemCode ?? null}, org_id = ${orgId}, contact = ${contact},
            office_hours = ${content.officeHours}, sm2_public_key = ${content.sm2PublicKey ?? null},
            allowed_ips = ${[...content.allowedIps]}::text[], biz_types = ${[...content.bizTypes]}::text[],
            rate_per_minute = ${content.ratePerMinute},
            client_certificate = ${content.clientCertificate ?? null} where id = ${id}`,
    );
    await audit(tx, id, 'dx.app.update', { appId: content.appId, orgId });
    return getApp(tx, id);
  });
}

/** A new secret, shown this once; the old one goes on for `graceHours` so that the other side can change over. */
export async function rotateAppSecret(
  ctx: Ctx,
  input: { id: string; version: number; graceHours: number; reason: string },
): Promise<NewSecret> {
  const reason = requireReason(input.reason);
  const { id, graceHours } = input;
  if (!Number.isInteger(graceHours) || graceHours < 0 || graceHours > MOST_GRACE_HOURS)
    throw badInput([{ path: 'graceHours', message: `原密钥可继续使用0至${MOST_GRACE_HOURS}小时` }]);
  return transaction(ctx, async (tx) => {
    const { secret: old } = await lockApp(tx, id, input.version);
    const now = tx.app.clock.now();
    const secret = newSecret();
    const keeps = old !== null && graceHours > 0;
    const { keys } = tx.app;
    const previous = keeps ? sealSecret(keys, id, openSecret(keys, id, old), 'previous_secret') : null;
    await run(
      tx,
      sql`update exchange_app set version = version + 1, updated_at = ${now}, secret = ${sealSecret(keys, id, secret)},
            key_set_at = ${now}, previous_secret = ${previous},
            previous_until = ${keeps ? new Date(now.getTime() + graceHours * 3_600_000) : null} where id = ${id}`,
    );
    await audit(tx, id, 'dx.app.rotate', { reason, graceHours });
    return { app: await getApp(tx, id), secret };
  });
}

/** 启用 or 停用; the next call of a disabled application answers DX-4014. */
export async function setAppEnabled(
  ctx: Ctx,
  input: { id: string; version: number; enabled: boolean; reason: string },
): Promise<AppRow> {
  const reason = requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    await lockApp(tx, input.id, input.version);
    await run(
      tx,
      sql`update exchange_app set version = version + 1, updated_at = ${tx.app.clock.now()}, enabled = ${input.enabled}
           where id = ${input.id}`,
    );
    await audit(tx, input.id, input.enabled ? 'dx.app.enable' : 'dx.app.disable', { reason });
    return getApp(tx, input.id);
  });
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function checkApp(ctx: Ctx, input: AppContent): AppContent {
  const faults = new Faults();
  const appId = input.appId.trim();
  if (!/^[a-z][\w.-]{2,39}$/.test(appId))
    faults.add('appId', '应用编号应以小写字母开头，由3至40位字母、数字、点、横线组成');
  const name = faults.text('name', '应用名称', input.name, 2, 100);
  const senderCode = input.senderCode.trim();
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(senderCode))
    faults.add('senderCode', '发送方代码应为2至40位大写字母、数字或下划线');
  const systemCode = faults.text('systemCode', '系统代码', input.systemCode, 0, 20) || null;
  const contact = input.contact
    ? {
        name: faults.text('contact.name', '联系人', input.contact.name, 2, 40),
        phone: faults.text('contact.phone', '联系电话', input.contact.phone, 5, 20),
      }
    : input.contact;
  const key = input.sm2PublicKey?.trim().toLowerCase() || null;
  if (key !== null && !/^04[0-9a-f]{128}$/.test(key)) faults.add('sm2PublicKey', 'SM2公钥应为04开头的130位十六进制');
  const allowedIps =
    input.allowedIps.length === 0 ? [] : checkIps(faults, input.allowedIps, ctx.app.config.exchangeLoopback);
  const bizTypes = [...new Set(input.bizTypes.map((type) => type.trim()))];
  if (bizTypes.length > 50 || bizTypes.some((type) => !/^[A-Z][A-Z0-9_]*(\.([A-Z0-9_]+|\*))?$/.test(type)))
    faults.add('bizTypes', '业务类型格式不正确');
  faults.number('ratePerMinute', '每分钟调用上限', input.ratePerMinute, 1, 100_000);
  const certificate = input.clientCertificate?.trim();
  const clientCertificate = certificate ? (readBinding(certificate) ?? null) : null;
  if (certificate && clientCertificate === null)
    faults.add('clientCertificate', '客户端证书应为SHA-256指纹（64位十六进制）或 CN=名称');
  if (faults.list.length > 0) throw badInput(faults.list);
  return {
    ...input,
    appId,
    name,
    senderCode,
    systemCode,
    contact,
    sm2PublicKey: key,
    allowedIps,
    bizTypes,
    clientCertificate,
  };
}

/** The organisation an application is given to, within the caller's reach. @throws BAD_INPUT */
async function ownerOf(tx: Ctx, orgId: string | null | undefined): Promise<string | null> {
  const scope = scopeOf(tx.actor);
  if (!orgId) {
    if (coversCity(scope)) return null;
    throw badInput([{ path: 'orgId', message: '请选择本人数据范围内的使用单位' }]);
  }
  const found = isUuid(orgId)
    ? await firstRow(
        tx,
        sql`select 1 from (select id as org_id, path as org_path, district_code from org) o
             where o.org_id = ${orgId} and ${scopeWhere(scope, 'o')}`,
      )
    : undefined;
  if (!found) throw badInput([{ path: 'orgId', message: '使用单位不存在或不在本人数据范围内' }]);
  return orgId;
}

async function lockApp(tx: Ctx, id: string, version: number): Promise<{ appId: string; secret: string | null }> {
  await assertAppWithin(tx, id);
  const row = isUuid(id)
    ? await tables(tx)
        .selectFrom('exchange_app')
        .select(['app_id as appId', 'secret', 'version'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  if (row.version !== version) throw refuse('E-0504');
  return row;
}

async function audit(tx: Ctx, id: string, event: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
  await recordAudit(tx, { event, objectType: 'clientApp', objectId: id, detail });
  announceDirectory(tx);
}
