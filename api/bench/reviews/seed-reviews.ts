import { hash, pick, seedBy, uuid } from '../seed/set-based.ts';

const ZERO_HASH = '0'.repeat(64);
const CHANNELS = ['PAD', 'PAD', 'PAD', 'PAD', 'QR', 'SMS', 'SMS', 'SMS', 'PC', 'ALIPAY'];

/** What invitation and evaluation say alike of the service. */
const SERVICE = `org_id, org_path, district_code, service_type, service_id, service_no, case_id, case_no, matter_code, matter_name, business_type,
  scene, channel, org_name, window_no, staff, applicant_masked`;

/**
 * A year of evaluations over all centres of the city, matters and channels, ever denser towards today, with the negative reviews that ★1 and ★2
 * have opened and their limits; set-based, on the organisations and matters of an installation.
 *
 * @returns seconds it took
 */
export function seedReviews(databaseUrl: string, count: number): Promise<number> {
  return seedBy(databaseUrl, statements(count));
}

function statements(count: number): string[] {
  return [
    `create temp table place as select row_number() over (order by md5(code)) - 1 as n, count(*) over () as total, id, path, district_code, name
       from org where level = 'CENTRE' and district_code is not null`,
    `create temp table thing as select row_number() over (order by code) - 1 as n, count(*) over () as total, code, name from matter`,
    `create temp table given as
       select ${uuid("'evaluation' || i", 'at')} as id, ${uuid("'invite' || i", 'at')} as invite_id, at, i, p.id as org_id, p.path as org_path,
              p.district_code, 'subCase' as service_type, ${uuid("'service' || i", 'at')} as service_id,
              'BJ-' || p.district_code || '-B-' || i as service_no, ${uuid("'reviewed' || i", 'at')} as case_id, 'B' || i as case_no,
              t.code as matter_code, t.name as matter_name, 'REPORT' as business_type, 'WINDOW' as scene, ${pick(CHANNELS, 1)} as channel,
              p.name as org_name, (1 + ${hash(2)} % 6)::text as window_no,
              jsonb_build_array(jsonb_build_object('id', p.id, 'name', '测试员', 'no', 'clerk_' || p.n || '_' || ${hash(3)} % 4)) as staff,
              '王**' as applicant_masked,
              case when ${hash(4)} % 1000 < 6 then 1 + ${hash(5)} % 2 when ${hash(4)} % 1000 < 40 then 3 when ${hash(4)} % 1000 < 200 then 4 else 5 end as grade
         from (select i, date_trunc('milliseconds', now() - interval '365 days' * power(1 - i::float8 / ${count}, 1.5)) as at
                 from generate_series(1::bigint, ${count}) i) s
         join place p on p.n = ${hash(6)} % p.total
         join thing t on t.n = ${hash(7)} % t.total`,
    `insert into evaluation_invite (id, created_at, ${SERVICE}, expires_at, used_at)
       select invite_id, at - interval '1 hour', ${SERVICE}, at + interval '30 days', at from given`,
    `insert into evaluation (id, created_at, ${SERVICE}, evaluation_no, client_id, input_digest, invite_id, grade, option_set, comment_masked,
            anonymous, submitted_at, received_at)
       select id, at, ${SERVICE}, 'PJB' || i, id, '${ZERO_HASH}', invite_id, grade, 1, '', false, at, at from given`,
    `insert into negative_review (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, review_no, evaluation_id, source,
            case_id, case_no, service_no, matter_code, matter_name, org_name, staff, grade, applicant_masked, dispatch_at, rectified_at, revisited_at)
       select ${uuid("'negative' || i", 'at')}, at, at, case when i > ${count} * 0.98 then 'NEW' else 'CLOSED' end, at, org_id, org_path, district_code,
              'CPB' || i, id, 'OWN', case_id, case_no, service_no, matter_code, matter_name, org_name, staff, grade, applicant_masked, at,
              case when i <= ${count} * 0.98 then at + interval '4 days' end,
              case when i <= ${count} * 0.98 and i % 20 > 0 then at + interval '6 days' end
         from given where grade <= 2`,
    `insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, started_at, due_at, overdue_at, closed_at)
       select ${uuid("'contact' || i", 'at')}, 'negativeReview', ${uuid("'negative' || i", 'at')}, 'STAGE', '联系评价人', 1, 1, 'WORKDAY',
              'REVIEW 联系评价人 第1版', at, at + interval '1 day', at + interval '1 day',
              case when i <= ${count} * 0.98 then at + make_interval(hours => (4 + i % 24)::int) end
         from given where grade <= 2`,
    `insert into flow_watch (record_id, record_type, watch_at)
       select record_id, record_type, 'epoch' from flow_timer where record_type = 'negativeReview' and closed_at is null on conflict do nothing`,
    ...['evaluation_invite', 'evaluation', 'negative_review', 'flow_timer', 'flow_watch'].map(
      (table) => `vacuum (analyze) ${table}`,
    ),
    'analyze org',
    'checkpoint',
  ];
}
