import { Migration } from '@mikro-orm/migrations';

/** 评价平板 (01 §11.5): counters of service centres, the pads upon them, one-time codes, who sits at which counter, 请评价 and what came of it. */
export class Migration2026113037 extends Migration {
  override up(): void {
    this.addSql(`
      create table service_counter (
        id uuid primary key,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        created_at timestamptz(3) not null,
        version integer not null default 1,
        counter_no varchar(10) not null,
        name varchar(40) not null default '',
        enabled boolean not null default true,
        constraint service_counter_no_unique unique (org_id, counter_no)
      );
      create index service_counter_path on service_counter (org_path, id);
      create index service_counter_district on service_counter (district_code, id)`);
    this.addSql(`
      create table evaluation_pad (
        id uuid primary key,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        created_at timestamptz(3) not null,
        version integer not null default 1,
        pad_no varchar(12) not null constraint evaluation_pad_no_unique unique,
        name varchar(40) not null,
        counter_id uuid references service_counter (id),
        state varchar(8) not null constraint evaluation_pad_state_known check (state in ('WAITING', 'ACTIVE', 'REVOKED')),
        token_hash char(64) constraint evaluation_pad_token_unique unique,
        row_mac varchar(120),
        user_agent varchar(200),
        ip varchar(45),
        registered_at timestamptz(3),
        last_seen_at timestamptz(3),
        clock_skew_seconds integer,
        queued integer not null default 0,
        revoked_at timestamptz(3),
        revoked_by_name varchar(60),
        revoke_reason varchar(500),
        constraint evaluation_pad_token_of_active check ((state = 'ACTIVE') = (token_hash is not null and row_mac is not null))
      );
      create unique index evaluation_pad_counter on evaluation_pad (counter_id) where state <> 'REVOKED';
      create index evaluation_pad_path on evaluation_pad (org_path, id);
      create index evaluation_pad_district on evaluation_pad (district_code, id);
      create index evaluation_pad_org on evaluation_pad (org_id, id)`);
    this.addSql(`
      create table pad_code (
        id uuid primary key,
        pad_id uuid not null references evaluation_pad (id),
        code_mac varchar(120) not null,
        created_at timestamptz(3) not null,
        created_by_name varchar(60) not null,
        expires_at timestamptz(3) not null,
        tries integer not null default 0,
        used_at timestamptz(3)
      );
      create index pad_code_pad on pad_code (pad_id, id)`);
    this.addSql(`
      -- Entries of a pad’s code are counted by network (the /64 of an IPv6 address), and altogether by their time alone.
      create table pad_code_try (
        network varchar(45) not null,
        tried_at timestamptz(3) not null
      );
      create index pad_code_try_ip on pad_code_try (network, tried_at);
      create index pad_code_try_time on pad_code_try (tried_at)`);
    this.addSql(`
      create table counter_seat (
        session_id uuid primary key references session (id) on delete cascade,
        user_id uuid not null references user_account (id),
        counter_id uuid not null references service_counter (id),
        taken_at timestamptz(3) not null
      );
      create index counter_seat_user on counter_seat (user_id, taken_at);
      create index counter_seat_counter on counter_seat (counter_id)`);
    this.addSql(`
      create table pad_call (
        id uuid primary key,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        created_at timestamptz(3) not null,
        called_by_id uuid not null references user_account (id),
        called_by_name varchar(60) not null,
        counter_id uuid not null references service_counter (id),
        pad_id uuid references evaluation_pad (id),
        screen varchar(10) not null
          constraint pad_call_screen_known
          check (screen in ('CASE', 'REGISTER', 'ACCEPT', 'SUB_CASE', 'OFFLINE', 'FINISH', 'BATCH', 'RECEPTION', 'ENROLMENT', 'CANDIDATE', 'RESERVE', 'SUBSIDY', 'FOLLOW_UP')),
        service_type varchar(10) not null,
        service_id uuid not null,
        service_no varchar(50) not null,
        matter_name varchar(100) not null,
        invite_id uuid not null,
        parameters_cipher text not null,
        expires_at timestamptz(3) not null,
        state varchar(10) not null
          constraint pad_call_state_known check (state in ('CALLED', 'SHOWN', 'DONE', 'ABANDONED', 'REPLACED', 'FAILED')),
        attempts integer not null default 1,
        next_at timestamptz(3),
        shown_at timestamptz(3),
        load_ms integer,
        data_matched boolean,
        ended_at timestamptz(3),
        evaluation_no varchar(20),
        clock_wrong boolean not null default false,
        by_proxy_name varchar(60),
        constraint pad_call_waits check ((state = 'CALLED') = (next_at is not null))
      );
      create index pad_call_waiting on pad_call (next_at) where state = 'CALLED';
      create index pad_call_open on pad_call (pad_id) where state in ('CALLED', 'SHOWN');
      create index pad_call_path on pad_call (org_path, id);
      create index pad_call_district_made on pad_call (district_code, created_at)`);
    this.addSql(`
      -- Pages that could not be opened, and reviews out of a pad’s queue that were not taken (once each, without their content).
      create table jump_error (
        id uuid primary key,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        at timestamptz(3) not null,
        pad_id uuid references evaluation_pad (id),
        call_id uuid references pad_call (id),
        screen varchar(10),
        url varchar(200) not null,
        code varchar(20) not null,
        detail varchar(500) not null,
        notified_tech boolean not null default false,
        invite_id uuid,
        client_id uuid
      );
      create index jump_error_path on jump_error (org_path, id);
      create index jump_error_district on jump_error (district_code, id);
      create index jump_error_pad on jump_error (pad_id, at) where notified_tech;
      create unique index jump_error_lost on jump_error (client_id) where client_id is not null;
      create index jump_error_call on jump_error (call_id);
      create index jump_error_pad_lost on jump_error (pad_id, at) where client_id is not null`);
    this.addSql(`
      -- 联调验收 (R9.2.1): what the joint test of the districts’ pads had shown when a technician kept it.
      create table pad_acceptance (
        id uuid primary key,
        created_at timestamptz(3) not null,
        created_by_id uuid not null references user_account (id),
        created_by_name varchar(60) not null,
        since timestamptz(3) not null,
        until timestamptz(3) not null,
        note varchar(500) not null,
        districts jsonb not null
      )`);
  }
}
