import { type SqlInstant, toDate } from '../../database/sql.ts';
import type { ChainedLog } from '../chain/index.ts';

/** An audit row as the database returns it. */
type AuditRow = {
  id: string;
  at: SqlInstant;
  event: string;
  ok: boolean;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  org_id: string | null;
  ip: string;
  org_name: string | null;
  object_type: string | null;
  object_id: string | null;
  detail: unknown;
  before_digest: string | null;
  after_digest: string | null;
  trace_id: string;
};

/** The record that enters the chain: every column of the row, and its place. */
function chainRecord(row: AuditRow, day: string, seq: number): Record<string, unknown> {
  return {
    seq,
    day,
    id: row.id,
    at: toDate(row.at).toISOString(),
    action: row.event,
    ok: row.ok,
    actorKind: row.actor_kind,
    actor: row.actor_id,
    actorName: row.actor_name,
    org: row.org_id,
    orgName: row.org_name,
    ip: row.ip,
    objectType: row.object_type,
    objectId: row.object_id,
    detail: row.detail,
    before: row.before_digest,
    after: row.after_digest,
    traceId: row.trace_id,
  };
}

/** The log of acts as a chained log. */
export const auditLog: ChainedLog = {
  key: 'audit',
  title: '审计日志',
  lock: 4_108_001,
  entries: 'audit_entry',
  prefix: 'audit',
  anchorFolder: '',
  record: (row, day, seq) => chainRecord(row as AuditRow, day, seq),
};
