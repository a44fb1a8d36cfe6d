import { Migration } from '@mikro-orm/migrations';

/** Files of departments that a channel fetched (01 §5.6 no. 3): imports that nobody ordered, and when a file last confirmed a sub-case. */
export class Migration2026112597 extends Migration {
  override up(): void {
    this.addSql(`alter table feedback_import alter column created_by drop not null`);
    this.addSql(`
      alter table feedback_import add column intake_id uuid references exchange_intake (id),
        add column file_at timestamptz(3)`);
    this.addSql(`drop index feedback_import_once`);
    this.addSql(`
      create unique index feedback_import_once on feedback_import (department, digest)
        where state <> 'CHECKED' and intake_id is null`);
    this.addSql(`create index feedback_import_intake on feedback_import (intake_id) where intake_id is not null`);
    this.addSql(`alter table sub_case add column confirmed_at timestamptz(3)`);
  }
}
