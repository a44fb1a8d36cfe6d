import { firstRow, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { thresholdOf } from '../rules/rule-setting.ts';
import { counting } from './counting.ts';
import { admitted, byRoute } from './subjects.ts';

const routed = () => ({ subject: byRoute, where: admitted });

/** R8: the share of calls that failed behind the door. */
export const errorRatio = counting({
  calls: routed,
  grain: 'tenSeconds',
  marked: () => sql`not l.succeeded`,
  crossed: (setting) =>
    sql`n >= ${thresholdOf(setting, 'least')} and marked * 100 >= n * ${thresholdOf(setting, 'percent')}::int`,
  measured: sql`floor(marked * 100.0 / n)`,
});

/** R13: the 95th percentile is beyond the limit exactly when more than one in twenty calls is. */
export const slow = counting({
  calls: routed,
  grain: 'tenSeconds',
  marked: (setting) => sql`l.duration_ms > ${thresholdOf(setting, 'seconds') * 1000}`,
  crossed: (setting) => sql`n >= ${thresholdOf(setting, 'least')} and marked * 20 > n`,
  measured: sql`0`,
  async measure(ctx, setting, subject, until) {
    const from = new Date(until.getTime() - thresholdOf(setting, 'minutes') * MINUTE_MS);
    const found = await firstRow<{ ms: number | null }>(
      ctx,
      sql`select percentile_disc(0.95) within group (order by l.duration_ms) as ms from exchange_call_log l
           where l.at > ${from} and l.at <= ${until} and ${admitted} and ${byRoute} = ${subject}`,
    );
    return found?.ms ?? undefined;
  },
});
