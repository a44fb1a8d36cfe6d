import { Migration } from '@mikro-orm/migrations';

/** 评价平板 (01 §11.5): counters of service centres, the pads upon them, one-time codes, and who sits at which counter in a session. */
export class Migration20261126230 extends Migration {
  override up(): void {
    const place = `org_id uuid not null references org (id), org_path varchar(200) collate "C" not null, district_code varchar(6) not null`;
    this.addSql(`
      create table service_counter (
        id uuid primary key, ${place},
        created_at timestamptz(3) not null,
        version integer not null default 1,
        counter_no varchar(10) not null,
        name varchar(40) not null default '',
        enabled boolean not null default true,
        constraint service_counter_no_unique unique (org_id, counter_no)
      )`);
    this.addSql(`create index service_counter_path on service_counter (org_path, id)`);
    this.addSql(`create index service_counter_district on service_counter (district_code, id)`);
    this.addSql(`
      create table evaluation_pad (
        id uuid primary key, ${place},
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
      )`);
    this.addSql(`create unique index evaluation_pad_counter on evaluation_pad (counter_id) where state <> 'REVOKED'`);
    this.addSql(`create index evaluation_pad_path on evaluation_pad (org_path, id)`);
    this.addSql(`create index evaluation_pad_district on evaluation_pad (district_code, id)`);
    this.addSql(`create index evaluation_pad_org on evaluation_pad (org_id, id)`);
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
      )`);
    this.addSql(`create index pad_code_pad on pad_code (pad_id, id)`);
    this.addSql(`create table pad_code_try (ip varchar(45) not null, tried_at timestamptz(3) not null)`);
    this.addSql(`create index pad_code_try_ip on pad_code_try (ip, tried_at)`);
    this.addSql(`
      create table counter_seat (
        session_id uuid primary key references session (id) on delete cascade,
        user_id uuid not null references user_account (id),
        counter_id uuid not null references service_counter (id),
        taken_at timestamptz(3) not null
      )`);
    this.addSql(`create index counter_seat_user on counter_seat (user_id, taken_at)`);
    this.addSql(`create index counter_seat_counter on counter_seat (counter_id)`);
  }
}
