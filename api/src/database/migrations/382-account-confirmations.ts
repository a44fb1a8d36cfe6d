import { Migration } from '@mikro-orm/migrations';

/** A bank account that an agent has named waits for the person: who named it by which authorisation, and who confirmed it how (01 §10.3 no. 8, §13.5). */
export class Migration20261126382 extends Migration {
  override up(): void {
    this.addSql(`alter table one_thing_case add column account_pending boolean not null default false`);
    this.addSql(`create table account_confirmation (
      case_id uuid primary key references one_thing_case (id),
      version integer not null,
      state varchar(10) not null check (state in ('PENDING', 'CONFIRMED')),
      named_at timestamptz(3) not null,
      agent_name_masked varchar(60) not null,
      authorisation_no varchar(60) not null,
      way varchar(10) check (way in ('ONLINE', 'PAPER')),
      settled_at timestamptz(3),
      settled_by_id uuid,
      settled_by_name varchar(120),
      check ((state = 'CONFIRMED') = (settled_at is not null and way is not null))
    )`);
  }
}
