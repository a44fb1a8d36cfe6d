import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 培训项目库 (02 §7.3) with every version and 导入历史项目 (02 §7.2); marks and events of institutions and projects. */
export class Migration2026113039 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_project_import (
        id uuid primary key,
        sm3 char(64) not null constraint training_project_import_once unique,
        file_name varchar(200) not null,
        row_count integer not null,
        imported_at timestamptz(3) not null,
        imported_by_name varchar(60) not null
      )`);
    this.addSql(`
      create table training_project (${FLOW_COLUMNS},
        project_no varchar(32) not null constraint training_project_no_unique unique,
        institution_id uuid not null references training_institution (id),
        name varchar(80) not null,
        category varchar(8) not null,
        occupation_code varchar(20),
        occupation_name varchar(80) not null,
        skill_level varchar(1) not null,
        cert_type varchar(12) not null,
        cert_issuer varchar(100) not null,
        hours_theory integer not null check (hours_theory >= 0),
        hours_practice integer not null check (hours_practice >= 0),
        hours_total integer not null check (hours_total > 0 and hours_total = hours_theory + hours_practice),
        days integer not null check (days > 0),
        mode varchar(1) not null,
        fee_per_person numeric(12,2) not null check (fee_per_person >= 0),
        fee_breakdown jsonb not null,
        min_per_run integer not null check (min_per_run > 0),
        max_per_run integer not null check (max_per_run >= min_per_run),
        entry_conditions varchar(500),
        employment_direction varchar(300),
        intro varchar(3000) not null default '',
        plan jsonb not null,
        content_version integer not null default 1,
        application_id uuid,
        score numeric(5,2),
        review_batch_id uuid,
        filing_no varchar(40),
        valid_from date not null,
        valid_to date not null check (valid_to >= valid_from),
        blocks text[] not null default '{}',
        last_inspection_result varchar(10),
        last_inspection_on date,
        import_id uuid references training_project_import (id)
      );
      create unique index training_project_name on training_project (institution_id, name) where state not in ('REMOVED', 'EXPIRED');
      create index training_project_org on training_project (org_id, id desc);
      create index training_project_district on training_project (district_code, id desc);
      create index training_project_expiry on training_project (valid_to) where state = 'IN_LIBRARY';
      create index training_project_public on training_project (category, id desc) where state = 'IN_LIBRARY'`);
    this.addSql(`
      create table training_project_version (
        project_id uuid not null references training_project (id),
        content_version integer not null,
        content jsonb not null,
        source varchar(20) not null,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null,
        primary key (project_id, content_version)
      )`);
    this.addSql(`
      -- 教学计划 of a version line by line, with ids that lessons refer to (02 §14.3); as frozen as the version itself.
      create table training_plan_line (
        id uuid primary key default gen_random_uuid(),
        project_id uuid not null,
        content_version integer not null,
        seq smallint not null check (seq > 0),
        module varchar(100) not null,
        hours numeric(7,1) not null check (hours >= 0),
        constraint training_plan_line_place unique (project_id, content_version, seq),
        foreign key (project_id, content_version) references training_project_version (project_id, content_version)
      );
      -- Whatever writes a version writes its lines. A project of before that brought no plan has one line: the whole of it.
      create function training_version_lines() returns trigger language plpgsql as $$
      begin
        insert into training_plan_line (project_id, content_version, seq, module, hours)
          select new.project_id, new.content_version, l.seq, l.line ->> 'module',
                 coalesce((l.line ->> 'theoryHours')::numeric, 0) + coalesce((l.line ->> 'practiceHours')::numeric, 0)
            from jsonb_array_elements(new.content -> 'plan') with ordinality as l(line, seq);
        if not found then
          insert into training_plan_line (project_id, content_version, seq, module, hours)
            values (new.project_id, new.content_version, 1, new.content ->> 'name', (new.content ->> 'hoursTotal')::numeric);
        end if;
        return null;
      end $$;
      create trigger training_version_lines after insert on training_project_version
        for each row execute function training_version_lines()`);
    this.addSql(`
      create table training_mark (
        id uuid primary key,
        created_at timestamptz(3) not null,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        kind varchar(8) not null,
        level varchar(8) not null,
        reason varchar(500) not null,
        source varchar(20) not null,
        source_id uuid,
        effects text[] not null,
        from_date date not null,
        to_date date,
        raised_by_id uuid,
        raised_by_name varchar(60) not null,
        raised_by_org varchar(80),
        lifted_at timestamptz(3),
        lifted_by_name varchar(60),
        lift_reason varchar(300)
      );
      create unique index training_mark_active on training_mark (target_id, kind) where lifted_at is null;
      create index training_mark_target on training_mark (target_id, id desc)`);
    this.addSql(`
      create table training_library_event (
        id uuid primary key,
        created_at timestamptz(3) not null,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        kind varchar(12) not null,
        by_name varchar(60) not null,
        by_org varchar(80),
        text varchar(500) not null
      );
      create index training_library_event_target on training_library_event (target_id, id desc)`);
  }
}
