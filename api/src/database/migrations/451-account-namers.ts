import { Migration } from '@mikro-orm/migrations';

/** Who has named the account that stands now: the agent, a clerk who corrected it, or the person (01 §10.3 no. 8). */
export class Migration20261127451 extends Migration {
  override up(): void {
    this.addSql(`
      alter table account_confirmation
        add column named_by varchar(6) not null default 'AGENT' check (named_by in ('AGENT', 'STAFF', 'PERSON')),
        add column named_by_name varchar(60)`);
  }
}
