import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
// The files themselves: the room of access has procedures of its own.
import { requireIntact } from '../access/integrity/seal-many.ts';
import type { SealedTable } from '../access/integrity/sealed-table.ts';
import type { Ctx } from '../kernel/context.ts';
import { type StoredEvent, wholeEvent } from './history.ts';
import { eventSeal, hashEvent } from './write-events.ts';

/** 审批历史 (03 §41.7): every step of every record. Its hash covers all of it, and the code the hash. */
export const SEALED_EVENTS: SealedTable = {
  name: 'flow_event',
  title: '审批历史',
  key: sql`t.id::text`,
  byId: true,
  select: sql`t.id::text as key, '第' || t.seq || '步 ' || t.actor_name as title, t.row_mac as "rowMac",
    t.id, t.record_type as "recordType", t.record_id as "recordId", t.seq, t.flow_version as "flowVersion", t.from_state as "fromState",
    t.to_state as "toState", t.action, t.actor_type as "actorType", t.actor_id as "actorId", t.actor_name as "actorName",
    t.actor_org as "actorOrg", t.ip, t.reason_code as "reasonCode", t.reason_text as "reasonText", t.details, t.prev_hash as "prevHash",
    t.occurred_at as "occurredAt", t.recorded_at as "recordedAt" from flow_event t`,
  called: ({ registry }, { title, recordType }) =>
    `${registry.records.get(String(recordType))?.title ?? recordType}${title}`,
  where: (key) => sql`id = ${key}::uuid`,
  columns: ({ key: _key, title: _title, rowMac: _mac, ...row }) => {
    // Its `select` reads these columns.
    const event = wholeEvent(row as unknown as StoredEvent);
    return eventSeal(event.id, hashEvent(event));
  },
};

/** That the history of records is as the product wrote it, before their last approval is signed. @throws E-CR-12 */
export function requireIntactHistory(ctx: Ctx, recordIds: readonly string[]): Promise<void> {
  const of: RawBuilder<unknown> = sql`t.record_id = any(${[...recordIds]}::uuid[])`;
  return requireIntact(ctx, SEALED_EVENTS, of);
}
