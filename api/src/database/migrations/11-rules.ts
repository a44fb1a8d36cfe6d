import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Rules that people edit: a rule, its versions as records of a flow, and replays of drafts upon what has been. */
export class Migration2026113011 extends Migration {
  override up(): void {
    this.addSql(`
      create table rule (
        id uuid primary key,
        created_at timestamptz(3) not null,
        rule_no varchar(20) not null constraint rule_no_unique unique,
        kind varchar(40) not null,
        key varchar(60) not null,
        level varchar(10) not null constraint rule_level_known check (level in ('CITY', 'DISTRICT')),
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        constraint rule_key_unique unique (kind, key, org_path)
      );
      create index rule_kind_no on rule (kind, rule_no)`);
    this.addSql(`
      create table rule_version (${FLOW_COLUMNS},
        version_no varchar(30) not null,
        rule_id uuid not null constraint rule_version_rule_foreign references rule (id),
        kind varchar(40) not null,
        number integer not null,
        based_on integer,
        enabled boolean not null,
        title varchar(80) not null,
        condition jsonb not null,
        body jsonb not null,
        basis_text varchar(500),
        note varchar(500),
        wanted_from date,
        author_name varchar(60) not null,
        edited_by uuid[] not null default '{}',
        suggestion_id uuid,
        approver_name varchar(60),
        decided_at timestamptz(3),
        decision_text varchar(500),
        effective_from timestamptz(3),
        published_at timestamptz(3),
        constraint rule_version_number_unique unique (rule_id, number)
      );
      create unique index rule_version_draft on rule_version (rule_id) where state = 'DRAFT';
      create index rule_version_in_force on rule_version (kind, rule_id, number desc) where state = 'APPROVED';
      create index rule_version_unpublished on rule_version (effective_from) where state = 'APPROVED' and published_at is null`);
    this.addSql(`
      create table rule_replay (
        id uuid primary key,
        owner_id uuid not null,
        input jsonb not null,
        days integer not null,
        state varchar(8) not null constraint rule_replay_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
        done integer not null default 0,
        total integer not null default 0,
        result jsonb,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        -- What the rows rest on: they are shown only while the starter still sees exactly that.
        scope_digest char(64)
      );
      create index rule_replay_owner on rule_replay (owner_id) where state in ('WAITING', 'RUNNING')`);
  }
}
