import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 培训抽查 (02 §15.3): when a run is to be checked, what was found, and how it was put right. */
export class Migration2026113051 extends Migration {
  override up(): void {
    this.addSql(`
      -- Its organisation is the bureau of the district where the institution is: neither institution nor trainee reaches it.
      create table spot_check_slot (${FLOW_COLUMNS},
        slot_no varchar(40) not null constraint spot_check_slot_no_unique unique,
        run_id uuid not null references training_run (id),
        seq integer not null check (seq > 0),
        basis_days integer not null check (basis_days > 0),
        required_count integer not null check (required_count > 0),
        window_from date not null,
        window_to date not null check (window_to >= window_from),
        -- Ordered beyond the plan by the city or the district (T23-7): why, by whom.
        extra boolean not null default false,
        order_reason varchar(200),
        ordered_by varchar(120),
        inspector_id uuid,
        inspector_name varchar(60),
        done_on date,
        check (extra = (order_reason is not null))
      );
      create unique index spot_check_slot_once on spot_check_slot (run_id, seq) where state <> 'CANCELLED';
      create index spot_check_slot_org on spot_check_slot (org_id, id desc);
      create index spot_check_slot_window on spot_check_slot (window_to) where state = 'PLANNED'`);
    this.addSql(`
      -- Likewise, until it is submitted: from then on the institution has a part in it.
      create table spot_check (${FLOW_COLUMNS},
        check_no varchar(32) not null constraint spot_check_no_unique unique,
        run_id uuid not null references training_run (id),
        slot_id uuid references spot_check_slot (id),
        extra_reason varchar(200),
        institution_org_id uuid,
        checked_at timestamptz(3) not null,
        kind varchar(10) not null check (kind in ('SITE', 'VIDEO', 'PHONE')),
        lesson varchar(100) not null default '',
        inspectors text[] not null,
        expected_headcount integer not null check (expected_headcount >= 0),
        actual_headcount integer not null check (actual_headcount >= 0),
        no_lesson boolean not null default false,
        teacher_match boolean not null,
        timetable_match boolean not null,
        room_safe boolean not null,
        attendance_match boolean not null,
        interviews varchar(500) not null default '',
        result varchar(10) not null check (result in ('NORMAL', 'MINOR', 'SERIOUS')),
        problems text[] not null default '{}',
        latitude numeric(9,6) check (latitude between -90 and 90),
        longitude numeric(9,6) check (longitude between -180 and 180),
        submitted_at timestamptz(3),
        requirement varchar(500),
        deadline date,
        reply varchar(1000),
        replied_at timestamptz(3)
      );
      create index spot_check_run on spot_check (run_id, id desc);
      create index spot_check_org on spot_check (org_id, id desc);
      create index spot_check_party on spot_check (institution_org_id, id desc) where institution_org_id is not null;
      create index spot_check_rectifying on spot_check (deadline) where state = 'RECTIFYING'`);
  }
}
