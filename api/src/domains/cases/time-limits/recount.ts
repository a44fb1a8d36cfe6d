import { firstRow, rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import { loadTimeLimits, relimitDeadlines } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { isInForce } from './apply-version.ts';
import { refuseLimits } from './errors.ts';
import { assertCity, getVisibleVersion } from './find-version.ts';
import { cellsOf } from './impact.ts';
import { readVersions } from './read-table.ts';

const RECOUNT = 'time-limit.recount';

/** One 立即重算: by which version, why, and what it changed. */
export interface LimitRecount {
  id: string;
  number: number;
  reason: string;
  changedBy: string;
  changedAt: SqlInstant;
  moved: number;
  /** `null` while it runs. */
  finishedAt: SqlInstant | null;
}

const SHOWN = 20;

const selectRecounts = sql`select c.id, v.number, c.reason, c.changed_by as "changedBy", c.changed_at as "changedAt", c.moved,
  c.finished_at as "finishedAt" from time_limit_recount c join rule_version v on v.id = c.rule_version_id`;

/** The latest recounts, newest first. */
export function listRecounts(ctx: Ctx): Promise<LimitRecount[]> {
  return rows<LimitRecount>(ctx, sql`${selectRecounts} order by c.id desc limit ${SHOWN}`);
}

/**
 * Orders that records under way get the limits in force where the version changed them (01 §6.11); a job does it, each record keeps the reason.
 *
 * @throws FORBIDDEN outside the city's offices, NOT_FOUND, E-0005 without a reason, E-LIMIT-02 before the version holds, E-LIMIT-03 while a
 * recount by it runs, E-LIMIT-04 where it changed no limit
 */
export function recountByVersion(
  ctx: Ctx,
  input: { versionId: string; reason: string; requestId: string },
): Promise<{ id: string }> {
  assertCity(ctx);
  const reason = requireReason(input.reason);
  return once(ctx, RECOUNT, input.requestId, input, async (tx) => {
    const version = await getVisibleVersion(tx, input.versionId);
    if (!isInForce(version, tx.app.clock.now())) throw refuseLimits('E-LIMIT-02');
    if (version.body.changes.length === 0) throw refuseLimits('E-LIMIT-04');
    await run(tx, sql`select id from rule_version where id = ${version.id} for update`);
    const running = await firstRow(
      tx,
      sql`select 1 as running from time_limit_recount where rule_version_id = ${version.id} and finished_at is null`,
    );
    if (running) throw refuseLimits('E-LIMIT-03');
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into time_limit_recount (id, rule_version_id, reason, changed_by, changed_at)
            values (${id}, ${version.id}, ${reason}, ${actorName(tx.actor)}, ${now})`,
    );
    await recordAudit(tx, {
      event: RECOUNT,
      objectType: 'timeLimitRecount',
      objectId: id,
      detail: { version: version.number, reason },
    });
    await tx.app.jobs.send(tx, RECOUNT, {}, { key: 'open' });
    return { id };
  });
}

/** Every recount that was ordered and has not ended, oldest first; one that was interrupted goes on where it was. */
async function recountOpen(ctx: Ctx): Promise<void> {
  const open = await tables(ctx)
    .selectFrom('time_limit_recount')
    .select(['id', 'rule_version_id as versionId', 'reason', 'changed_by as changedBy'])
    .where('finished_at', 'is', null)
    .orderBy('id')
    .execute();
  if (open.length === 0) return;
  const versions = new Map((await readVersions(ctx)).map((version) => [version.id, version]));
  for (const { id, versionId, reason, changedBy } of open) {
    const version = versions.get(versionId);
    const changed = version ? cellsOf(version) : [];
    const cause = { reason, changedBy, limitRecountId: id };
    if (changed.length > 0) await relimitDeadlines(ctx, await loadTimeLimits(ctx), changed, cause);
    // What an interrupted run had moved counts too.
    await run(
      ctx,
      sql`update time_limit_recount set finished_at = ${ctx.app.clock.now()},
            moved = (select count(*) from deadline_change where limit_recount_id = ${id}) where id = ${id}`,
    );
  }
}

export const recountJob: JobDefinition = {
  name: RECOUNT,
  title: '按新时限重算办理中的办件',
  cron: '*/30 * * * *',
  concurrency: 1,
  retries: 3,
  run: recountOpen,
};
