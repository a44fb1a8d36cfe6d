import { Migration } from '@mikro-orm/migrations';

/** 是否代办 stands with the case: the case library is told of it (01 §2.7). */
export class Migration20261127450 extends Migration {
  override up(): void {
    this.addSql(`alter table one_thing_case add column by_agent boolean not null default false`);
    this.addSql(`
      update one_thing_case c set by_agent = true from online_application x
       where x.case_id = c.id and x.agent_name_masked is not null`);
  }
}
