import { Migration } from '@mikro-orm/migrations';

/** History, time limits and to-dos of every flow. */
export class Migration2026113004 extends Migration {
  override up(): void {
    this.addSql(`
      -- The rotation of a key writes what is sealed anew, also where rows are kept as they were given (03 §41.4): it says so in its transaction, and an envelope takes
      -- the place of an envelope. What stands in one holds only for its own cell, and nobody can make one without the key.
      create function only_rewrapped(was jsonb, changed jsonb) returns boolean language sql as $$
        select coalesce(current_setting('keys.rewrap', true), '') = 'on' and not exists (
          select 1 from jsonb_each_text(was) w join jsonb_each_text(changed) c on c.key = w.key
           where c.value is distinct from w.value and not coalesce(w.value like 'g1.%' and c.value like 'g1.%', false))
      $$`);
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if only_rewrapped(to_jsonb(old), to_jsonb(new)) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$`);
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
        -- Under the integrity key, over the hash: whoever writes a chain anew by hand has no code for it (03 §41.7).
        row_mac varchar(120) not null default '',
        constraint flow_event_record_seq unique (record_id, seq)
      )`);
    this.addSql(`
      -- Two administrators who have looked at a row that was changed by hand give it a code again, and nothing else.
      create function refuse_all_but_code() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'row_mac' is distinct from to_jsonb(old) - 'row_mac' then
          raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger flow_event_append_only before update on flow_event for each row execute function refuse_all_but_code();
      create trigger flow_event_no_delete before delete on flow_event for each row execute function refuse_change();
      create trigger flow_event_no_truncate before truncate on flow_event for each statement execute function refuse_change()`);
    this.addSql(`
      create table flow_timer (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        kind varchar(10) not null constraint flow_timer_kind_known check (kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL')),
        stage varchar(40) not null,
        visit integer not null,
        limit_value numeric(6,2) not null check (limit_value > 0),
        limit_unit varchar(12) not null check (limit_unit in ('WORKDAY', 'CALENDAR_DAY', 'HOUR')),
        rule_text varchar(120) not null,
        started_at timestamptz(3) not null,
        suspensions jsonb not null default '[]',
        due_at timestamptz(3),
        on_expiry varchar(40),
        closed_at timestamptz(3),
        overdue_at timestamptz(3),
        -- From when the clock counts and where it stands still (01 §6.3); null = as the flow has it.
        pause_on text[],
        clock_start varchar(8),
        -- A change of 时效配置 took the limit away: it is neither kept nor missed.
        withdrawn boolean not null default false,
        -- What people may do online: its last day counts to 24:00.
        until_midnight boolean not null default false,
        constraint flow_timer_visit unique (record_id, kind, stage, visit)
      );
      create index flow_timer_expiring on flow_timer (due_at) where closed_at is null and on_expiry is not null;
      -- How far open deadlines reach, read each morning.
      create index flow_timer_open_due on flow_timer (due_at) where closed_at is null;
      create index flow_timer_decided on flow_timer (least(overdue_at, closed_at)) where record_type in ('case', 'subCase');
      -- One armed timer of each step: the database refuses a second one. A stage may run on while the record is in 补正, which has a clock of
      -- its own.
      create unique index flow_timer_one_armed on flow_timer (record_id, kind, stage) where closed_at is null and due_at is not null`);
    this.addSql(`
      create sequence flow_watch_revision;
      -- When the limits of a record are looked at next, in a narrow table of its own: one row per record instead of a column on each of its
      -- clocks, whose indexes had to be written anew for every look. Every look rewrites a row: the space of old ones is used again before
      -- the table has grown by a fifth.
      create table flow_watch (
        record_id uuid primary key,
        record_type varchar(40) not null,
        watch_at timestamptz(3),
        revision bigint not null default nextval('flow_watch_revision')
      ) with (autovacuum_vacuum_scale_factor = 0.05);
      create index flow_watch_due on flow_watch (record_type, watch_at, record_id) where watch_at is not null`);
    this.addSql(`
      create table time_limit_rule (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        matter_code varchar(20) not null,
        kind varchar(10) not null constraint time_limit_rule_kind_known check (kind in ('STAGE', 'PROCESS', 'PROMISE', 'LEGAL')),
        stage varchar(40) not null,
        limit_value numeric(6,2) not null constraint time_limit_rule_value_positive check (limit_value > 0),
        limit_unit varchar(12) not null,
        rule_version integer not null default 1,
        effective_from timestamptz(3) not null,
        effective_to timestamptz(3),
        org_level varchar(10) not null default 'ALL'
          constraint time_limit_rule_level_known check (org_level in ('ALL', 'CITY', 'DISTRICT', 'STREET')),
        clock_start varchar(8) constraint time_limit_rule_clock_start_known check (clock_start in ('ENTER', 'ACCEPT', 'SUBMIT')),
        pause_on text[] constraint time_limit_rule_pause_on_known check (pause_on <@ array['SUPPLEMENT', 'SUSPENDED']),
        constraint time_limit_rule_period check (effective_to is null or effective_to >= effective_from),
        constraint time_limit_rule_unique unique (matter_code, kind, stage, org_level, rule_version)
      );
      -- A second limit of one place without an end would overlap with the first.
      create unique index time_limit_rule_one_open on time_limit_rule (matter_code, kind, stage, org_level) where effective_to is null`);
    this.addSql(`
      -- Append only: the history of the record shows it. A paused clock has no due moment before or after; what changes is its limit.
      create table deadline_change (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        timer_id uuid not null,
        kind varchar(10) not null,
        stage varchar(40) not null,
        due_before timestamptz(3),
        due_after timestamptz(3),
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        changed_at timestamptz(3) not null,
        calendar_change_id uuid,
        limit_before varchar(40),
        limit_after varchar(40),
        limit_recount_id uuid
      );
      create index deadline_change_of_record on deadline_change (record_id, id)`);
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
        closed_by varchar(60),
        assignee_id uuid references user_account (id)
      );
      create index task_open_of_role on task (org_id, role_code, due_at, id) where closed_at is null;
      create index task_open_of_record on task (record_id) where closed_at is null;
      create index task_of_assignee on task (assignee_id) where closed_at is null and assignee_id is not null`);
    this.addSql(`
      -- Who of a centre handles a record (分派, 01 §7.7).
      create table assignment (
        record_type varchar(40) not null,
        record_id uuid not null,
        user_id uuid not null references user_account (id),
        user_name varchar(60) not null,
        assigned_by uuid not null,
        assigned_at timestamptz(3) not null,
        primary key (record_type, record_id)
      );
      create index assignment_of_user on assignment (user_id, record_type, record_id)`);
  }
}
