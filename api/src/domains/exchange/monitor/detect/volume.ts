import { rows, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { thresholdOf } from '../rules/rule-setting.ts';
import type { Detector, Finding } from './finding.ts';
import { admitted, byApp } from './subjects.ts';

const calling = () => ({ subject: byApp, where: sql`${admitted} and l.direction = 'IN'` });

/**
 * R4: calls of this hour against the median of the same hour and weekday in the last four weeks, from the roll-up. Off until the roll-up
 * reaches back four weeks (39.5); an hour without traffic counts as none.
 */
export const volume: Detector = {
  windowMs: () => 60 * MINUTE_MS,
  calls: calling,
  detect(ctx, setting, scope, { from, to }) {
    const { subject, where } = calling();
    return rows<Finding>(
      ctx,
      sql`with this as (
            select ${subject} as subject, l.app_id, date_trunc('hour', l.at) as hour, count(*)::int as n, max(l.at) as last
              from exchange_call_log l
             where l.at >= date_trunc('hour', ${from}::timestamptz) and l.at <= ${to} and ${where} and ${scope}
             group by 1, 2, 3 having count(*) >= ${thresholdOf(setting, 'least')}),
          known as (select min(starts_at) as since from exchange_stat where grain = 'HOUR'),
          usual as (
            select this.subject, this.hour, percentile_cont(0.5) within group (order by coalesce(past.n, 0)) as median
              from this cross join generate_series(1, 4) week
              left join lateral (
                select sum(s.calls)::int as n from exchange_stat s
                 where s.grain = 'HOUR' and s.direction = 'IN' and s.app_id = this.app_id
                   and s.starts_at = this.hour - make_interval(days => week * 7)) past on true
             group by 1, 2)
          select this.subject, 'IN' as direction, this.hour as first, this.hour as last, 1 as hits, this.n as measured
            from this join usual using (subject, hour) cross join known
           where known.since <= this.hour - interval '28 days' and this.n > usual.median * ${thresholdOf(setting, 'factor')}::int
           order by first`,
    );
  },
};
