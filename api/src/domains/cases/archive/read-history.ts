import { toDate } from '../../../database/sql.ts';
import { findBrokenEvent, readEvents, type StoredEvent, viewEvent } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A record whose steps belong to the story of the case. */
export interface ArchivedRecord {
  type: string;
  id: string;
  title: string;
}

/** A row of the log (01 §2.4 StatusLog) as the package shows it. */
export interface ArchivedStep {
  recordType: string;
  recordTitle: string;
  seq: number;
  action: string;
  actionTitle: string;
  from: string | null;
  to: string;
  actorType: string;
  actorName: string;
  actorOrg: string | null;
  ip: string;
  /** Reason, basis, remark and rule in words. */
  words: string;
  occurredAt: string;
  recordedAt: string;
  prevHash: string;
  hash: string;
  details: Readonly<Record<string, unknown>>;
}

/**
 * Every row of the log of the records, in the order in which they happened.
 *
 * @throws where a chain is broken: nothing false is archived as true
 */
export async function readHistory(ctx: Ctx, records: readonly ArchivedRecord[]): Promise<ArchivedStep[]> {
  const known = new Map(records.map((record) => [record.id, record]));
  const events = await readEvents(
    ctx,
    records.map(({ id }) => id),
  );
  for (const [id, own] of Map.groupBy(events, (event) => event.recordId)) {
    const broken = findBrokenEvent(own);
    if (broken !== undefined) throw new Error(`the history of ${known.get(id)?.title} is broken at row ${broken}`);
  }
  return events
    .map((event) => describe(ctx, event, known.get(event.recordId)))
    .sort((a, b) => a.occurredAt.localeCompare(b.occurredAt) || a.recordedAt.localeCompare(b.recordedAt));
}

function describe(ctx: Ctx, event: StoredEvent, record: ArchivedRecord | undefined): ArchivedStep {
  const flow = ctx.app.registry.getFlow(ctx.app.registry.getRecord(event.recordType).flow);
  const view = viewEvent(flow, event, record?.title ?? '');
  return {
    recordType: event.recordType,
    recordTitle: view.recordTitle,
    seq: event.seq,
    action: event.action,
    actionTitle: view.actionTitle,
    from: view.fromTitle ?? null,
    to: view.toTitle ?? event.toState,
    actorType: event.actorType,
    actorName: event.actorName,
    actorOrg: event.actorOrg,
    ip: event.ip,
    words: [view.reasonTitle, view.reasonText, view.note].filter(Boolean).join('；'),
    occurredAt: toDate(event.occurredAt).toISOString(),
    recordedAt: toDate(event.recordedAt).toISOString(),
    prevHash: event.prevHash,
    hash: event.hash,
    details: event.details,
  };
}
