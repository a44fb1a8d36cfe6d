const text = (values: readonly string[]) => `(array[${values.map((v) => `'${v}'`).join(',')}])`;

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const CHANNELS = ['PC_YWTB', 'PC_YWTB', 'SUISHENBAN', 'SUISHENBAN', 'ALIPAY', 'WINDOW', 'WINDOW'];
const PLACEMENTS = ['ZZJY', 'ZZJY', 'ZZJY', 'ZZJY', 'APGZ', 'ZYLQ', 'ZY', 'FY', 'TX', 'GY'];
const CATEGORIES = ['CONSCRIPT', 'CONSCRIPT', 'CONSCRIPT', 'SERGEANT', 'SERGEANT', 'OFFICER'];
/** States of the newest cases. */
const OPEN = [
  ...['PENDING_PREREVIEW', 'PENDING_PREREVIEW', 'PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'PREREVIEW_RETURNED'],
  ...['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS'],
  ...['SUPPLEMENT', 'PENDING_FINISH', 'PENDING_FINISH'],
];
const CLOSED = [...Array.from({ length: 38 }, () => 'FINISHED_NORMAL'), 'FINISHED_TERMINATED', 'CANCELLED'];

const DAYS = 1095;
const ZERO_HASH = '0'.repeat(64);

/** A repeatable number per case; `salt` makes it another one for each purpose. */
const hash = (salt: string) => `(hashint8(i * 31 + ${salt}) & 2147483647)`;
const pick = (values: readonly string[], salt: string) => `${text(values)}[1 + ${hash(salt)} % ${values.length}]`;
/** UUIDv7: the time of the row and digits from its number. */
const uuid = (at: string, key: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${key}), 1, 3) || 'a' || substr(md5(${key}), 5, 15))::uuid`;

/** Statements that load `count` cases into an empty database, in order; the newest `open` ones are not finished. */
export function caseStatements(count: number, open: number): string[] {
  const indexes = `select indexname, indexdef from pg_indexes where tablename in ('one_thing_case', 'sub_case')
    and indexname not in (select conname from pg_constraint)`;
  return [
    `create temp table centre as
       select row_number() over (order by md5(o.code || n)) as n, o.id, o.path, o.district_code
         from org o join org parent on parent.id = o.parent_id
        cross join lateral generate_series(1, case when parent.level = 'DISTRICT' then 12 else 1 end) n
        where o.level = 'CENTRE' and o.district_code is not null`,
    `create temp table bundle as
       select row_number() over (order by sort) - 1 as n, count(*) over () as total, code, name, department_code, department_name, mode
         from matter where code <> 'M01'`,
    'create unique index on centre (n)',
    'create unique index on bundle (n)',
    'analyze centre',
    'analyze bundle',
    // Rows go in faster without indexes; they are rebuilt from their own definitions.
    `create temp table index_of as ${indexes}`,
    "do $$ declare name text; begin for name in select indexname from index_of loop execute 'drop index ' || name; end loop; end $$",
    seedCasesStatement(count, open),
    seedPersonsStatement(),
    seedSubCasesStatement(),
    'do $$ declare def text; begin for def in select indexdef from index_of loop execute def; end loop; end $$',
    `insert into number_sequence (key, last_value)
       select distinct 'BJ-' || district_code || '-' || y || '-', ${count * 6 + 10} from centre,
         generate_series(extract(year from now())::int - 4, extract(year from now())::int) y`,
    'vacuum (analyze) one_thing_case',
    'vacuum (analyze) sub_case',
    'vacuum (analyze) person',
    'analyze org',
    'checkpoint',
  ];
}

/** The newest ends with yesterday, so that today's numbers are free for what the bench itself registers. */
const seedCasesStatement = (count: number, open: number) => `
  insert into one_thing_case (id, created_at, updated_at, version, state, state_since, event_hash, org_id, org_path, district_code,
    last_actor_name, due_at, promise_due_at, legal_due_at, case_no, person_id, person_name_masked, id_no_masked, mobile_masked, channel,
    placement_type, person_category, discharge_date, placement_region, form_cipher, form_version, submitted_at, accepted_at, finished_at,
    finish_mode, last_feedback_at, library_sync)
  select ${uuid('at', "'case' || i")}, at, at + age * 0.6, 1 + i % 7, state, at + age * 0.6, '${ZERO_HASH}', org_id, org_path, district_code,
    case when state = 'PENDING_PREREVIEW' then null else '刘敏' end,
    case when closed or state in ('SUPPLEMENT', 'PREREVIEW_RETURNED') then null else at + interval '14 days' end,
    case when accepted then at + interval '14 days' end, case when accepted then at + interval '28 days' end,
    'YJS' || district_code || to_char(at at time zone 'Asia/Shanghai', 'YYYYMMDD') || lpad((i % 100000)::text, 5, '0'),
    ${uuid('at', "'person' || i")}, surname || case when i % 3 = 0 then '*' else '**' end,
    '310' || substr(district_code, 4, 3) || '********' || lpad((i % 10000)::text, 4, '0'),
    '13' || i % 10 || '****' || lpad((i * 7 % 10000)::text, 4, '0'),
    ${pick(CHANNELS, '1')}, ${pick(PLACEMENTS, '2')}, ${pick(CATEGORIES, '3')}, (at - interval '40 days')::date, district_code,
    repeat(md5(i::text), 60), 1, at, case when accepted then at + age * 0.2 end, case when closed then at + age * 0.6 end,
    case when state = 'FINISHED_NORMAL' then 'NORMAL' when closed then 'TERMINATED' end,
    case when accepted then at + age * 0.5 end, case when ${hash('4')} % 400 = 0 then 'FAILED' else 'SYNCED' end
  from (
    select s.*, state in ('FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED') as closed,
           state not in ('PENDING_PREREVIEW', 'PREREVIEW_PASSED', 'PREREVIEW_RETURNED') as accepted,
           least(now() - at, interval '12 days') as age
      from (
        select i, c.id as org_id, c.path as org_path, c.district_code,
               date_trunc('milliseconds', date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
                 - interval '1 minute' - interval '${DAYS} days' * power(1 - i::float8 / ${count}, 2)) as at,
               ${pick(SURNAMES, '5')} as surname,
               case when i > ${count - open} then ${pick(OPEN, '6')} else ${pick(CLOSED, '6')} end as state
          from generate_series(1::bigint, ${count}) i
          join centre c on c.n = 1 + ${hash('7')} % (select count(*) from centre)
         order by i) s) t`;

/** One person per case; what is sealed holds filler of the usual length. */
const seedPersonsStatement = () => `
  insert into person (id, created_at, updated_at, id_type, id_no, id_no_bi, id_no_masked, name, name_bi, name_masked, mobile, mobile_bi,
    mobile_masked, sex, birth_date, source)
  select person_id, created_at, created_at, '111', repeat('0', 120), md5(case_no) || md5('i' || case_no), id_no_masked, repeat('0', 120),
    md5(person_name_masked) || md5('n' || case_no), person_name_masked, repeat('0', 120), md5('m' || case_no) || md5('b' || case_no),
    mobile_masked, '1', date '1995-01-01', 'PORTAL'
  from one_thing_case`;

const seedSubCasesStatement = () => `
  insert into sub_case (id, created_at, updated_at, version, state, state_since, event_hash, org_id, org_path, district_code, last_actor_name,
    due_at, promise_due_at, legal_due_at, case_id, bj_no, subject, matter_code, matter_name, position, owner_type, owner_code, owner_name,
    mode, accepted_at, finished_at, external_status, external_status_at, last_feedback_at, finish_mode, result, library_sync)
  select ${uuid('c.submitted_at', "'sub' || i || '-' || position")}, c.created_at, c.updated_at, 1, s.state, c.state_since, c.event_hash,
    c.org_id, c.org_path, c.district_code, c.last_actor_name, case when s.state in ('ACCEPTED', 'IN_PROGRESS') then c.due_at end,
    c.promise_due_at, c.legal_due_at, c.id,
    'BJ-' || c.district_code || '-' || to_char(c.submitted_at, 'YYYY') || '-'
      || lpad((i * 6 + position)::text, greatest(6, length((i * 6 + position)::text)), '0'),
    c.person_name_masked || ' ' || m.name, m.code, m.name, position,
    case when m.department_code = 'OWN' then 'OWN' else 'DEPT' end, m.department_code, m.department_name, m.mode, c.accepted_at,
    case when s.state like 'FINISHED%' then c.updated_at end,
    case when c.accepted_at is not null and m.department_code <> 'OWN' then '已受理' end, c.last_feedback_at, c.last_feedback_at,
    case when s.state = 'FINISHED_NORMAL' then 'NORMAL' when s.state like 'FINISHED%' then 'TERMINATED' end,
    case when s.state = 'FINISHED_NORMAL' then '已办理完成' end, c.library_sync
  from (select c.*, row_number() over (order by submitted_at) as i from one_thing_case c) c
  cross join generate_series(1, 6) position
  join lateral (
    select case when c.state in ('PREREVIEW_PASSED', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED', 'CANCELLED', 'FINISHED_NORMAL', 'FINISHED_TERMINATED')
                  then c.state
                when c.state = 'PENDING_FINISH' then case when (i + position) % 2 = 0 then 'FINISHED_NORMAL' else 'PENDING_FINISH' end
                when c.state = 'ACCEPTED' then 'ACCEPTED'
                else (array['ACCEPTED', 'IN_PROGRESS', 'IN_PROGRESS', 'FINISHED_NORMAL'])[1 + (i + position) % 4] end as state) s on true
  join lateral (
    select code, name, department_code, department_name, mode from bundle where position > 1 and n = (i + position) % total
    union all
    select code, name, department_code, department_name, mode from matter where position = 1 and code = 'M01') m on true`;
