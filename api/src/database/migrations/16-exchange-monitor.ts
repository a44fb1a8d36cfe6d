import { Migration } from '@mikro-orm/migrations';

/** Monitoring of the exchange (03 §39): versions of its rules, anomalies, probes of channels, health of nodes. */
export class Migration2026113016 extends Migration {
  override up(): void {
    this.addSql(`
      -- target '' = the rule itself; otherwise what applies to one application or channel instead.
      create table exchange_rule_version (
        rule varchar(4) not null,
        target_kind varchar(10) not null,
        target varchar(60) not null,
        version integer not null,
        removed boolean not null default false,
        enabled boolean not null,
        level varchar(6) not null,
        ban boolean not null,
        thresholds jsonb not null,
        saved_at timestamptz(3) not null,
        saved_by varchar(60) not null,
        constraint exchange_rule_version_pk primary key (rule, target_kind, target, version)
      )`);
    this.addSql(`
      create table exchange_anomaly (
        id uuid primary key,
        version integer not null default 1,
        rule varchar(4) not null,
        rule_version integer not null,
        level varchar(6) not null,
        direction varchar(3) not null,
        subject_kind varchar(10) not null,
        subject varchar(60) not null,
        subject_title varchar(120) not null,
        window_start timestamptz(3) not null,
        first_at timestamptz(3) not null,
        last_at timestamptz(3) not null,
        hits integer not null,
        measured integer not null,
        threshold integer not null,
        sample_log_ids uuid[] not null,
        ips text[] not null,
        hint varchar(200),
        needs_review boolean not null default false,
        state varchar(12) not null,
        handler_id uuid,
        handler_name varchar(60),
        handled_at timestamptz(3),
        conclusion varchar(500),
        created_at timestamptz(3) not null,
        escalated_at timestamptz(3),
        constraint exchange_anomaly_level check (level in ('HIGH', 'MIDDLE', 'LOW')),
        constraint exchange_anomaly_state check (state in ('NEW', 'CONFIRMED', 'HANDLING', 'CLOSED', 'FALSE_ALARM'))
      );
      create index exchange_anomaly_subject on exchange_anomaly (rule, subject_kind, subject, first_at desc);
      create index exchange_anomaly_open on exchange_anomaly (level, created_at) where state in ('NEW', 'CONFIRMED', 'HANDLING')`);
    this.addSql(`
      create table exchange_probe (
        channel_id uuid primary key references data_channel,
        checked_at timestamptz(3) not null,
        ok_at timestamptz(3),
        failures integer not null,
        problem varchar(200)
      )`);
    this.addSql(`
      create table exchange_node (
        node_id varchar(60) primary key,
        seen_at timestamptz(3) not null,
        waiting integer not null,
        unlogged integer not null,
        store_down boolean not null
      )`);
  }
}
