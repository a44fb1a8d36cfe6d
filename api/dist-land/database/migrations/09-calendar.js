import { Migration } from '@mikro-orm/migrations';
/** The working calendar as data (01 §2.6, 00-common "time"), and notices to business administrators, who maintain it. */ export class Migration2026112409 extends Migration {
    up() {
        this.addSql(`
      create table work_calendar (
        date date primary key,
        is_workday boolean not null,
        note varchar(50) not null default '',
        year integer not null,
        constraint work_calendar_year_of_date check (year = extract(year from date))
      )`);
        this.addSql(`create index work_calendar_by_year on work_calendar (year)`);
        // A year stands here once its arrangement is known; days of another year are counted Monday to Friday and reported.
        this.addSql(`
      create table work_calendar_year (
        year integer primary key,
        maintained_by varchar(60) not null,
        maintained_at timestamptz(3) not null
      )`);
        // How far open deadlines reach, read each morning.
        this.addSql(`create index flow_timer_open_due on flow_timer (due_at) where closed_at is null`);
        this.addSql(`
      alter table notice_template drop constraint notice_template_audience_check;
      alter table notice_template add constraint notice_template_audience_check
        check (audience in ('CLERK', 'TECH', 'APPLICANT', 'CHIEF', 'ADMIN'))`);
    }
}

//# sourceMappingURL=09-calendar.js.map