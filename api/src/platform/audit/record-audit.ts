import type { RawBuilder } from 'kysely';
import { runTogether, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { canonicalJson, sm3Hex } from '../crypto/index.ts';
import { type Actor, type App, actorName, type Ctx, type WebExchange } from '../kernel/index.ts';

/** What a service says about an act; who did it, when and from where is taken from the context. */
export interface AuditInput {
  /** Code from the modules' `auditEvents`. */
  event: string;
  objectType?: string;
  objectId?: string;
  /** False for a refusal or a failure. */
  ok?: boolean;
  /** Codes, counts, reasons, field names. Never personal data in clear: the log is readable without reveal permission. */
  detail?: Readonly<Record<string, unknown>>;
  /** The object before and after; only their SM3 digests are kept. */
  before?: unknown;
  after?: unknown;
  /** Who acted, where the context does not know it yet: the account that is signing in. */
  by?: { userId: string; name: string; orgId: string; orgName: string };
}

/** Writes audit rows in the current transaction: they stand or fall with the act. One statement for any number of entries. */
export async function recordAudit(ctx: Ctx, entries: AuditInput | readonly AuditInput[]): Promise<void> {
  const list = Array.isArray(entries) ? (entries as readonly AuditInput[]) : [entries as AuditInput];
  await runTogether(ctx, auditWrites(ctx, list));
}

/** The statements of {@link recordAudit}, to go along with the act's own. */
export function auditWrites(ctx: Ctx, entries: readonly AuditInput[]): RawBuilder<unknown>[] {
  if (entries.length === 0) return [];
  const records = entries.map((entry) => toRecord(ctx, entry));
  return [
    sql`insert into audit_entry (id, at, event, ok, actor_kind, actor_id, actor_name, org_id, org_name, ip, object_type, object_id,
                                 detail, before_digest, after_digest, trace_id)
        select id, ${ctx.app.clock.now()}::timestamptz, event, ok, "actorKind", "actorId", "actorName", "orgId", "orgName", ${ctx.ip}::text,
               "objectType", "objectId", detail, "before", "after", ${ctx.traceId}::text
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as t(id uuid, event text, ok boolean, "actorKind" text,
            "actorId" text, "actorName" text, "orgId" uuid, "orgName" text, "objectType" text, "objectId" text, detail jsonb,
            "before" text, "after" text)`,
    sql`insert into audit_pending (entry_id) select unnest(${records.map(({ id }) => id)}::uuid[])`,
  ];
}

/**
 * Writes audit rows in a transaction of their own: for refusals, whose operation rolls back while the trace must stay. A log that cannot
 * be written is reported and does not change the answer. Inside a transaction the caller does not wait: holding one connection while
 * asking for another would bring a busy pool to a standstill.
 */
export async function recordAuditApart(ctx: Ctx, entries: AuditInput | readonly AuditInput[]): Promise<void> {
  const written = recordAudit({ ...ctx, em: ctx.app.orm.em.fork(), inTransaction: false }, entries).catch(
    (error: unknown) => {
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'audit entry could not be written');
    },
  );
  if (ctx.web && [entries].flat().some(({ event }) => event === OUT_OF_SCOPE)) trespasses.set(ctx.web, written);
  if (!ctx.inTransaction) return written;
  const pending = pendingOf(ctx.app);
  pending.add(written);
  void written.finally(() => pending.delete(written));
}

/** A record named that exists and is another's. */
const OUT_OF_SCOPE = 'access.out-of-scope';

/** A record named that does not exist. */
export const UNKNOWN_ID = 'access.unknown-id';

/** The row that the trespass of a request has in the log. */
const trespasses = new WeakMap<WebExchange, Promise<void>>();

/**
 * That a request named in vain what does not exist, unless it was a trespass, which stands in the log already. It costs what the row of a
 * trespass costs, so that nobody learns from the time of a refusal which of the two it was, and who tries ids in turn is seen. Of strangers
 * nothing is written: they have no record of which they could be told.
 *
 * @param operation that was asked for
 */
export async function recordUnknown(ctx: Ctx, operation: string): Promise<void> {
  if (!ctx.web || ctx.actor.kind === 'ANONYMOUS') return;
  const trespass = trespasses.get(ctx.web);
  if (trespass) return trespass;
  await recordAuditApart(ctx, { event: UNKNOWN_ID, ok: false, detail: { operation } });
}

const pendingWrites = new WeakMap<App['orm'], Set<Promise<void>>>();

function pendingOf({ orm }: Pick<App, 'orm'>): Set<Promise<void>> {
  const known = pendingWrites.get(orm) ?? new Set();
  pendingWrites.set(orm, known);
  return known;
}

/** Waits for the rows of refusals that nobody has waited for: before the database is closed, or they would be lost with it. */
export async function settleAudit(app: Pick<App, 'orm'>): Promise<void> {
  await Promise.all(pendingOf(app));
}

function toRecord(ctx: Ctx, entry: AuditInput) {
  return {
    id: uuidv7(ctx.app.clock.now().getTime()),
    event: entry.event,
    ok: entry.ok ?? true,
    ...whoActed(ctx.actor, entry.by),
    objectType: entry.objectType ?? null,
    objectId: entry.objectId?.slice(0, 80) ?? null,
    detail: entry.detail ?? null,
    before: digest(entry.before),
    after: digest(entry.after),
  };
}

function whoActed(actor: Actor, by: AuditInput['by']) {
  if (by) return { actorKind: 'USER', actorId: by.userId, actorName: by.name, orgId: by.orgId, orgName: by.orgName };
  const name = { actorKind: actor.kind, actorName: actorName(actor) };
  switch (actor.kind) {
    case 'USER':
      return { ...name, actorId: actor.userId, orgId: actor.orgId, orgName: actor.orgName };
    case 'EXTERNAL':
      return { ...name, actorId: actor.appId, orgId: null, orgName: null };
    case 'DEVICE':
      return { ...name, actorId: actor.deviceId, orgId: actor.orgId, orgName: actor.orgName };
    case 'SYSTEM':
    case 'ANONYMOUS':
      return { ...name, actorId: null, orgId: null, orgName: null };
  }
}

function digest(value: unknown): string | null {
  return value === undefined ? null : sm3Hex(canonicalJson(value));
}
