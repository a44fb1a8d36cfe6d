import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 专家评审 (02 §9, §10): experts with their history, batches with their projects and materials, assignments, sheets and results. */
export class Migration2026113042 extends Migration {
  override up(): void {
    this.addSql(`
      create table review_expert (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        account_id uuid not null constraint review_expert_account unique,
        name varchar(50) not null,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null constraint review_expert_person unique,
        phone text not null,
        phone_masked varchar(20) not null,
        employer varchar(100) not null,
        employer_uscc char(18),
        title varchar(50) not null,
        fields text[] not null,
        work_history jsonb not null default '[]',
        relatives text not null,
        enabled boolean not null default true,
        valid_to date,
        review_count integer not null default 0,
        bank_account text,
        bank_masked varchar(30),
        -- The body above the employer and the district by whose government an expert is employed, which the warnings of BR17-9 compare.
        employer_parent varchar(100),
        employer_district varchar(6),
        gender varchar(8)
      );
      create index review_expert_order on review_expert (id desc)`);
    this.addSql(`
      create table review_expert_event (
        id uuid primary key,
        expert_id uuid not null references review_expert (id),
        at timestamptz(3) not null,
        kind varchar(10) not null check (kind in ('ADD', 'IMPORT', 'CHANGE', 'SUSPEND', 'RESUME')),
        text varchar(2000) not null,
        reason varchar(500),
        by_name varchar(60) not null
      );
      create index review_expert_event_expert on review_expert_event (expert_id, id desc)`);
    this.addSql(`
      create table review_expert_import (
        id uuid primary key,
        sm3 char(64) not null constraint review_expert_import_once unique,
        file_name varchar(200) not null,
        row_count integer not null,
        imported_at timestamptz(3) not null,
        imported_by_name varchar(60) not null
      )`);
    this.addSql(`
      create table review_batch (${FLOW_COLUMNS},
        batch_no varchar(32) not null constraint review_batch_no_unique unique,
        title varchar(80) not null,
        year integer not null,
        meeting_at timestamptz(3),
        place varchar(200),
        material_from timestamptz(3) not null,
        material_to timestamptz(3) not null,
        score_from timestamptz(3) not null,
        score_to timestamptz(3) not null,
        criteria jsonb not null,
        pass_line numeric(5,2) not null,
        planned_experts integer not null check (planned_experts > 0),
        min_valid integer not null check (min_valid > 0),
        trim_min integer not null check (trim_min > 2),
        aggregate varchar(12) not null,
        quota integer check (quota > 0),
        show_institution boolean not null default true,
        veto_enabled boolean not null default true,
        grace_minutes integer not null default 0 check (grace_minutes between 0 and 120),
        remarks varchar(500),
        config_hash char(64),
        computed_by_id uuid,
        -- The version of 评分标准 that was chosen, kept with its scale and veto grounds (02 §9.3).
        criteria_version integer,
        score_max integer not null check (score_max > 0),
        score_step numeric(2,1) not null check (score_step > 0),
        veto_grounds text[] not null,
        constraint review_batch_windows
          check (material_from < material_to and score_from < score_to and material_from <= score_from and material_to >= score_to)
      );
      create index review_batch_order on review_batch (id desc);
      create index review_batch_windows_index on review_batch (state) where state in ('PUBLISHED', 'MATERIAL_OPEN', 'SCORING')`);
    this.addSql(`
      create table review_batch_project (
        id uuid primary key,
        batch_id uuid not null references review_batch (id),
        application_id uuid not null references project_application (id),
        content_version integer not null,
        seq integer not null,
        display_name varchar(80) not null,
        institution_id uuid not null references training_institution (id),
        withdrawn boolean not null default false,
        few_experts_reason varchar(500),
        constraint review_batch_project_once unique (batch_id, application_id)
      );
      create index review_batch_project_application on review_batch_project (application_id)`);
    this.addSql(`
      create table review_material (
        batch_id uuid not null references review_batch (id),
        section varchar(30) not null,
        visible boolean not null,
        watermark boolean not null default true,
        downloadable boolean not null default false,
        primary key (batch_id, section)
      )`);
    this.addSql(`
      create table review_assignment (${FLOW_COLUMNS},
        batch_id uuid not null references review_batch (id),
        batch_project_id uuid not null references review_batch_project (id),
        expert_id uuid not null references review_expert (id),
        account_id uuid not null,
        assignment_no varchar(40) not null,
        project_name varchar(80) not null,
        leader boolean not null default false,
        reserve boolean not null default false,
        warning varchar(300),
        warning_reason varchar(500),
        recusal_type varchar(10),
        recusal_reason varchar(500),
        replaced_by uuid references review_assignment (id),
        replace_reason varchar(500),
        called_at timestamptz(3),
        constraint review_assignment_once unique (batch_project_id, expert_id)
      );
      create index review_assignment_batch on review_assignment (batch_id);
      create index review_assignment_account on review_assignment (account_id, id desc)`);
    this.addSql(`
      create table review_commitment (
        batch_id uuid not null references review_batch (id),
        expert_id uuid not null references review_expert (id),
        text_version integer not null,
        accepted_at timestamptz(3) not null,
        ip varchar(45) not null,
        primary key (batch_id, expert_id)
      )`);
    this.addSql(`
      create table review_sheet (
        assignment_id uuid primary key references review_assignment (id),
        sheet_version integer not null default 1,
        scores jsonb not null,
        comments jsonb not null,
        overall_comment varchar(1000) not null,
        recommended boolean,
        veto_flags text[] not null default '{}',
        total numeric(7,3),
        submitted_at timestamptz(3),
        updated_at timestamptz(3) not null
      )`);
    this.addSql(`
      create table review_sheet_version (
        assignment_id uuid not null references review_assignment (id),
        sheet_version integer not null,
        content jsonb not null,
        total numeric(7,3) not null,
        submitted_at timestamptz(3) not null,
        withdrawn_at timestamptz(3),
        primary key (assignment_id, sheet_version)
      )`);
    this.addSql(`
      -- 阅卷记录 with what was read for how long (02 §10.3): a part of the form or a file of it, its seconds and the pages that were on
      -- display.
      create table review_material_view (
        id uuid primary key,
        assignment_id uuid not null references review_assignment (id),
        section varchar(30) not null,
        opened_at timestamptz(3) not null,
        file_id uuid references stored_file (id),
        seconds integer not null default 0 check (seconds >= 0),
        pages integer check (pages > 0),
        noted_at timestamptz(3)
      );
      create index review_material_view_assignment on review_material_view (assignment_id)`);
    this.addSql(`
      -- How long each page of a document has been before the expert who opened it.
      create table review_page_view (
        view_id uuid not null references review_material_view (id),
        page integer not null check (page > 0),
        seconds integer not null check (seconds > 0),
        primary key (view_id, page)
      )`);
    this.addSql(`
      create table review_result (
        batch_project_id uuid primary key references review_batch_project (id),
        assigned integer not null,
        valid integer not null,
        method varchar(8),
        dropped uuid[] not null,
        raw numeric(12,6),
        final numeric(5,2),
        rank integer,
        outcome varchar(12) not null,
        flags text[] not null,
        log jsonb not null,
        decision varchar(12),
        decision_reason varchar(500),
        decided_by_name varchar(60),
        computed_at timestamptz(3) not null,
        computed_by_name varchar(60) not null
      )`);
  }
}
