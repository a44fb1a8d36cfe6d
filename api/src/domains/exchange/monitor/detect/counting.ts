import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { type RuleSetting, thresholdOf } from '../rules/rule-setting.ts';
import type { CallsOfRule, Detector, Finding } from './finding.ts';

interface Counting {
  calls: (setting: RuleSetting) => CallsOfRule;
  /** A call counts from its moment, or with all of its ten seconds or its minute. */
  grain: 'call' | 'tenSeconds' | 'minute';
  /** Some of the calls, counted apart as `marked`. */
  marked?: (setting: RuleSetting) => RawBuilder<unknown>;
  /** When it is too much, on the sums `n` (calls; minutes at the grain of minutes) and `marked`. */
  crossed: (setting: RuleSetting) => RawBuilder<unknown>;
  measured: RawBuilder<unknown>;
  windowMs?: number;
  measure?: Detector['measure'];
}

const GRAINS = {
  call: { ms: 0, start: sql`l.at`, weight: sql`count(*)` },
  tenSeconds: { ms: 10_000, start: sql`date_bin('10 seconds', l.at, 'epoch')`, weight: sql`count(*)` },
  minute: { ms: MINUTE_MS, start: sql`date_trunc('minute', l.at)`, weight: sql`1` },
} as const;

/**
 * A rule that sums calls per subject over a sliding window: one pass over the log, whether of the last minutes or of a week (试算). A release
 * of a ban makes the address's earlier calls count no more (39.3).
 */
export function counting(rule: Counting): Detector {
  const { ms, start, weight } = GRAINS[rule.grain];
  const windowMs = (setting: RuleSetting) => rule.windowMs ?? thresholdOf(setting, 'minutes') * MINUTE_MS;
  return {
    windowMs,
    calls: rule.calls,
    ...(rule.measure ? { measure: rule.measure } : {}),
    detect(ctx, setting, scope, { from, to }) {
      const { where, subject } = rule.calls(setting);
      const window = windowMs(setting);
      const frame = sql`make_interval(secs => ${(window - ms) / 1000})`;
      return rows<Finding>(
        ctx,
        sql`with released as (
              select ip, max(released_at) as at from exchange_ban where released_at > ${new Date(from.getTime() - window)} group by ip),
            call as (
              select ${subject} as subject, l.direction, ${start} as at, ${weight}::int as n,
                     (count(*) filter (where ${rule.marked?.(setting) ?? sql`false`}))::int as marked
                from exchange_call_log l left join released r on r.ip = l.client_ip
               where l.at > ${new Date(from.getTime() - window)} and l.at <= ${to} and (r.at is null or l.at > r.at) and ${where} and ${scope}
               group by 1, 2, 3),
            sums as (
              select subject, direction, at, sum(n) over w as n, sum(marked) over w as marked
                from call window w as (partition by subject, direction order by at range between ${frame} preceding and current row))
            select subject, direction, min(at) as first, max(at) as last, count(*)::int as hits, max(${rule.measured})::int as measured,
                   bool_and(marked >= n * 0.9) as skewed
              from sums where at > ${new Date(from.getTime() - ms)} and ${rule.crossed(setting)}
             group by subject, direction, date_bin(${grainOfFindings(from, to)}::interval, at, 'epoch') order by first`,
      );
    },
  };
}

/** The last minutes are told second by second, a week minute by minute. */
function grainOfFindings(from: Date, to: Date): string {
  return to.getTime() - from.getTime() > 60 * MINUTE_MS ? '1 minute' : '1 second';
}
