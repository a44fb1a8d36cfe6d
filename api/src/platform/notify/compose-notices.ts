import { uuidv7 } from '../../database/uuid.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { AddressBook, Addressee } from './addressees.ts';
import { sealBody, sealPhone } from './contact.ts';
import type { Notice } from './notice.ts';
import { withoutPersonalNumbers } from './technical-text.ts';
import type { NoticeChannel } from './template.ts';
import type { StoredTemplate } from './template-store.ts';
import { checkVariables, fillPlaceholders } from './template-text.ts';

/** A row of `notification`, keys as the insert names them. */
export interface NotificationRow {
  id: string;
  template_code: string;
  template_version: number;
  audience: string;
  receiver_user_id: string | null;
  receiver_role: string | null;
  receiver_name: string;
  phone_cipher: string | null;
  phone_masked: string | null;
  phone_index: string | null;
  org_id: string | null;
  title: string;
  body: string;
  /** The text as others than the receiver read it; null where it is the same. */
  body_shown: string | null;
  /** The text with what only the receiver's phone gets; null where it holds nothing of the kind. */
  body_cipher: string | null;
  priority: number;
  priority_order: number;
  fallback_of: string | null;
  matter_code: string | null;
  matter_name: string | null;
  record_type: string | null;
  record_id: string | null;
  record_title: string | null;
  link: string | null;
  idempotency_key: string;
  created_at: string;
}

/** A notification about to be written, with the channels it goes out on. */
export interface Composed {
  row: NotificationRow;
  channels: readonly NoticeChannel[];
  notice: Notice;
}

const BODY_LIMIT = 2000;
const SMS_ONLY: readonly NoticeChannel[] = ['SMS'];

/** Of a notice that has no place in the order of warnings. */
export const LAST_IN_ORDER = Number.MAX_SAFE_INTEGER;

/** Words and addresses every notice; E-0401 as soon as one lacks what its template needs. */
export function composeNotices(
  ctx: Ctx,
  notices: readonly Notice[],
  templates: ReadonlyMap<string, StoredTemplate>,
  book: AddressBook,
): Composed[] {
  return notices.flatMap((notice) => {
    const template = templates.get(notice.template);
    if (!template) throw new Error(`template ${notice.template} was not loaded`);
    checkVariables(template, notice.variables);
    return book.addresseesOf(notice).map((addressee) => compose(ctx, notice, template, addressee));
  });
}

function compose(ctx: Ctx, notice: Notice, template: StoredTemplate, addressee: Addressee): Composed {
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  const { record, variables } = notice;
  const channels = notice.sealed ? SMS_ONLY : channelsOf(notice.channels ?? template.channels, addressee);
  const phone = channels.includes('SMS') ? sealPhone(ctx.app.keys, id, addressee.phone()) : undefined;
  const wording = template.audience === 'TECH' ? withoutPersonalNumbers : (text: string) => text;
  const body = wording(fillPlaceholders(notice.bodyOverride?.trim() || template.body, variables)).slice(0, BODY_LIMIT);
  const shown = withoutReceiverOnly(notice, body);
  const row: NotificationRow = {
    id,
    template_code: template.code,
    template_version: template.version,
    audience: template.audience,
    receiver_user_id: addressee.userId,
    receiver_role: addressee.roleCode,
    receiver_name: addressee.name,
    phone_cipher: phone?.cipher ?? null,
    phone_masked: phone?.masked ?? null,
    phone_index: phone?.index ?? null,
    org_id: addressee.orgId,
    title: wording(fillPlaceholders(template.title, variables)).slice(0, 200),
    body: notice.sealed ? shown : body,
    body_shown: notice.sealed || shown === body ? null : shown,
    body_cipher: notice.sealed ? sealBody(ctx.app.keys, id, body) : null,
    priority: notice.priority ?? template.priority,
    priority_order: notice.priorityOrder ?? LAST_IN_ORDER,
    fallback_of: notice.fallbackOf ?? null,
    matter_code: notice.matterCode ?? null,
    matter_name: textOrNull(variables.事项名称),
    record_type: record?.type ?? null,
    record_id: record?.id ?? null,
    record_title: record?.title ?? null,
    link: notice.link ?? (record ? linkOf(ctx, record) : null),
    idempotency_key: keyOf(notice, addressee, id),
    created_at: now.toISOString(),
  };
  return { row, channels, notice };
}

/** What stands in the place of a value that is the receiver's alone. */
export const RECEIVER_ONLY = '（仅收件人可见）';

function withoutReceiverOnly({ receiverOnly = [], variables }: Notice, text: string): string {
  return receiverOnly.reduce((shown, name) => {
    const value = String(variables[name] ?? '');
    return value ? shown.replaceAll(value, RECEIVER_ONLY) : shown;
  }, text);
}

/** People outside have no console, some of them 消息; where nobody holds a role, one row says so. */
function channelsOf(channels: readonly NoticeChannel[], { isStaff, userId }: Addressee): readonly NoticeChannel[] {
  if (!isStaff) return userId ? ['IN_APP', 'SMS'] : ['SMS'];
  return userId ? channels : ['IN_APP'];
}

/** (template, record, receiver, due), digested so that a phone number in it cannot be read (01 §6.7). */
function keyOf({ template, record, dueKey }: Notice, addressee: Addressee, id: string): string {
  if (dueKey === undefined) return id;
  return sm3Hex([template, record?.id ?? '', addressee.key, dueKey].join('|'));
}

function linkOf(ctx: Ctx, { type, id }: { type: string; id: string }): string | null {
  return ctx.app.registry.records.get(type)?.link.replace('{id}', id) ?? null;
}

function textOrNull(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}
