import { firstRow, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { MINUTE_MS } from '../../../platform/calendar/index.ts';
import { TransportError } from '../../../platform/exchange/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { recheckChanged } from '../enrolments/checks/recheck-changed.ts';
import { findIdentitySource } from '../trainees/identity/query-identity.ts';
import { CharsetFault } from '../trainees/identity/source-record.ts';
import { type IdentityChange, writeMirrorPage } from '../trainees/identity/write-mirror.ts';
import { alarmOfRun, tellOfMissing } from './alarm.ts';
import { markBad, markMissing } from './doubts.ts';
import { type Pulled, pullAll } from './pull-all.ts';

/** 全量, 增量. */
export const SYNC_KINDS = ['FULL', 'INCREMENT'] as const;
export type SyncKind = (typeof SYNC_KINDS)[number];

const SLICE = 500;
/** The two clocks differ; what was written meanwhile comes once more rather than never. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** Longer than any run: what stands as running after that belongs to a process that has died. */
const LEASE_MS = 120 * MINUTE_MS;

/** One run of the synchronisation (02 §12.3); undefined where another one is under way. @returns its id */
export async function syncIdentities(ctx: Ctx, kind: SyncKind, startedBy: string): Promise<string | undefined> {
  const id = await begin(ctx, kind, startedBy);
  if (!id) return undefined;
  const since = kind === 'FULL' ? null : await sinceWhen(ctx);
  const began = performance.now();
  try {
    const source = await findIdentitySource(ctx);
    if (!source) throw new TransportError('尚未配置退役退休系统的地址，或其通道已停用');
    const pulled = await pullAll(source, since);
    await transaction(ctx, async (tx) => {
      const outcome = await write(tx, pulled, { partial: since !== null });
      await markBad(tx, pulled.bad);
      // Only who reads everybody can say who is missing.
      const missing = since === null ? await markMissing(tx, deliveredBy(pulled)) : 0;
      const rechecked = await recheckChanged(tx);
      await tellOfMissing(tx, missing);
      await succeed(tx, id, since, { ...pulled, ...outcome, rechecked, missing, ms: performance.now() - began });
    });
  } catch (error) {
    if (!(error instanceof TransportError) && !(error instanceof CharsetFault))
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'the synchronisation of identities broke');
    const known = error instanceof TransportError || error instanceof CharsetFault;
    await fail(ctx, id, since, known ? error.message : '处理同步数据时出错，身份镜像未改动', performance.now() - began);
  }
  return id;
}

/** Of whom something came, in whatever form. */
const deliveredBy = ({ records, bad }: Pulled): string[] => [
  ...records.map(({ idNo }) => idNo),
  ...bad.flatMap(({ idNo }) => idNo ?? []),
];

/** One run at a time: two would tell the districts twice. */
function begin(ctx: Ctx, kind: SyncKind, startedBy: string): Promise<string | undefined> {
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    await run(tx, sql`select pg_advisory_xact_lock(hashtext('training_identity_sync'))`);
    const dead = new Date(now.getTime() - LEASE_MS);
    await run(
      tx,
      sql`update training_identity_sync set state = 'FAILED', ended_at = ${now}, error = '同步中断，未完成'
           where state = 'RUNNING' and started_at < ${dead}`,
    );
    if (await firstRow(tx, sql`select 1 from training_identity_sync where state = 'RUNNING'`)) return undefined;
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into training_identity_sync (id, kind, state, started_at, started_by_name)
          values (${id}, ${kind}, 'RUNNING', ${now}, ${startedBy})`,
    );
    return id;
  });
}

async function sinceWhen(ctx: Ctx): Promise<Date | null> {
  const last = await tables(ctx)
    .selectFrom('training_identity_sync')
    .select(sql<SqlInstant | null>`max(started_at)`.as('at'))
    .where('state', '=', 'SUCCEEDED')
    .executeTakeFirst();
  return last?.at ? new Date(toDate(last.at).getTime() - OVERLAP_MS) : null;
}

async function write(tx: Ctx, { records }: Pulled, manner: { partial: boolean }) {
  const total = { fresh: 0, unchanged: 0, changes: [] as IdentityChange[] };
  for (let from = 0; from < records.length; from += SLICE) {
    const page = await writeMirrorPage(tx, records.slice(from, from + SLICE), manner);
    total.fresh += page.fresh;
    total.unchanged += page.unchanged;
    total.changes.push(...page.changes);
  }
  return total;
}

interface Counts extends Pulled {
  fresh: number;
  unchanged: number;
  changes: readonly unknown[];
  rechecked: number;
  missing: number;
  ms: number;
}

async function succeed(tx: Ctx, id: string, since: Date | null, counts: Counts): Promise<void> {
  await run(
    tx,
    sql`update training_identity_sync set state = 'SUCCEEDED', ended_at = ${tx.app.clock.now()}, since = ${since},
          received = ${counts.received}, fresh = ${counts.fresh}, changed = ${counts.changes.length}, unchanged = ${counts.unchanged},
          failed = ${counts.bad.length}, missing = ${counts.missing}, duplicates = ${counts.duplicates}, rechecked = ${counts.rechecked}, duration_ms = ${Math.round(counts.ms)}
        where id = ${id}`,
  );
}

async function fail(ctx: Ctx, id: string, since: Date | null, error: string, ms: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`update training_identity_sync set state = 'FAILED', ended_at = ${tx.app.clock.now()}, since = ${since},
            error = ${error.slice(0, 500)}, duration_ms = ${Math.round(ms)} where id = ${id}`,
    );
    await alarmOfRun(tx, id, error);
  });
}
