import { Migration } from '@mikro-orm/migrations';
/** History, time limits and to-dos of every flow. */ export class Migration2026112403 extends Migration {
    up() {
        this.addSql(`
      create table flow_event (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        seq integer not null,
        flow_version integer not null,
        from_state varchar(40),
        to_state varchar(40) not null,
        action varchar(40) not null,
        actor_type varchar(10) not null,
        actor_id varchar(60),
        actor_name varchar(60) not null,
        actor_org varchar(80),
        ip varchar(45) not null,
        reason_code varchar(20),
        reason_text text,
        details jsonb not null,
        prev_hash varchar(64) not null,
        hash varchar(64) not null,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint flow_event_record_seq unique (record_id, seq)
      )`);
        this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
        this.addSql('create trigger flow_event_append_only before update or delete on flow_event for each row execute function refuse_change()');
        this.addSql('create trigger flow_event_no_truncate before truncate on flow_event for each statement execute function refuse_change()');
        this.addSql(`
      create table flow_timer (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        kind varchar(10) not null check (kind in ('STAGE', 'PROMISE', 'LEGAL')),
        stage varchar(40) not null,
        visit integer not null,
        limit_value numeric(6,2) not null check (limit_value > 0),
        limit_unit varchar(12) not null check (limit_unit in ('WORKDAY', 'CALENDAR_DAY', 'HOUR')),
        rule_text varchar(80) not null,
        started_at timestamptz(3) not null,
        suspensions jsonb not null default '[]',
        due_at timestamptz(3),
        on_expiry varchar(40),
        closed_at timestamptz(3),
        constraint flow_timer_visit unique (record_id, kind, stage, visit)
      )`);
        // One armed timer per open step: the database refuses a second one.
        this.addSql(`create unique index flow_timer_one_armed on flow_timer (record_id, kind) where closed_at is null and due_at is not null`);
        this.addSql(`create index flow_timer_expiring on flow_timer (due_at) where closed_at is null and on_expiry is not null`);
        this.addSql(`
      create table time_limit_rule (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        matter_code varchar(20) not null,
        kind varchar(10) not null,
        stage varchar(40) not null,
        limit_value numeric(6,2) not null,
        limit_unit varchar(12) not null,
        rule_version integer not null default 1,
        effective_from timestamptz(3) not null,
        effective_to timestamptz(3),
        constraint time_limit_rule_unique unique (matter_code, kind, stage, rule_version)
      )`);
        this.addSql(`
      create table task (
        id uuid primary key,
        kind varchar(40) not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        record_title varchar(60) not null,
        title varchar(80) not null,
        subject varchar(120) not null,
        role_code varchar(30) not null,
        org_id uuid not null,
        org_path varchar(200) not null,
        district_code varchar(6) not null,
        priority smallint not null,
        due_at timestamptz(3),
        created_at timestamptz(3) not null,
        closed_at timestamptz(3),
        closed_by varchar(60)
      )`);
        this.addSql(`create index task_open_of_role on task (org_id, role_code, due_at, id) where closed_at is null`);
        this.addSql(`create index task_open_of_record on task (record_id) where closed_at is null`);
    }
}

//# sourceMappingURL=03-flow.js.map