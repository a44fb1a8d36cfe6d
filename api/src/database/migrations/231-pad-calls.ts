import { Migration } from '@mikro-orm/migrations';

/** 请评价 (01 §11.5, R9.2): what a pad was asked to show and what came of it; pages that could not be opened. */
export class Migration20261126231 extends Migration {
  override up(): void {
    const place = `org_id uuid not null references org (id), org_path varchar(200) collate "C" not null, district_code varchar(6) not null`;
    this.addSql(`
      create table pad_call (
        id uuid primary key, ${place},
        created_at timestamptz(3) not null,
        called_by_id uuid not null references user_account (id),
        called_by_name varchar(60) not null,
        counter_id uuid not null references service_counter (id),
        pad_id uuid references evaluation_pad (id),
        screen varchar(10) not null
          constraint pad_call_screen_known check (screen in ('CASE', 'REGISTER', 'ACCEPT', 'SUB_CASE', 'FINISH', 'BATCH')),
        service_type varchar(8) not null,
        service_id uuid not null,
        service_no varchar(50) not null,
        matter_name varchar(100) not null,
        invite_id uuid not null,
        parameters_cipher text not null,
        expires_at timestamptz(3) not null,
        state varchar(10) not null constraint pad_call_state_known
          check (state in ('CALLED', 'SHOWN', 'DONE', 'ABANDONED', 'REPLACED', 'FAILED')),
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
      )`);
    this.addSql(`create index pad_call_waiting on pad_call (next_at) where state = 'CALLED'`);
    this.addSql(`create index pad_call_open on pad_call (pad_id) where state in ('CALLED', 'SHOWN')`);
    this.addSql(`create index pad_call_path on pad_call (org_path, id)`);
    this.addSql(`
      create table jump_error (
        id uuid primary key, ${place},
        at timestamptz(3) not null,
        pad_id uuid references evaluation_pad (id),
        call_id uuid not null references pad_call (id),
        screen varchar(10) not null,
        url varchar(200) not null,
        code varchar(20) not null,
        detail varchar(500) not null,
        notified_tech boolean not null default false,
        invite_id uuid not null
      )`);
    this.addSql(`create index jump_error_path on jump_error (org_path, id)`);
    this.addSql(`create index jump_error_district on jump_error (district_code, id)`);
    this.addSql(`create index jump_error_pad on jump_error (pad_id, at) where notified_tech`);
  }
}
