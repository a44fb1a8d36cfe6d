import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { canonicalJson, rowMac, sm3Hex } from '../crypto/index.ts';
import { type Actor, actorName } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { ActInput, FlowRow } from './binding.ts';
import { signatureNote } from './signature/statement.ts';

/** A step to be recorded. `seq` and hashes continue the record's own chain. */
export interface Step {
  recordType: string;
  row: Pick<FlowRow, 'id' | 'eventSeq' | 'eventHash' | 'flowVersion'>;
  from: string | null;
  to: string;
  action: string;
  input: ActInput;
  at: Date;
}

function actorIdOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'USER':
      return actor.userId;
    case 'EXTERNAL':
      return actor.appId;
    case 'DEVICE':
      return actor.deviceId;
    case 'SYSTEM':
    case 'ANONYMOUS':
      return null;
  }
}

function detailsOf(input: ActInput): Record<string, unknown> {
  const { basis, note, messageText, materials, attachmentIds, assignee, rule } = input;
  const signed = input.signed && signatureNote(input.signed);
  return Object.fromEntries(
    Object.entries({ basis, note, messageText, materials, attachmentIds, assignee, rule, signed }).filter(
      ([, v]) => v !== undefined,
    ),
  );
}

/** The part of a history row that its hash covers: everything but the hash itself. */
export interface HashedEvent {
  id: string;
  recordType: string;
  recordId: string;
  seq: number;
  flowVersion: number;
  fromState: string | null;
  toState: string;
  action: string;
  actorType: string;
  actorId: string | null;
  actorName: string;
  actorOrg: string | null;
  ip: string;
  reasonCode: string | null;
  reasonText: string | null;
  details: Record<string, unknown>;
  prevHash: string;
  occurredAt: string;
  recordedAt: string;
}

/** Hash of a history row: SM3 over its canonical JSON, which includes the hash of the row before it. */
export function hashEvent(event: HashedEvent): string {
  return sm3Hex(canonicalJson(event));
}

/** What the integrity code of a row protects: its hash, which covers all of it (03 §41.7). */
export const eventSeal = (id: string, hash: string) => ({ id, hash });

/** The new head of each record's chain. */
export type ChainHeads = ReadonlyMap<string, { seq: number; hash: string }>;

/** Chains the steps to the records' histories: the statement that appends them, and the new heads. */
export function chainEvents(tx: Ctx, steps: readonly Step[]): { heads: ChainHeads; write: RawBuilder<unknown> } {
  const heads = new Map<string, { seq: number; hash: string }>();
  const now = tx.app.clock.now();
  const events = steps.map((step) => {
    const event: HashedEvent = {
      id: uuidv7(now.getTime()),
      recordType: step.recordType,
      recordId: step.row.id,
      seq: step.row.eventSeq + 1,
      flowVersion: step.row.flowVersion,
      fromState: step.from,
      toState: step.to,
      action: step.action,
      actorType: tx.actor.kind,
      actorId: actorIdOf(tx.actor),
      actorName: actorName(tx.actor),
      actorOrg: tx.actor.kind === 'USER' ? tx.actor.orgName : null,
      ip: tx.ip,
      reasonCode: step.input.reasonCode ?? null,
      reasonText: step.input.reasonText ?? null,
      details: detailsOf(step.input),
      prevHash: step.row.eventHash,
      occurredAt: (step.input.occurredAt ?? step.at).toISOString(),
      recordedAt: now.toISOString(),
    };
    const hash = hashEvent(event);
    heads.set(step.row.id, { seq: event.seq, hash });
    return { ...event, hash, mac: rowMac(tx.app.keys, 'flow_event', eventSeal(event.id, hash)) };
  });
  const write = sql`
    insert into flow_event (id, record_type, record_id, seq, flow_version, from_state, to_state, action, actor_type, actor_id, actor_name,
                            actor_org, ip, reason_code, reason_text, details, prev_hash, hash, occurred_at, recorded_at, row_mac)
    select v.id, v."recordType", v."recordId", v.seq, v."flowVersion", v."fromState", v."toState", v.action, v."actorType", v."actorId",
           v."actorName", v."actorOrg", v.ip, v."reasonCode", v."reasonText", v.details, v."prevHash", v.hash, v."occurredAt", v."recordedAt", v.mac
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as v(
           id uuid, "recordType" text, "recordId" uuid, seq int, "flowVersion" int, "fromState" text, "toState" text, action text,
           "actorType" text, "actorId" text, "actorName" text, "actorOrg" text, ip text, "reasonCode" text, "reasonText" text, details jsonb,
           "prevHash" text, hash text, "occurredAt" timestamptz, "recordedAt" timestamptz, mac text)`;
  return { heads, write };
}
