import { Migration } from '@mikro-orm/migrations';

/**
 * Who has named the account, where a clerk corrected it: as the audit log of the correction says. Known of them, a case whose corrected account the
 * same clerk has confirmed on paper is marked.
 */
export const NAME_CORRECTING_CLERKS: readonly string[] = [
  `
  update account_confirmation a
     set named_by_id = e.actor_id::uuid
    from (select distinct on (object_id) object_id, actor_id, at from audit_entry
           where event = 'intake.account-changed' and actor_kind = 'USER' order by object_id, at desc, id desc) e
   where a.named_by = 'STAFF' and a.named_by_name is not null and a.named_by_id is null and e.object_id = a.case_id::text
     and e.at between a.named_at - interval '1 minute' and a.named_at + interval '1 minute'`,
  `
  update one_thing_case c set account_one_clerk = true
    from account_confirmation a
   where a.case_id = c.id and a.state = 'CONFIRMED' and a.way = 'PAPER' and a.named_by_id = a.settled_by_id`,
];

/** Whether the clerk who took in the paper is the one who had corrected the account (01 §13.5): marked on the case, so that lists find it. */
export class Migration20261129536 extends Migration {
  override up(): void {
    this.addSql(`
      alter table account_confirmation add column named_by_id uuid;
      alter table one_thing_case add column account_one_clerk boolean not null default false;
      create index one_thing_case_account_one_clerk on one_thing_case (district_code, id) where account_one_clerk`);
    for (const statement of NAME_CORRECTING_CLERKS) this.addSql(statement);
  }
}
