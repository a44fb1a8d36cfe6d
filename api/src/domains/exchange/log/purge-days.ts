import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { dateOfDayNumber, dayNumberOf } from '../../../platform/calendar/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { findArchiveDefect, type SignedArchive } from '../../../platform/exchange/log/archive-file.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { settlePurge } from './log-tasks.ts';

/** A day's archive and what has become of its rows. */
export interface ArchiveRow {
  day: string;
  rowCount: number;
  fileName: string;
  fileSm3: string;
  archivedAt: SqlInstant;
  purgeAskedName: string | null;
  purgeAskedAt: SqlInstant | null;
  purgedName: string | null;
  purgedAt: SqlInstant | null;
  expiredAt: SqlInstant | null;
}

const archive = sql`
  select day::text as day, row_count as "rowCount", file_name as "fileName", file_sm3 as "fileSm3", archived_at as "archivedAt",
         purge_asked_name as "purgeAskedName", purge_asked_at as "purgeAskedAt", purged_name as "purgedName", purged_at as "purgedAt",
         expired_at as "expiredAt"
    from exchange_log_archive`;

/** The archives of the newest 400 days. */
export function listArchives(ctx: Ctx): Promise<ArchiveRow[]> {
  return rows<ArchiveRow>(ctx, sql`${archive} order by day desc limit 400`);
}

/** A day whose rows are old enough to go, and stay: nobody has archived them. */
export interface UnarchivedDay {
  day: string;
  rowCount: number;
}

/** Days that no purge can take, because what is not archived would be lost; the newest that could be asked for is the last that counts. */
export function listUnarchived(ctx: Ctx): Promise<UnarchivedDay[]> {
  const day = sql`(l.at at time zone 'Asia/Shanghai')::date`;
  return rows<UnarchivedDay>(
    ctx,
    sql`select ${day}::text as day, count(*)::int as "rowCount" from exchange_call_log l
         where ${day} <= ${lastPurgeableDay(ctx)}::date
           and not exists (select 1 from exchange_log_archive a where a.day = ${day})
         group by 1 order by 1 limit 400`,
  );
}

/** First step of a purge, by the security administrator: names the days up to `until` whose rows may go (03 §38 "Retention"). */
export async function askPurge(ctx: Ctx, until: string): Promise<ArchiveRow[]> {
  const user = requireUser(ctx);
  const latest = lastPurgeableDay(ctx);
  if (until > latest) throw new DomainError('DX-LOG-02', `日志须在线保存满规定期限，最多可清理至 ${latest}`);
  return transaction(ctx, async (tx) => {
    const asked = await rows<{ day: string }>(
      tx,
      sql`update exchange_log_archive
             set purge_asked_by = ${user.userId}, purge_asked_name = ${user.name}, purge_asked_at = ${tx.app.clock.now()}
           where day <= ${until}::date and purged_at is null returning day::text as day`,
    );
    await recordAudit(tx, {
      event: 'dx.log.purge-ask',
      objectType: 'exchangeLog',
      detail: {
        until,
        days: asked.length,
        unarchived: (await listUnarchived(tx)).flatMap(({ day }) => (day <= until ? [day] : [])),
      },
    });
    await settlePurge(tx);
    return listArchives(tx);
  });
}

/**
 * Second step, by the audit administrator: each asked day's file is verified, then its rows and links go. A day with a defect stays, and so
 * do all later ones: the chain of what remains must begin where the archives end.
 *
 * @throws E-0004 by the person who asked; DX-LOG-03 when the first day's archive is defective
 */
export async function confirmPurge(ctx: Ctx): Promise<ArchiveRow[]> {
  const user = requireUser(ctx);
  const asked = await rows<SignedArchive & { askedBy: string }>(
    ctx,
    sql`select day::text as day, row_count as rows, file_sm3 as sm3, first_hash as "firstHash", last_hash as "lastHash",
               key_id as "keyId", signature, purge_asked_by as "askedBy"
          from exchange_log_archive where purge_asked_at is not null and purged_at is null order by day`,
  );
  if (asked.some(({ askedBy }) => askedBy === user.userId)) throw refuse('E-0004');
  let purged = 0;
  for (const { askedBy: _askedBy, ...one } of asked) {
    const defect = await findArchiveDefect(ctx.app, one);
    if (defect && purged === 0) throw new DomainError('DX-LOG-03', `${one.day} 的归档不可用，未清理：${defect}`);
    if (defect) break;
    await purgeDay(ctx, one.day, user);
    purged += 1;
  }
  await transaction(ctx, settlePurge);
  return listArchives(ctx);
}

async function purgeDay(ctx: Ctx, day: string, user: { userId: string; name: string }): Promise<void> {
  await transaction(ctx, async (tx) => {
    await run(tx, sql`set local exchange_log.purge = 'on'`);
    const ids = sql`select entry_id from exchange_log_chain where day = ${day}::date`;
    await run(tx, sql`delete from exchange_log_payload where log_id in (${ids})`);
    const count = await run(tx, sql`delete from exchange_call_log where id in (${ids})`);
    await run(tx, sql`delete from exchange_log_chain where day = ${day}::date`);
    await run(
      tx,
      sql`update exchange_log_archive set purged_by = ${user.userId}, purged_name = ${user.name}, purged_at = ${tx.app.clock.now()}
           where day = ${day}::date`,
    );
    await recordAudit(tx, { event: 'dx.log.purge', objectType: 'exchangeLog', objectId: day, detail: { rows: count } });
  });
}

/** Months of the configuration, counted in days of 31 so that nothing goes too early. */
function lastPurgeableDay({ app }: Ctx): string {
  return dateOfDayNumber(dayNumberOf(app.clock.now()) - app.config.EXCHANGE_LOG_ONLINE_MONTHS * 31);
}
