import { rows, sql } from '../../../../database/sql.ts';
import { thresholdOf } from '../rules/rule-setting.ts';
import type { Detector, Finding } from './finding.ts';

/** R12: rows whose fields are not those of the source, by the hour; the channel's drift counters against the rows it gave. */
export const drift: Detector = {
  windowMs: () => 3_600_000,
  detect(ctx, setting, _scope, { from, to }) {
    const { target } = setting;
    return rows<Finding>(
      ctx,
      sql`select 'CHANNEL:' || d.channel_id as subject, 'IN' as direction, d.hour as first, d.hour as last, 1 as hits,
                 floor(d.drifted_rows * 100.0 / total.n)::int as measured
            from exchange_drift d cross join lateral (
              select greatest(coalesce(sum(l.row_count), 0), d.drifted_rows) as n from exchange_call_log l
               where l.channel_id = d.channel_id and l.at >= d.hour and l.at < d.hour + interval '1 hour') total
           where d.hour > ${from}::timestamptz - interval '1 hour' and d.hour <= ${to} and d.drifted_rows > 0
             and d.drifted_rows * 100 >= total.n * ${thresholdOf(setting, 'percent')}::int
             and ${target ? sql`d.channel_id::text = ${target.id}` : sql`true`} order by first`,
    );
  },
};

/** R9: a channel that did not answer its probes, or whose stored data are older than its source's frequency allows. */
export const silentSource: Detector = {
  windowMs: () => 0,
  detect(ctx, setting, _scope, { to }) {
    const { target } = setting;
    const channel = target ? sql`c.id::text = ${target.id}` : sql`true`;
    return rows<Finding>(
      ctx,
      sql`select 'CHANNEL:' || c.id as subject, 'IN' as direction, p.checked_at as first, p.checked_at as last, 1 as hits,
                 p.failures as measured, p.checked_at - p.failures * interval '1 minute' as since
            from exchange_probe p join data_channel c on c.id = p.channel_id and c.state = 'ENABLED'
           where p.failures >= ${thresholdOf(setting, 'failures')} and ${channel}
          union all
          select 'CHANNEL:' || c.id, 'IN', ${to}::timestamptz, ${to}::timestamptz, 1,
                 floor(extract(epoch from ${to}::timestamptz - stored.last) / 3600)::int, stored.last
            from data_channel c join data_source s on s.id = c.source_id and s.state = 'ENABLED'
            cross join lateral (select max(received_at) as last from stored_row r where r.source_id = s.id) stored
           where c.state = 'ENABLED' and ${channel} and stored.last < ${to}::timestamptz - ${thresholdOf(setting, 'factor')}::int
                 * case s.update_frequency when 'DAILY' then interval '1 day' when 'WEEKLY' then interval '7 days'
                                           when 'MONTHLY' then interval '31 days' end`,
    );
  },
};
