import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { DAY_MS, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { backlogOf, entriesInUse } from '../../uplink/tasks/backlog.ts';
import { type RuleSetting, thresholdOf } from '../rules/rule-setting.ts';
import type { Detector, Finding } from './finding.ts';
import { byRoute } from './subjects.ts';

const sending = () => ({ subject: byRoute, where: sql`l.direction = 'OUT' and l.app_id is not null` });

const HOUR_MS = 3_600_000;

/** R10: batches of one counterpart that failed in a row; a batch is judged by its last try, a message sent alone is a batch of one. */
export const failedTransfers: Detector = {
  windowMs: () => DAY_MS,
  calls: sending,
  async detect(ctx, setting, scope, { from, to }) {
    const { subject, where } = sending();
    const stuck = await stuckEntries(ctx, setting, to);
    const inRow = await rows<Finding>(
      ctx,
      sql`with batch as (
            select distinct on (1, 2) ${subject} as subject, coalesce(l.message_id, l.batch_no, l.id::text) as batch, l.at, l.succeeded
              from exchange_call_log l
             where l.at > ${new Date(from.getTime() - DAY_MS)} and l.at <= ${to} and ${where} and ${scope}
             order by 1, 2, l.at desc),
          runs as (
            select subject, at, succeeded, count(*) filter (where succeeded) over (partition by subject order by at) as run from batch),
          counted as (
            select subject, at, succeeded, count(*) filter (where not succeeded) over (partition by subject, run order by at) as n from runs)
          select subject, 'OUT' as direction, min(at) as first, max(at) as last, count(*)::int as hits, max(n)::int as measured
            from counted where not succeeded and n >= ${thresholdOf(setting, 'batches')} and at > ${from}
           group by subject, date_bin('1 minute', at, 'epoch') order by first`,
    );
    return [...stuck, ...inRow.filter((one) => !stuck.some((other) => other.subject === one.subject))];
  },
};

/**
 * Uplink entries whose receiver does not take a batch: by tries and by time, since a batch that is tried again holds back those behind it, and
 * three in a row would never come. One anomaly for as long as it lasts.
 */
async function stuckEntries(ctx: Ctx, setting: RuleSetting, now: Date): Promise<Finding[]> {
  const since = new Date(now.getTime() - thresholdOf(setting, 'minutes') * MINUTE_MS);
  const found = await rows<StuckBatch>(
    ctx,
    sql`select distinct on (t.entry_id) t.entry_id as "entryId", b.batch_no as "batchNo", b.round_attempts as tries,
               b.failing_since as since, b.last_error as error,
               (select count(*)::int from transfer_batch o where o.task_id = b.task_id and o.seq > b.seq and o.state = 'PENDING') as behind
          from transfer_batch b join transfer_task t on t.id = b.task_id
         where b.state = 'PENDING' and b.failing_since is not null
           and (b.round_attempts >= ${thresholdOf(setting, 'tries')} or b.failing_since <= ${since})
         order by t.entry_id, b.failing_since`,
  );
  return found.map(({ entryId, batchNo, tries, since: failing, error, behind }) => ({
    subject: `ENTRY:${entryId}`,
    direction: 'OUT',
    first: now,
    last: now,
    hits: 1,
    measured: tries,
    since: failing,
    words: `批次 ${batchNo} 已${tries}次未送达${behind > 0 ? `，其后 ${behind} 批等待` : ''}：${(error ?? '').slice(0, 80)}`,
  }));
}

interface StuckBatch {
  entryId: string;
  batchNo: string;
  tries: number;
  since: SqlInstant;
  error: string | null;
  behind: number;
}

/** R11: what waits to be sent now, by number or by age: pushes of each counterpart, changes of each uplink entry. */
export const backlog: Detector = {
  windowMs: () => 0,
  async detect(ctx, setting, _scope, { to }) {
    const waiting = [...(await waitingPushes(ctx)), ...(await waitingChanges(ctx))];
    return waiting.flatMap(({ subject, n, oldest }): Finding[] => {
      const hours = (to.getTime() - toDate(oldest).getTime()) / HOUR_MS;
      const many = n > thresholdOf(setting, 'rows');
      if (!many && hours <= thresholdOf(setting, 'hours')) return [];
      const measured = many ? n : Math.floor(hours);
      return [{ subject, direction: 'OUT', first: to, last: to, hits: 1, measured, since: oldest }];
    });
  },
};

interface Waiting {
  subject: string;
  n: number;
  oldest: SqlInstant;
}

function waitingPushes(ctx: Ctx): Promise<Waiting[]> {
  return rows<Waiting>(
    ctx,
    sql`select 'TARGET:' || channel as subject, count(*)::int as n, min(created_at) as oldest from outbox_message
         where state in ('PENDING', 'SENDING', 'SENT', 'DEAD') group by channel`,
  );
}

async function waitingChanges(ctx: Ctx): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const entry of await entriesInUse(ctx)) {
    const { rows: n, oldest } = await backlogOf(ctx, entry);
    if (oldest !== null) found.push({ subject: `ENTRY:${entry.id}`, n, oldest });
  }
  return found;
}
