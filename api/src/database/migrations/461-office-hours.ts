import { Migration } from '@mikro-orm/migrations';

/**
 * 工作时间 by the day from which they hold (01 §2.6): a change begins the next day, so that nothing that is due today runs out before the hour that
 * was told. Hours that were set before hold from the first day.
 */
export class Migration20261127461 extends Migration {
  override up(): void {
    this.addSql(`
      create table office_hours (
        from_day date primary key,
        hours jsonb not null,
        reason varchar(500) not null,
        changed_by varchar(60) not null,
        recounted_at timestamptz(3)
      )`);
    this.addSql(`
      insert into office_hours (from_day, hours, reason, changed_by, recounted_at)
      select '2020-01-01', jsonb_build_object('morningFrom', '09:00', 'morningTo', '11:30', 'afternoonFrom', '13:30')
               || coalesce((select value from parameter_value where code = 'work.hours' and jsonb_typeof(value) = 'object'), '{}')
               || jsonb_build_object('dayEnd', coalesce((select value from parameter_value where code = 'work.dayEnd'), '"17:30"')),
             '沿用原设置', '系统', now()
       where exists (select 1 from parameter_value where code in ('work.hours', 'work.dayEnd'))`);
  }
}
