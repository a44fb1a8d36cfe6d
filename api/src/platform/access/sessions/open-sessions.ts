import { rows, sql } from '../../../database/sql.ts';
import { localDateOf, MINUTE_MS } from '../../calendar/index.ts';
import { type App, anonymous } from '../../kernel/index.ts';
import { idleMinutesSql } from './parameters.ts';
import { shortIdleRights } from './short-idle.ts';

/**
 * Which of the sessions may still work: neither ended nor past their idle or absolute limit, of an open account in an organisation that is
 * switched on. One statement for all of them; being looked at is no use of a session and slides no limit.
 */
export async function openSessions(app: App, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const now = app.clock.now();
  const { SESSION_ADMIN_IDLE_MINUTES } = app.config;
  const since = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  const early = sql`exists (select 1 from user_role ur join role r on r.id = ur.role_id
    where ur.user_id = u.id and r.enabled and (r.second_factor or exists (select 1 from role_permission g
      where g.role_id = r.id and g.permission = any(${[...shortIdleRights(app)]}::text[]))))`;
  const open = await rows<{ id: string }>(
    app.context(anonymous),
    sql`select s.id
          from session s join user_account u on u.id = s.user_id join org o on o.id = u.org_id
         where s.id = any(${[...ids]}::uuid[]) and s.stage = 'ACTIVE' and s.ended_at is null
           and s.expires_at > ${now} and s.last_seen_at > ${now}::timestamptz - coalesce(s.idle_minutes, ${idleMinutesSql}) * interval '1 minute'
           and (s.last_seen_at > ${since(SESSION_ADMIN_IDLE_MINUTES)} or not ${early})
           and u.status in ('ENABLED', 'PENDING') and (u.valid_to is null or u.valid_to >= ${localDateOf(now)}::date)
           and o.enabled`,
  );
  return new Set(open.map(({ id }) => id));
}
