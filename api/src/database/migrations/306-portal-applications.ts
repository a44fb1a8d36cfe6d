import { Migration } from '@mikro-orm/migrations';

/**
 * Applications that the portal has sent itself, which it is told of like those of our own pages (01 §9.5); those of before too: whoever was not
 * entered by an account came by message.
 */
export class Migration20261126306 extends Migration {
  override up(): void {
    this.addSql(`
      create table portal_application (
        case_id uuid primary key references one_thing_case (id),
        created_at timestamptz(3) not null
      )`);
    this.addSql(`
      insert into portal_application (case_id, created_at)
      select c.id, c.created_at from one_thing_case c
       where c.channel in ('PC_YWTB', 'ALIPAY', 'SUISHENBAN') and c.submitted_by_id is null and c.application_no is not null
         and not exists (select 1 from online_application x where x.case_id = c.id)`);
  }
}
