import pg from 'pg';

/** Of a hundred limits, those at whose moment a rule begins to hold: what a bad morning brings. */
const NEAR_PERCENT = 5;

const ACCEPTED = `'ACCEPTED', 'IN_PROGRESS', 'PENDING_FINISH'`;

/** A repeatable number per record. */
const hash = (salt: number) => `(hashtext(c.id::text || '${salt}') & 2147483647)`;

/**
 * Running limits of all open cases, as their steps would have begun them: promise and legal limit of those accepted, the stage's limit of
 * the others; all of them to be looked at now. Most began a short while ago, {@link NEAR_PERCENT} in a hundred are about to run out or have.
 */
const STATEMENT = `
  insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, started_at, due_at, overdue_at)
  select (lpad(to_hex((extract(epoch from l.started) * 1000)::bigint), 12, '0') || '7' || substr(md5(c.id::text), 1, 3) || 'a'
           || substr(md5(c.id::text || l.kind), 1, 15))::uuid,
         'case', c.id, l.kind, l.stage, 1, l.days, 'WORKDAY', 'BUNDLE ' || l.stage || ' 第1版', l.started,
         l.started + interval '1 day' * l.days * 1.4, l.started + interval '1 day' * l.days * 1.4
    from one_thing_case c
   cross join lateral (
     select kind, stage, days, date_trunc('milliseconds', now() - case when near then interval '1 day' * days * 1.3
              else interval '1 minute' * (${hash(1)} % 200) * days / 10 end) as started
       from (values ('PROMISE', 'PROMISE', 10, ${hash(2)} % 100 < ${NEAR_PERCENT}), ('LEGAL', 'LEGAL', 30, false)) v(kind, stage, days, near)
      where c.state in (${ACCEPTED})
     union all
     select 'STAGE', '资料初审', 1, date_trunc('milliseconds', now() - interval '1 minute' * (${hash(3)} % 30))
      where c.state = 'PENDING_PREREVIEW'
     union all
     select 'STAGE', '重新提交', 30, now() - interval '1 day' * (${hash(4)} % 5) where c.state = 'PREREVIEW_RETURNED') l
   where c.form_version = 1 and c.finished_at is null and c.application_no is null`;

const WATCHES = `
  insert into flow_watch (record_id, record_type, watch_at)
  select distinct record_id, record_type, timestamptz 'epoch' from flow_timer where closed_at is null on conflict do nothing`;

/** Gives the seeded open cases their limits; returns how many there are. */
export async function seedLimits(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    const { rowCount } = await client.query(STATEMENT);
    await client.query(WATCHES);
    await client.query('vacuum (analyze) flow_timer, flow_watch');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
