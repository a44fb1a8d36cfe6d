import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 开班管理 (02 §13.3): 培训班次, their trainees, one contract for each district that has trainees in them, and what was asked to be changed. */
export class Migration2026113046 extends Migration {
  override up(): void {
    this.addSql(`
      -- Its organisation is the institution.
      create table training_run (${FLOW_COLUMNS},
        run_no varchar(32) not null constraint training_run_no_unique unique,
        name varchar(80) not null,
        project_id uuid not null references training_project (id),
        plan_version integer not null,
        institution_id uuid not null references training_institution (id),
        round_ids uuid[] not null default '{}',
        -- Whom the institution has chosen; who is in it stands in run_trainee from the submission on.
        enrolment_ids uuid[] not null default '{}',
        planned_start date not null,
        planned_end date not null check (planned_end >= planned_start),
        actual_start date,
        actual_end date,
        mode varchar(1) not null check (mode in ('1', '2', '3')),
        venue_ids uuid[] not null default '{}',
        head_teacher_id uuid references training_teacher (id),
        teacher_ids uuid[] not null default '{}',
        assessment_plan varchar(2000) not null default '',
        price_per_person numeric(12,2) not null check (price_per_person > 0),
        -- Trainees who are in it now; kept by the acts that add and remove them.
        trainee_count integer not null default 0 check (trainee_count >= 0),
        calendar_days integer generated always as (planned_end - planned_start + 1) stored,
        lesson_hours numeric(6,1) not null check (lesson_hours > 0),
        content_version integer not null default 1,
        -- Districts that the city has let off their contracts (BR21-2): code, reason, by whom, when.
        exemptions jsonb not null default '[]',
        -- The last day that counts, of a run that was stopped (T21-8).
        cut_off_on date
      );
      create index training_run_org on training_run (org_id, id desc);
      create index training_run_district on training_run (district_code, id desc);
      create index training_run_project on training_run (project_id, id desc);
      create index training_run_institution on training_run (institution_id, id desc);
      create index training_run_start on training_run (planned_start, id);
      -- Asked each minute for those whose last lesson is over.
      create index training_run_running on training_run (id) where state = 'RUNNING'`);
    this.addSql(`
      create table run_trainee (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        run_id uuid not null references training_run (id),
        enrolment_id uuid not null references training_enrolment (id),
        trainee_id uuid not null references training_trainee (id),
        district_code varchar(6) not null,
        seq integer not null check (seq > 0),
        joined_on date not null,
        left_on date,
        result varchar(14) check (result in ('COMPLETED', 'NOT_COMPLETED', 'WITHDRAWN')),
        certificate jsonb,
        constraint run_trainee_seq unique (run_id, seq)
      );
      -- An enrolment is in one run at a time (02 §13.7).
      create unique index run_trainee_live on run_trainee (enrolment_id) where left_on is null;
      create index run_trainee_run on run_trainee (run_id, district_code) where left_on is null;
      create index run_trainee_trainee on run_trainee (trainee_id, run_id)`);
    this.addSql(`
      -- Its organisation is the bureau of the district that it is signed with.
      create table run_contract (${FLOW_COLUMNS},
        contract_no varchar(40) not null constraint run_contract_no_unique unique,
        run_id uuid not null references training_run (id),
        institution_id uuid not null references training_institution (id),
        -- The other party.
        institution_org_id uuid not null,
        trainee_count integer not null check (trainee_count >= 0),
        price_per_person numeric(12,2) not null check (price_per_person > 0),
        training_amount numeric(14,2) not null check (training_amount = trainee_count * price_per_person),
        -- For information; empty while no standard of the living subsidy is in force.
        living_ceiling numeric(14,2),
        -- What stands on the paper that was signed; it must be what was calculated.
        stated_count integer,
        stated_amount numeric(14,2),
        signed_institution_by varchar(60),
        signed_institution_on date,
        signed_district_by varchar(60),
        signed_district_on date,
        supplements jsonb not null default '[]'
      );
      create unique index run_contract_district on run_contract (run_id, district_code) where state <> 'VOID';
      create index run_contract_org on run_contract (org_id, id desc);
      create index run_contract_by_district on run_contract (district_code, id desc);
      create index run_contract_institution on run_contract (institution_org_id, id desc)`);
    this.addSql(`
      -- 班次变更 (BR21-4) and 补录 (T21-9): asked by the institution, decided by districts. Its organisation is the bureau that decides.
      create table run_change (${FLOW_COLUMNS},
        change_no varchar(32) not null constraint run_change_no_unique unique,
        run_id uuid not null references training_run (id),
        run_no varchar(32) not null,
        institution_id uuid not null references training_institution (id),
        -- Who has asked.
        institution_org_id uuid not null,
        kind varchar(12) not null check (kind in ('SCHEDULE', 'VENUE', 'HEAD_TEACHER', 'LATE_JOIN', 'CANCEL')),
        reason varchar(500) not null,
        planned_start date,
        planned_end date,
        venue_ids uuid[],
        head_teacher_id uuid,
        enrolment_id uuid references training_enrolment (id),
        joined_on date
      );
      create index run_change_run on run_change (run_id, id desc);
      create index run_change_org on run_change (org_id, id desc);
      create index run_change_institution on run_change (institution_org_id, id desc)`);
  }
}
