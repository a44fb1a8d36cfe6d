import { Migration } from '@mikro-orm/migrations';
const FLOW_COLUMNS = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        state varchar(40) not null,
        state_since timestamptz(3) not null,
        return_to text[] not null default '{}',
        flow_version integer not null default 1,
        event_seq integer not null default 0,
        event_hash varchar(64) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        last_actor_id uuid,
        last_actor_name varchar(60),
        submitted_by_id uuid,
        due_at timestamptz(3),
        promise_due_at timestamptz(3),
        legal_due_at timestamptz(3)`;
/** One-Thing cases and their sub-cases, indexed for queues of a million rows. */ export class Migration2026112408 extends Migration {
    up() {
        this.addSql(`
      create table one_thing_case (${FLOW_COLUMNS},
        case_no varchar(22) not null constraint one_thing_case_case_no_unique unique,
        person_id uuid not null,
        person_name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        mobile_masked varchar(20) not null,
        channel varchar(12) not null,
        placement_type varchar(4) not null,
        person_category varchar(10) not null,
        discharge_date date not null,
        placement_region varchar(6) not null,
        placement_street varchar(9),
        form_cipher text not null,
        form_version integer not null,
        duplicate_flag varchar(10) not null default 'NONE',
        submission_no integer not null default 1,
        amended boolean not null default false,
        application_no varchar(60),
        submitted_at timestamptz(3),
        accepted_at timestamptz(3),
        finished_at timestamptz(3),
        finish_mode varchar(16),
        finish_reason_code varchar(10),
        finish_reason_text text,
        review_invited_at timestamptz(3),
        last_feedback_at timestamptz(3),
        library_sync varchar(8) not null default 'NONE'
      )`);
        this.addSql(`create index one_thing_case_person_id_index on one_thing_case (person_id)`);
        this.addSql(`create unique index one_thing_case_application on one_thing_case (application_no) where application_no is not null`);
        for (const [scope, column] of [
            [
                'city',
                null
            ],
            [
                'district',
                'district_code'
            ],
            [
                'org',
                'org_id'
            ]
        ]){
            const lead = column ? `${column}, ` : '';
            this.addSql(`create index one_thing_case_${scope}_submitted on one_thing_case (${lead}submitted_at desc, id desc)`);
            this.addSql(`create index one_thing_case_${scope}_state_submitted on one_thing_case (${lead}state, submitted_at desc, id desc)`);
            this.addSql(`create index one_thing_case_${scope}_state_due on one_thing_case (${lead}state, due_at, id)`);
        }
        this.addSql(`create index one_thing_case_path on one_thing_case (org_path, state)`);
        this.addSql(`
      create table sub_case (${FLOW_COLUMNS},
        case_id uuid not null constraint sub_case_case_id_foreign references one_thing_case (id),
        bj_no varchar(50) not null constraint sub_case_bj_no_unique unique,
        subject varchar(120) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        task_code varchar(31),
        task_handle_item varchar(33),
        position smallint not null,
        owner_type varchar(4) not null,
        owner_code varchar(8) not null,
        owner_name varchar(80) not null,
        mode varchar(16) not null,
        auto_close boolean not null default false,
        accepted_at timestamptz(3),
        finished_at timestamptz(3),
        external_status varchar(120),
        external_status_at timestamptz(3),
        last_feedback_at timestamptz(3),
        feedback_seq integer not null default 0,
        finish_mode varchar(16),
        finish_reason_code varchar(10),
        finish_reason_text text,
        result varchar(200),
        library_sync varchar(8) not null default 'NONE'
      )`);
        this.addSql(`create unique index sub_case_matter_once on sub_case (case_id, matter_code) where state <> 'CANCELLED'`);
        this.addSql(`create index sub_case_case_id_index on sub_case (case_id)`);
        this.addSql(`create index sub_case_push_failed on sub_case (case_id) where library_sync = 'FAILED'`);
        this.addSql(`create index sub_case_matter on sub_case (matter_code, state)`);
        this.addSql(`create table number_sequence (key varchar(60) primary key, last_value bigint not null)`);
        this.addSql(`
      create table act_request (
        request_id uuid not null,
        user_id uuid not null,
        operation varchar(60) not null,
        input_digest varchar(64) not null,
        result jsonb,
        created_at timestamptz(3) not null,
        primary key (user_id, request_id)
      )`);
    }
}

//# sourceMappingURL=08-cases.js.map