import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 重复办件 (01 §4): hits, withdrawals, and 身份关联 of two ID numbers that belong to one person (01 §4.8). */
export class Migration2026113023 extends Migration {
  override up(): void {
    this.addSql(`
      -- Without foreign keys to the cases: their checks would lock the other case of the pair, which somebody may be handling.
      create table duplicate_hit (${FLOW_COLUMNS},
        hit_no varchar(20) not null constraint duplicate_hit_no_unique unique,
        new_case_id uuid not null,
        matched_case_id uuid,
        person_id uuid not null,
        name_masked varchar(60) not null,
        match_rule varchar(20) not null
          constraint duplicate_hit_rule_known check (match_rule in ('SAME_ID18', 'ID15_18', 'SAME_PERSON_OTHER_ID', 'REPORTED_ELSEWHERE')),
        severity varchar(10) not null constraint duplicate_hit_severity_known check (severity in ('BLOCKING', 'INFO')),
        hint varchar(100),
        matched_state varchar(40) not null,
        matched_channel varchar(12) not null,
        matched_org_id uuid not null,
        matched_at timestamptz(3) not null,
        told_at timestamptz(3),
        told_by_name varchar(60),
        told_way varchar(10),
        resolution varchar(500),
        resolved_at timestamptz(3),
        resolved_by_name varchar(60),
        -- A hit may be upon what 安置系统 shows, of which there is no case here (01 §4.7): then it names the record there.
        matched_ref varchar(40),
        confirmed_at timestamptz(3),
        confirmed_by_name varchar(60),
        constraint duplicate_hit_matched
          check ((matched_case_id is null) = (match_rule = 'REPORTED_ELSEWHERE') and (matched_case_id is null) = (matched_ref is not null)),
        constraint duplicate_hit_elsewhere_is_info check (match_rule <> 'REPORTED_ELSEWHERE' or severity = 'INFO')
      );
      create unique index duplicate_hit_pair
        on duplicate_hit (least(new_case_id, matched_case_id), greatest(new_case_id, matched_case_id));
      create index duplicate_hit_city on duplicate_hit (id desc);
      create index duplicate_hit_district on duplicate_hit (district_code, id desc);
      create index duplicate_hit_org on duplicate_hit (org_id, id desc);
      create index duplicate_hit_new_case_index on duplicate_hit (new_case_id);
      create index duplicate_hit_matched_case_index on duplicate_hit (matched_case_id);
      create index duplicate_hit_open on duplicate_hit (created_at) where state in ('OPEN', 'TOLD')`);
    this.addSql(`
      -- What two applications have in common: a pair of cases is one hit with its matters inside.
      create table duplicate_hit_matter (
        hit_id uuid not null references duplicate_hit (id) on delete cascade,
        new_sub_case_id uuid not null,
        -- Null where another system shows it.
        matched_sub_case_id uuid,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null
      );
      create unique index duplicate_hit_matter_once on duplicate_hit_matter (hit_id, new_sub_case_id, coalesce(matched_sub_case_id, new_sub_case_id));
      create index duplicate_hit_matter_code on duplicate_hit_matter (matter_code, hit_id)`);
    this.addSql(`
      create table withdraw_request (${FLOW_COLUMNS},
        request_no varchar(20) not null constraint withdraw_request_no_unique unique,
        case_id uuid not null,
        case_no varchar(22) not null,
        name_masked varchar(60) not null,
        requester varchar(10) not null constraint withdraw_request_requester_known check (requester in ('APPLICANT', 'CLERK')),
        requester_name varchar(60) not null,
        reason_code varchar(10) not null,
        reason_text varchar(500),
        need_approval boolean not null,
        approver_name varchar(60),
        decision_text varchar(500),
        decided_at timestamptz(3),
        effects text[] not null default '{}'
      );
      create unique index withdraw_request_open on withdraw_request (case_id) where state = 'PENDING';
      create index withdraw_request_case_index on withdraw_request (case_id, id desc);
      create index withdraw_request_city on withdraw_request (id desc);
      create index withdraw_request_district on withdraw_request (district_code, id desc)`);
    this.addSql(`
      create table identity_link (${FLOW_COLUMNS},
        link_no varchar(20) not null constraint identity_link_no_unique unique,
        hit_id uuid not null,
        former_person_id uuid not null,
        kept_person_id uuid not null,
        name_masked varchar(60) not null,
        former_id_masked varchar(40) not null,
        kept_id_masked varchar(40) not null,
        reason_text varchar(500) not null,
        operator_name varchar(60) not null,
        approver_name varchar(60),
        decision_text varchar(500),
        decided_at timestamptz(3)
      );
      create unique index identity_link_open
        on identity_link (least(former_person_id, kept_person_id), greatest(former_person_id, kept_person_id)) where state = 'PENDING';
      create index identity_link_city on identity_link (id desc);
      create index identity_link_district on identity_link (district_code, id desc)`);
  }
}
