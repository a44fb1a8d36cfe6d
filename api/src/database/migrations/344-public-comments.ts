import { Migration } from '@mikro-orm/migrations';

/** The comment as the public reads it, without the applicant's name (01 §11.6): the evaluation itself is kept as it was given. */
export class Migration20261126344 extends Migration {
  override up(): void {
    this.addSql(`alter table evaluation_reply add column public_comment varchar(1000)`);
  }
}
