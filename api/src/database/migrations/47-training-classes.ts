import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 分班管理 (02 §14.3): classes of a run and who is in them, sessions, attendance, what was asked to be corrected, leave. */
export class Migration2026113047 extends Migration {
  override up(): void {
    this.addSql(`
      -- Place of the run: institution and its district. Whether it is being prepared, taught or over follows from the run.
      create table training_class (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        class_no varchar(32) not null constraint training_class_no_unique unique,
        run_id uuid not null references training_run (id),
        seq integer not null check (seq > 0),
        name varchar(40) not null,
        head_teacher_id uuid references training_teacher (id),
        room_id uuid references training_venue (id),
        capacity integer not null check (capacity > 0),
        remarks varchar(200),
        constraint training_class_name unique (run_id, name)
      );
      create index training_class_org on training_class (org_id, id desc);
      create index training_class_district on training_class (district_code, id desc)`);
    this.addSql(`
      -- From the first day on and before the last: who moves leaves one and joins the other on the same day.
      create table training_class_member (
        id uuid primary key,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        run_id uuid not null references training_run (id),
        class_id uuid not null references training_class (id),
        run_trainee_id uuid not null references run_trainee (id),
        from_on date not null,
        to_on date check (to_on >= from_on),
        move_reason varchar(500)
      );
      create unique index training_class_member_live on training_class_member (run_trainee_id) where to_on is null;
      create index training_class_member_class on training_class_member (class_id);
      create index training_class_member_run on training_class_member (run_id, id desc);
      create index training_class_member_org on training_class_member (org_id, id desc);
      create index training_class_member_district on training_class_member (district_code, id desc);
      create index training_class_member_past on training_class_member (run_trainee_id, from_on)`);
    this.addSql(`
      create table training_session (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        session_no varchar(32) not null constraint training_session_no_unique unique,
        run_id uuid not null references training_run (id),
        day date not null,
        -- Minutes since midnight in Shanghai; the end itself belongs to what follows.
        starts_at smallint not null check (starts_at >= 0),
        ends_at smallint not null check (ends_at > starts_at and ends_at <= 1440),
        lesson_hours numeric(4,1) not null check (lesson_hours > 0),
        plan_line_id uuid not null references training_plan_line (id),
        kind varchar(8) not null check (kind in ('THEORY', 'PRACTICE', 'EXAM')),
        mode varchar(1) not null check (mode in ('1', '2', '3')),
        teacher_id uuid not null references training_teacher (id),
        -- Who that is, over all institutions.
        teacher_person char(64) not null,
        room_id uuid references training_venue (id),
        online_url varchar(300),
        cancelled boolean not null default false,
        makeup_of uuid references training_session (id),
        published_at timestamptz(3),
        -- When the first of its lists of attendance was written down; from then on it stays where it is.
        taken_at timestamptz(3),
        change_reason varchar(500)
      );
      create index training_session_run on training_session (run_id, day);
      create index training_session_org on training_session (org_id, id desc);
      create index training_session_district on training_session (district_code, id desc);
      create index training_session_day on training_session (day, starts_at) where not cancelled;
      -- A lesson has a line of the version that its run teaches.
      create function training_session_line() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from training_run r join training_plan_line l on l.project_id = r.project_id and l.content_version = r.plan_version
                        where r.id = new.run_id and l.id = new.plan_line_id) then
          raise exception 'plan line of another version' using errcode = 'check_violation', constraint = 'training_session_plan_line';
        end if;
        return new;
      end $$;
      create trigger training_session_line before insert or update of run_id, plan_line_id on training_session
        for each row execute function training_session_line()`);
    this.addSql(`
      -- More than one class: 合班课.
      create table training_session_class (
        session_id uuid not null references training_session (id) on delete cascade,
        class_id uuid not null references training_class (id),
        -- When the list of this class was first written down; from then on the session counts for it.
        taken_at timestamptz(3),
        primary key (session_id, class_id)
      );
      create index training_session_class_class on training_session_class (class_id)`);
    this.addSql(`
      create table training_attendance (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        session_id uuid not null references training_session (id),
        run_trainee_id uuid not null references run_trainee (id),
        status varchar(1) not null check (status in ('P', 'L', 'E', 'V', 'A', 'N')),
        -- What the status counts, as it was when it was written down.
        weight numeric(3,2) not null check (weight between 0 and 1),
        minutes_late integer check (minutes_late > 0),
        method varchar(1) not null check (method in ('1', '2', '3', '4')),
        taken_by_id uuid,
        taken_by_name varchar(60) not null,
        taken_at timestamptz(3) not null,
        remark varchar(200),
        constraint training_attendance_once unique (session_id, run_trainee_id)
      );
      create index training_attendance_trainee on training_attendance (run_trainee_id)`);
    this.addSql(`
      -- 考勤更正 (T22-8). Its organisation is the institution, its district that which decides.
      create table attendance_correction (${FLOW_COLUMNS},
        correction_no varchar(32) not null constraint attendance_correction_no_unique unique,
        attendance_id uuid not null references training_attendance (id),
        run_id uuid not null references training_run (id),
        name_masked varchar(60) not null,
        old_status varchar(1) not null check (old_status in ('P', 'L', 'E', 'V', 'A', 'N')),
        new_status varchar(1) not null check (new_status in ('P', 'L', 'E', 'V', 'A', 'N')),
        reason varchar(300) not null,
        constraint attendance_correction_changes check (new_status <> old_status)
      );
      create index attendance_correction_org on attendance_correction (org_id, id desc);
      create index attendance_correction_district on attendance_correction (district_code, id desc);
      create unique index attendance_correction_open on attendance_correction (attendance_id) where state = 'ASKED'`);
    this.addSql(`
      -- 请假 (T22-9): asked by the trainee, decided by the institution, which it belongs to.
      create table training_leave (${FLOW_COLUMNS},
        leave_no varchar(32) not null constraint training_leave_no_unique unique,
        run_id uuid not null references training_run (id),
        run_trainee_id uuid not null references run_trainee (id),
        account_id uuid not null references user_account (id),
        name_masked varchar(60) not null,
        from_at timestamptz(3) not null,
        to_at timestamptz(3) not null check (to_at > from_at),
        reason varchar(200) not null
      );
      create index training_leave_org on training_leave (org_id, id desc);
      create index training_leave_district on training_leave (district_code, id desc);
      create index training_leave_trainee on training_leave (run_trainee_id, from_at)`);
  }
}
