import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { anomalyWithin, appWithin, seesAllOfExchange } from '../apps/app-reach.ts';
import { countIdle } from './distribution-usage.ts';
import { findInterfaces, type SharedInterface } from './interfaces.ts';

/** What there is at this moment, and what of it is in use. */
export interface Inventory {
  sources: number;
  sourcesEnabled: number;
  channels: number;
  channelsEnabled: number;
  distributions: number;
  distributionsActive: number;
  apps: number;
  appsEnabled: number;
  idleDistributions: number;
  activeBans: number;
}

/** Transmission of a period: tasks begun in it, and their batches and rows. */
export interface UplinkFigures {
  tasks: number;
  batches: number;
  rows: number;
  rowsSent: number;
  rowsAcked: number;
  rowsFailed: number;
  /** From the change of a row to its acknowledgement, in minutes; null while nothing was acknowledged. */
  averageDelayMinutes: number | null;
}

export interface ExchangeUsageFigures {
  inventory: Inventory;
  interfaces: SharedInterface[];
  /** The uplink is the city's: null for who sees less. */
  uplink: UplinkFigures | null;
  anomaliesOpen: number;
  anomaliesClosed: number;
}

/** 使用情况 beside the calls: what is configured, what is shared, what was transmitted, what was conspicuous (03 §37). */
export async function findUsage(ctx: Ctx, from: Date, to: Date): Promise<ExchangeUsageFigures> {
  const anomalies = await firstRow<{ open: number; closed: number }>(
    ctx,
    sql`select (count(*) filter (where state in ('NEW', 'CONFIRMED', 'HANDLING')))::int as open,
               (count(*) filter (where state in ('CLOSED', 'FALSE_ALARM')))::int as closed
          from exchange_anomaly e where e.first_at >= ${from} and e.first_at < ${to} and ${anomalyWithin(ctx, 'e')}`,
  );
  return {
    inventory: await countInventory(ctx),
    interfaces: await findInterfaces(ctx),
    uplink: seesAllOfExchange(ctx) ? await countUplink(ctx, from, to) : null,
    anomaliesOpen: anomalies?.open ?? 0,
    anomaliesClosed: anomalies?.closed ?? 0,
  };
}

async function countInventory(ctx: Ctx): Promise<Inventory> {
  const now = ctx.app.clock.now();
  const whole = seesAllOfExchange(ctx);
  // What nobody within reach takes part in is not theirs to count.
  const reached = (condition: ReturnType<typeof sql>) =>
    whole
      ? sql`true`
      : sql`exists (select 1 from distribution d join exchange_app a on a.id = d.app_id
                     join data_channel rc on rc.id = d.channel_id
                    where d.state <> 'RECALLED' and ${condition} and ${appWithin(ctx, 'a')})`;
  const row = await firstRow<Omit<Inventory, 'idleDistributions'>>(
    ctx,
    sql`select s.n as sources, s.enabled as "sourcesEnabled", c.n as channels, c.enabled as "channelsEnabled",
               d.n as distributions, d.enabled as "distributionsActive", a.n as apps, a.enabled as "appsEnabled", b.n as "activeBans"
          from (select count(*)::int as n, (count(*) filter (where state = 'ENABLED'))::int as enabled
                  from data_source source where state <> 'DELETED' and ${reached(sql`rc.source_id = source.id`)}) s,
               (select count(*)::int as n, (count(*) filter (where state = 'ENABLED'))::int as enabled
                  from data_channel channel where state <> 'DELETED' and ${reached(sql`rc.id = channel.id`)}) c,
               (select count(*)::int as n, (count(*) filter (where d.state = 'ACTIVE'))::int as enabled
                  from distribution d join exchange_app a on a.id = d.app_id
                 where d.state <> 'RECALLED' and ${appWithin(ctx, 'a')}) d,
               (select count(*)::int as n, (count(*) filter (where a.enabled))::int as enabled
                  from exchange_app a where ${appWithin(ctx, 'a')}) a,
               (select count(*)::int as n from exchange_ban ban where ban.released_at is null and ban.end_at > ${now}
                   and ${reached(sql`exists (select 1 from unnest(d.ips) ip where ip::inet && ban.ip::inet)`)}) b`,
  );
  if (!row) throw new Error('counting gave no row');
  return { ...row, idleDistributions: await countIdle(ctx) };
}

async function countUplink(ctx: Ctx, from: Date, to: Date): Promise<UplinkFigures> {
  const row = await firstRow<UplinkFigures>(
    ctx,
    sql`with task as (select id from transfer_task where created_at >= ${from} and created_at < ${to}),
          batch as (select b.* from transfer_batch b join task on task.id = b.task_id)
        select (select count(*)::int from task) as tasks, (select count(*)::int from batch) as batches,
               coalesce(sum(r.n), 0)::float8 as rows,
               coalesce(sum(r.n) filter (where r.state in ('SENT', 'ACKED', 'REJECTED')), 0)::float8 as "rowsSent",
               coalesce(sum(r.n) filter (where r.state = 'ACKED'), 0)::float8 as "rowsAcked",
               coalesce(sum(r.n) filter (where r.state in ('REJECTED', 'FAILED')), 0)::float8 as "rowsFailed",
               round((sum(r.waited) / nullif(sum(r.n) filter (where r.waited is not null), 0) / 60)::numeric, 1)::float8
                 as "averageDelayMinutes"
          from (select record.state, count(*) as n,
                       sum(extract(epoch from batch.acked_at - record.changed_at)) filter (where record.state = 'ACKED') as waited
                  from transfer_record record join task on task.id = record.task_id
                  left join batch on batch.task_id = record.task_id and batch.seq = record.batch_seq
                 group by record.state) r`,
  );
  return row ?? { tasks: 0, batches: 0, rows: 0, rowsSent: 0, rowsAcked: 0, rowsFailed: 0, averageDelayMinutes: null };
}
