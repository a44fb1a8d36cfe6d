import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from "./flow-columns.js";
/** 重复办件 (01 §4): hits, withdrawals, and the guard that lets one open application per person, matter and year of discharge in. */ export class Migration2026112480 extends Migration {
    up() {
        this.addSql(`alter table matter add column once_per_discharge boolean not null default false`);
        this.addSql(`update matter set once_per_discharge = true where code in ('M01', 'M03', 'M12')`);
        this.addSql(`alter table one_thing_case add column old_id_no boolean not null default false`);
        this.addSql(`alter table one_thing_case add column discharge_doc_bi varchar(64)`);
        this.addSql(`create index one_thing_case_discharge_doc on one_thing_case (discharge_doc_bi) where discharge_doc_bi is not null`);
        this.claims();
        this.hits();
        this.withdrawals();
    }
    claims() {
        this.addSql(`alter table sub_case add column claim_key varchar(80) constraint sub_case_claim_unique unique`);
        this.addSql(`
      create function sub_case_release_claim() returns trigger language plpgsql as $$
      begin
        new.claim_key := null;
        return new;
      end $$`);
        this.addSql(`
      create trigger sub_case_release_claim before update of state on sub_case for each row
      when (new.claim_key is not null
            and new.state in ('DRAFT','PREREVIEW_RETURNED','CANCELLED','FINISHED_NORMAL','FINISHED_TERMINATED'))
      execute function sub_case_release_claim()`);
    }
    /** Without foreign keys to the cases: their checks would lock the other case of the pair, which somebody may be handling. */ hits() {
        this.addSql(`
      create table duplicate_hit (${FLOW_COLUMNS},
        hit_no varchar(20) not null constraint duplicate_hit_no_unique unique,
        new_case_id uuid not null,
        new_sub_case_id uuid not null,
        matched_case_id uuid not null,
        matched_sub_case_id uuid not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        person_id uuid not null,
        name_masked varchar(60) not null,
        match_rule varchar(20) not null
          constraint duplicate_hit_rule_known check (match_rule in ('SAME_ID18', 'ID15_18', 'SAME_PERSON_OTHER_ID')),
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
        resolved_by_name varchar(60)
      )`);
        this.addSql(`
      create unique index duplicate_hit_pair on duplicate_hit
        (least(new_sub_case_id, matched_sub_case_id), greatest(new_sub_case_id, matched_sub_case_id))`);
        for (const [name, lead] of [
            [
                'city',
                ''
            ],
            [
                'district',
                'district_code, '
            ],
            [
                'org',
                'org_id, '
            ]
        ]){
            this.addSql(`create index duplicate_hit_${name} on duplicate_hit (${lead}id desc)`);
        }
        this.addSql(`create index duplicate_hit_new_case_index on duplicate_hit (new_case_id)`);
        this.addSql(`create index duplicate_hit_matched_case_index on duplicate_hit (matched_case_id)`);
        this.addSql(`create index duplicate_hit_open on duplicate_hit (created_at) where state in ('OPEN', 'TOLD')`);
    }
    withdrawals() {
        this.addSql(`
      create table withdraw_request (${FLOW_COLUMNS},
        request_no varchar(20) not null constraint withdraw_request_no_unique unique,
        case_id uuid not null,
        case_no varchar(22) not null,
        name_masked varchar(60) not null,
        requester varchar(10) not null
          constraint withdraw_request_requester_known check (requester in ('APPLICANT', 'CLERK')),
        requester_name varchar(60) not null,
        reason_code varchar(10) not null,
        reason_text varchar(500),
        need_approval boolean not null,
        approver_name varchar(60),
        decision_text varchar(500),
        decided_at timestamptz(3),
        effects text[] not null default '{}'
      )`);
        this.addSql(`create unique index withdraw_request_open on withdraw_request (case_id) where state = 'PENDING'`);
        this.addSql(`create index withdraw_request_case_index on withdraw_request (case_id, id desc)`);
        this.addSql(`create index withdraw_request_city on withdraw_request (id desc)`);
        this.addSql(`create index withdraw_request_district on withdraw_request (district_code, id desc)`);
    }
}

//# sourceMappingURL=80-duplicates.js.map