import { hash, seedBy, uuid } from '../seed/set-based.ts';

const PLACED = 'id, created_at, updated_at, org_id, org_path, district_code';
const FLOW = 'id, created_at, updated_at, state, state_since, org_id, org_path, district_code';

/**
 * So many beneficiaries of all streets, each paid in one class; one in five named by 死亡库, three in four of those with a request, one in twenty
 * overpaid; set-based. What is sealed is no cipher: lists show what stands beside it.
 *
 * @returns seconds it took
 */
export function seedBeneficiaries(databaseUrl: string, count: number): Promise<number> {
  return seedBy(databaseUrl, statements(count));
}

const place = 'now(), now(), org_id, org_path, district_code';

function statements(count: number): string[] {
  return [
    `create temp table place as select row_number() over (order by md5(code)) - 1 as n, count(*) over () as total, id, path, district_code
       from org where level in ('STREET', 'DISTRICT') and district_code is not null`,
    `create temp table given as
       select i, ${uuid("'benefit person' || i")} as person, ${uuid("'benefit pay' || i")} as pay, ${uuid("'benefit record' || i")} as record,
              ${uuid("'benefit match' || i")} as match, ${uuid("'benefit request' || i")} as request, ${uuid("'benefit adjust' || i")} as adjust,
              p.id as org_id, p.path as org_path, p.district_code, i % 5 = 0 as named, ${hash(3)} % 4 as four,
              current_date - (${hash(5)} % 300)::int as died
         from generate_series(1::bigint, ${count}) i
         join place p on p.n = ${hash(4)} % p.total`,
    `insert into beneficiary (${PLACED}, beneficiary_no, name, name_masked, id_no, id_no_masked, id_no_index, birth_date)
       select person, ${place}, 'YDB' || i, 'sealed', '测*', 'sealed', '310109********0011', md5('b' || i) || md5('e' || i), '1945-03-12' from given`,
    `insert into payable_person (${PLACED}, payable_no, beneficiary_id, class_code, monthly, pay_status, paused_on, stop_month)
       select pay, ${place}, 'YFB' || i, person, '01', 2860, case when not named then 'ACTIVE' when four = 0 then 'PAUSED' else 'STOPPED' end,
              case when named and four = 0 then current_date end, case when named and four > 0 then to_char(died, 'YYYY-MM') end from given`,
    `insert into death_record (${PLACED}, source_system, source_record_id, seq, name, name_masked, id_no, id_no_masked, id_no_index, died_on,
            registered_on, op, outcome, received_at, digest)
       select record, ${place}, 'MZ', 'B' || i, i, 'sealed', '测*', 'sealed', '310109********0011', md5('b' || i) || md5('e' || i), died, died + 3,
              'ADD', 'MATCHED', now(), md5('d' || i) || md5('g' || i) from given where named`,
    `insert into death_match (${FLOW}, match_no, beneficiary_id, person_name, strength, classes, died_on, sources, due_at)
       select match, now(), now(), case when four = 0 then 'PENDING' else 'REDUCED' end, now(), org_id, org_path, district_code, 'SWB' || i, person,
              '测*', 'STRONG', '{01}', died, '{MZ}', case when four = 0 then now() + make_interval(days => (i % 9)::int - 4) end from given where named`,
    `insert into death_match_record (match_id, death_record_id) select match, record from given where named`,
    `insert into reduction_request (${FLOW}, request_no, kind, beneficiary_id, match_id, person_name, classes, chain, died_on, stop_month, overpaid)
       select request, now(), now(), (array['REDUCED','REPORTED','ACCEPTED'])[1 + i % 3], now(), org_id, org_path, district_code, 'JYB' || i, 'DEATH',
              person, match, '测*', '{01}', 'DISTRICT', died, to_char(died, 'YYYY-MM'), case when i % 4 = 0 then 2860 else 0 end
         from given where named and four > 0`,
    `insert into pay_adjustment (${PLACED}, adjustment_no, payable_id, request_id, kind, months, amount, settle_state)
       select adjust, ${place}, 'TZB' || i, pay, request, 'OVERPAID', array[to_char(died + 31, 'YYYY-MM')], 2860, 'OPEN'
         from given where named and four > 0 and i % 4 = 0`,
    ...[
      'beneficiary',
      'payable_person',
      'death_record',
      'death_match',
      'death_match_record',
      'reduction_request',
      'pay_adjustment',
      'emp_cadre',
    ].map((table) => `vacuum (analyze) ${table}`),
    'analyze org',
    'checkpoint',
  ];
}
