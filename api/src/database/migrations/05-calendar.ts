import { Migration } from '@mikro-orm/migrations';

/** The working calendar and the office hours as data (01 §2.6, 00-common "time"), and why they changed (01 §6.11). */
export class Migration2026113005 extends Migration {
  override up(): void {
    this.addSql(`
      create table work_calendar (
        date date primary key,
        is_workday boolean not null,
        note varchar(50) not null default '',
        year integer not null,
        constraint work_calendar_year_of_date check (year = extract(year from date))
      );
      create index work_calendar_by_year on work_calendar (year)`);
    this.addSql(`
      -- A year stands here once its arrangement is known; days of another year are counted Monday to Friday and reported.
      create table work_calendar_year (
        year integer primary key,
        maintained_by varchar(60) not null,
        maintained_at timestamptz(3) not null
      )`);
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
      );
      create index work_calendar_change_of_year on work_calendar_change (year, id);
      create index work_calendar_change_open on work_calendar_change (id) where finished_at is null`);
    this.addSql(`
      -- By the day from which they hold: a change begins the next day, so that nothing that is due today runs out before the hour that was
      -- told.
      create table office_hours (
        from_day date primary key,
        hours jsonb not null,
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        recounted_at timestamptz(3)
      )`);
  }
}
