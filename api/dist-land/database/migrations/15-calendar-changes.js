import { Migration } from '@mikro-orm/migrations';
/** Why the working calendar changed and which deadlines moved with it (01 §6.11), and what people did about library differences (01 §2.7). */ export class Migration2026112415 extends Migration {
    up() {
        this.addSql(`
      create table work_calendar_change (
        id uuid primary key,
        year integer not null,
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        changed_at timestamptz(3) not null,
        days jsonb not null,
        moved integer not null default 0,
        finished_at timestamptz(3)
      )`);
        this.addSql(`create index work_calendar_change_of_year on work_calendar_change (year, id)`);
        this.addSql(`create index work_calendar_change_open on work_calendar_change (id) where finished_at is null`);
        // Append only: the history of the record shows it.
        this.addSql(`
      create table deadline_change (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        timer_id uuid not null,
        kind varchar(10) not null,
        stage varchar(40) not null,
        due_before timestamptz(3) not null,
        due_after timestamptz(3) not null,
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        changed_at timestamptz(3) not null,
        calendar_change_id uuid
      )`);
        this.addSql(`create index deadline_change_of_record on deadline_change (record_id, id)`);
        this.addSql(`
      alter table library_difference
        add column verified_at timestamptz(3),
        add column verified_by varchar(60),
        add column verify_reason varchar(500),
        add column repushed_at timestamptz(3),
        add column repushed_by varchar(60)`);
    }
}

//# sourceMappingURL=15-calendar-changes.js.map