import { firstRow, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { decryptColumn, encryptColumn, type KeyRing } from '../../../../platform/crypto/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { UplinkItem } from '../mapping/item.ts';

export const TARGET_UNITS = ['MINISTRY', 'DATA_CENTRE', 'OTHER'] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

export const PROTOCOLS = ['HTTP_POST', 'AMQP', 'SFTP'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Everything; what changed since the watermark at set times; what changed, within a minute. */
export const MODES = ['FULL', 'INCREMENTAL', 'EVENT'] as const;
export type UplinkMode = (typeof MODES)[number];

/** Nothing is awaited; the answer to the call counts; a message of its own follows. */
export const ACK_MODES = ['NONE', 'SYNC', 'ASYNC'] as const;
export type AckMode = (typeof ACK_MODES)[number];

/** 草稿 → 启用 ⇄ 停用 → 已删除 (03 §36.3). */
export const ENTRY_STATES = ['DRAFT', 'ENABLED', 'DISABLED', 'DELETED'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** 上行条目 (03 §36.2) as stored; each version is kept in `exchange_revision`, without the secret. */
export interface UplinkEntry {
  id: string;
  version: number;
  code: string;
  name: string;
  description: string;
  endpoint: string;
  targetUnit: TargetUnit;
  targetText: string | null;
  protocol: Protocol;
  sourceKey: string;
  items: UplinkItem[];
  mode: UplinkMode;
  /** Five-part schedule in Shanghai time; null = 手动. */
  schedule: string | null;
  batchSize: number;
  ackMode: AckMode;
  ackWaitMinutes: number;
  /** Sender code of the application whose messages acknowledge its batches. */
  ackSender: string | null;
  /** SM2 key of the receiver; batches are encrypted for it. */
  publicKey: string | null;
  /** SHA-256 of the SFTP server's host key, in hex. */
  hostKey: string | null;
  account: string | null;
  /** Sealed: bearer token, password or private key. */
  secret: string | null;
  state: EntryState;
  builtIn: boolean;
  watermark: string;
  nextRunAt: SqlInstant | null;
  updatedAt: SqlInstant;
  updatedBy: string;
}

export const ENTRY_COLUMNS = sql`e.id, e.version, e.code, e.name, e.description, e.endpoint, e.target_unit as "targetUnit",
  e.target_text as "targetText", e.protocol, e.source_key as "sourceKey", e.items, e.mode, e.schedule,
  e.batch_size as "batchSize", e.ack_mode as "ackMode", e.ack_wait_minutes as "ackWaitMinutes", e.ack_sender as "ackSender", e.public_key as "publicKey",
  e.host_key as "hostKey", e.account, e.secret, e.state, e.built_in as "builtIn", e.watermark::text as watermark,
  e.next_run_at as "nextRunAt", e.updated_at as "updatedAt", e.updated_by as "updatedBy"`;

/** @throws NOT_FOUND, deleted ones included */
export async function getEntry(ctx: Ctx, id: string, options: { lock?: boolean } = {}): Promise<UplinkEntry> {
  const found = isUuid(id)
    ? await firstRow<UplinkEntry>(
        ctx,
        sql`select ${ENTRY_COLUMNS} from uplink_entry e where e.id = ${id} and e.state <> 'DELETED' ${options.lock ? sql`for update` : sql``}`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

const cell = (id: string) => ({ table: 'uplink_entry', column: 'secret', rowId: id });

export function sealEntrySecret(keys: KeyRing, id: string, secret: string): string {
  return encryptColumn(keys, 'TEXT', cell(id), secret);
}

export function openEntrySecret(keys: KeyRing, entry: Pick<UplinkEntry, 'id' | 'secret'>): string | undefined {
  return entry.secret === null ? undefined : decryptColumn(keys, cell(entry.id), entry.secret);
}
