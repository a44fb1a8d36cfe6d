import { hash, pick, seedBy, uuid } from '../seed/set-based.ts';

const RESERVE_STATES = ['DRAFT', 'COMPLETE', 'EXPORTED', 'DELIVERED', 'REGISTERED', 'REGISTERED', 'NOT_QUALIFIED'];

/**
 * So many persons of all centres of the city, each with a follow-up plan, a record of it, where he stands, and a reserve registration; set-based, on
 * the organisations of an installation. What is sealed is no cipher: lists show what stands beside it.
 *
 * @returns seconds it took
 */
export function seedAftercare(databaseUrl: string, count: number): Promise<number> {
  return seedBy(databaseUrl, statements(count));
}

const FLOW = 'created_at, updated_at, state, state_since, org_id, org_path, district_code';

function statements(count: number): string[] {
  return [
    `create temp table place as select row_number() over (order by md5(code)) - 1 as n, count(*) over () as total, id, path, district_code
       from org where level = 'CENTRE' and district_code is not null`,
    `create temp table given as
       select i, ${uuid("'care person' || i")} as person_id, ${uuid("'care plan' || i")} as plan_id, ${uuid("'care record' || i")} as record_id,
              ${uuid("'care reserve' || i")} as reserve_id, p.id as org_id, p.path as org_path, p.district_code,
              (now() - make_interval(days => (${hash(1)} % 1100)::int))::date as discharged,
              current_date + (${hash(2)} % 700 - 60)::int as due, ${hash(3)} % 10 as ten
         from generate_series(1::bigint, ${count}) i
         join place p on p.n = ${hash(4)} % p.total`,
    `insert into person (id, created_at, updated_at, id_type, id_no, id_no_bi, id_no_masked, name, name_bi, name_masked, mobile, mobile_masked, sex,
            birth_date, source)
       select person_id, now(), now(), '111', 'sealed', md5('no' || i) || md5('on' || i), '310109********0011', 'sealed',
              md5('name' || i) || md5('eman' || i), '测*', 'sealed', '138****0000', '1', '2001-03-15', 'WINDOW' from given`,
    `insert into follow_up_plan (id, ${FLOW}, plan_no, person_id, centre_org_id, person_name_masked, placement_type, discharge_date, cohort, start_date,
            next_due)
       select plan_id, now(), now(), case when ten = 0 then 'CLOSED' else 'ACTIVE' end, now(), org_id, org_path, district_code, 'GZB' || i, person_id,
              org_id, '测*', 'ZZJY', discharged, extract(year from discharged)::int, discharged, case when ten > 0 then due end from given`,
    `insert into follow_up_record (id, created_at, updated_at, org_id, org_path, district_code, record_no, plan_id, person_id, centre_org_id, on_day,
            recorded_at, recorded_by_name, source, way, outcome, employment_state)
       select record_id, now(), now(), org_id, org_path, district_code, 'GJB' || i, plan_id, person_id, org_id, current_date - (${hash(5)} % 300)::int,
              now(), '测试员', 'STAFF', 'PHONE', 'REACHED', ${pick(['EMPLOYED', 'UNEMPLOYED', 'SELF_EMPLOYED', 'STUDENT'], 6)} from given`,
    `insert into employment_snapshot (person_id, employment_state, employment_since, employment_source, employment_on, employment_record_id, updated_at)
       select r.person_id, r.employment_state, r.on_day, 'STAFF', r.on_day, r.id, now() from given join follow_up_record r on r.id = record_id`,
    `insert into reserve_record (id, ${FLOW}, record_no, person_id, person_name, person_name_masked, id_no, id_no_masked, id_no_index, sex, birth_date,
            placement_region, discharge_date, rank, updated_by_name)
       select reserve_id, now(), now(), ${pick(RESERVE_STATES, 7)}, now(), org_id, org_path, district_code, 'YBB' || i, person_id, 'sealed', '测*',
              'sealed', '310109********0011', md5('no' || i) || md5('on' || i), '1', '2001-03-15', district_code, discharged, '32', '测试员' from given`,
    ...['person', 'follow_up_plan', 'follow_up_record', 'employment_snapshot', 'reserve_record'].map(
      (table) => `vacuum (analyze) ${table}`,
    ),
    'analyze org',
    'checkpoint',
  ];
}
