import { Migration } from '@mikro-orm/migrations';

/** 注销 of a citizen's account (01 §10.5): asked for, thought over, done; what named the person then goes. */
export class Migration20261126316 extends Migration {
  override up(): void {
    this.addSql(`
      create table account_closing (
        id uuid primary key,
        created_at timestamptz(3) not null,
        account_id uuid not null references user_account (id),
        applicant_id uuid not null references applicant (id),
        state varchar(10) not null constraint account_closing_state check (state in ('ASKED', 'REVOKED', 'HINDERED', 'DONE')),
        due_at timestamptz(3) not null,
        ended_at timestamptz(3),
        constraint account_closing_ended check ((state = 'ASKED') = (ended_at is null))
      )`);
    this.addSql(`create unique index account_closing_one on account_closing (account_id) where state = 'ASKED'`);
    this.addSql(`create index account_closing_due on account_closing (due_at) where state = 'ASKED'`);
    this.addSql('create index account_closing_applicant on account_closing (applicant_id)');
    // Applications point at whoever handed them in; the row stays for them, without anything of the person.
    this.addSql(`alter table applicant alter column id_no drop not null, alter column id_no_index drop not null,
      alter column name drop not null, alter column phone drop not null, add column closed_at timestamptz(3)`);
    this.addSql(`alter table applicant add constraint applicant_named
      check ((closed_at is null) = (id_no is not null and id_no_index is not null and name is not null and phone is not null))`);
  }
}
