import { rows, sql } from '../../../../database/sql.ts';
import { DAY_MS, dayNumberOf, instantOfDay, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { thresholdOf } from '../rules/rule-setting.ts';
import { counting } from './counting.ts';
import type { Detector, Finding } from './finding.ts';
import { byApp, byIp } from './subjects.ts';

const extracting = () => ({
  subject: byApp,
  where: sql`l.direction = 'IN' and l.subject_count > 0 and l.app_id is not null`,
});

/** R5: distinct persons of an application and day (local time); each new one beyond the threshold is a hit. */
export const bulk: Detector = {
  windowMs: () => DAY_MS,
  calls: extracting,
  detect(ctx, setting, scope, { from, to }) {
    const { subject, where } = extracting();
    const most = thresholdOf(setting, 'persons');
    // Only applications that were asked about enough persons at all have them counted one by one.
    return rows<Finding>(
      ctx,
      sql`with released as (select ip, max(released_at) as at from exchange_ban where released_at is not null group by ip),
          call as (
            select ${subject} as subject, l.at, l.subjects, l.subject_count, date_trunc('day', l.at at time zone 'Asia/Shanghai') as day
              from exchange_call_log l left join released r on r.ip = l.client_ip
             where l.at >= ${instantOfDay(dayNumberOf(from))} and l.at <= ${to} and (r.at is null or l.at > r.at) and ${where} and ${scope}),
          busy as (select subject, day from call group by 1, 2 having sum(subject_count) > ${most} and max(at) > ${from}),
          person as (
            select subject, day, min(at) as at from call join busy using (subject, day) cross join lateral unnest(subjects) p
             group by subject, day, p),
          counted as (select subject, at, row_number() over (partition by subject, day order by at) as n from person)
          select subject, 'IN' as direction, min(at) as first, max(at) as last, count(*)::int as hits, max(n)::int as measured
            from counted where n > ${most} and at > ${from} group by subject, date_bin('1 minute', at, 'epoch') order by first`,
    );
  },
};

const asking = () => ({
  subject: byIp,
  where: sql`l.direction = 'IN' and l.succeeded and cardinality(l.query_keys) > 0`,
});

const manyMisses = counting({
  calls: asking,
  grain: 'tenSeconds',
  marked: () => sql`l.row_count = 0`,
  crossed: (setting) =>
    sql`n >= ${thresholdOf(setting, 'keys')} and marked * 100 >= n * ${thresholdOf(setting, 'percent')}::int`,
  measured: sql`n`,
});

/** R6: many different questions, most of them about nobody. Who asks often enough in vain has his questions told apart. */
export const enumeration: Detector = {
  windowMs: manyMisses.windowMs,
  calls: asking,
  async detect(ctx, setting, scope, span) {
    const { subject, where } = asking();
    const suspects = await manyMisses.detect(ctx, setting, scope, span);
    const window = thresholdOf(setting, 'minutes') * MINUTE_MS;
    const found: Finding[] = [];
    for (const suspect of suspects) {
      const [counted] = await rows<{ keys: number }>(
        ctx,
        sql`select count(distinct l.query_keys)::int as keys from exchange_call_log l
             where l.at > ${suspect.last}::timestamptz + interval '10 seconds' - make_interval(secs => ${window / 1000})
               and l.at < ${suspect.last}::timestamptz + interval '10 seconds' and ${where} and ${scope} and ${subject} = ${suspect.subject}`,
      );
      const keys = counted?.keys ?? 0;
      if (keys >= thresholdOf(setting, 'keys')) found.push({ ...suspect, measured: keys });
    }
    return found;
  },
};
