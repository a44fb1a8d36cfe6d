import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 企业退休军转干部: 多重身份比对 (03 §31.5) and 养老金批量查询 (03 §31.6). */
export class Migration2026113074 extends Migration {
  override up(): void {
    this.addSql(`
      create table cadre_comparison (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        comparison_no varchar(24) not null constraint cadre_comparison_no_unique unique,
        kind varchar(8) not null check (kind in ('CHANGED', 'FULL', 'MANUAL')),
        status varchar(8) not null check (status in ('WAITING', 'RUNNING', 'DONE', 'PARTIAL')),
        began_by varchar(60) not null,
        cadre_ids uuid[],
        total integer not null,
        done integer not null default 0,
        found integer not null default 0,
        applied integer not null default 0,
        cursor_id uuid,
        started_at timestamptz(3),
        ended_at timestamptz(3),
        seconds integer,
        rule_no varchar(20),
        rule_version integer,
        counts jsonb not null default '{}',
        sources jsonb not null default '{}'
      );
      create index cadre_comparison_org on cadre_comparison (org_path text_pattern_ops, id desc);
      create index cadre_comparison_open on cadre_comparison (id) where status in ('WAITING', 'RUNNING')`);
    this.addSql(`
      -- What a source last said of a person beside what the register has, both as they may be seen.
      create table cadre_source_view (
        cadre_id uuid not null references emp_cadre (id),
        source varchar(12) not null,
        outcome varchar(14) not null,
        source_version varchar(60),
        as_of varchar(40),
        fields jsonb not null default '[]',
        compared_at timestamptz(3) not null,
        comparison_id uuid not null references cadre_comparison (id),
        primary key (cadre_id, source)
      );
      create index cadre_source_view_unanswered on cadre_source_view (cadre_id) where outcome = 'UNAVAILABLE'`);
    this.addSql(`
      create table cadre_difference (${FLOW_COLUMNS},
        difference_no varchar(24) not null constraint cadre_difference_no_unique unique,
        comparison_id uuid references cadre_comparison (id),
        cadre_id uuid not null references emp_cadre (id),
        cadre_name_masked varchar(60) not null,
        cadre_id_masked varchar(40) not null,
        source varchar(12) not null,
        code varchar(14) not null,
        field varchar(16) not null,
        local_text varchar(300),
        remote_text varchar(300),
        remote_value text,
        remote_index char(64),
        source_version varchar(60),
        as_of varchar(40),
        verdict_reason varchar(500),
        application_id uuid references cadre_application (id)
      );
      create index cadre_difference_org on cadre_difference (org_path text_pattern_ops, id desc);
      create index cadre_difference_cadre on cadre_difference (cadre_id, id desc);
      create index cadre_difference_run on cadre_difference (comparison_id, id desc);
      -- A difference that waits is one, however often it is found.
      create unique index cadre_difference_open on cadre_difference (cadre_id, source, code, field)
        where state in ('PENDING', 'NOTED')`);
    this.addSql(`
      create table pension_batch (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        batch_no varchar(24) not null constraint pension_batch_no_unique unique,
        purpose varchar(10) not null check (purpose in ('CHECK', 'SUBSIDY', 'PETITION', 'OTHER')),
        purpose_text varchar(200),
        from_month char(6) not null,
        to_month char(6) not null,
        status varchar(8) not null check (status in ('WAITING', 'RUNNING', 'DONE', 'PARTIAL')),
        cadre_ids uuid[] not null,
        total integer not null,
        done integer not null default 0,
        found integer not null default 0,
        missing integer not null default 0,
        failed integer not null default 0,
        asked_by varchar(60) not null,
        asked_by_id uuid not null,
        ended_at timestamptz(3)
      );
      create index pension_batch_org on pension_batch (org_path text_pattern_ops, id desc);
      create index pension_batch_open on pension_batch (id) where status in ('WAITING', 'RUNNING')`);
  }
}
