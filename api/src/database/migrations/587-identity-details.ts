import { Migration } from '@mikro-orm/migrations';

/** 退役类别 as the discharge system sends it, and by which content of the mirror a check was made (02 §12.3 `discharge_kind`, `record_hash`). */
export class Migration20261129587 extends Migration {
  override up(): void {
    this.addSql(`alter table training_identity add column discharge_kind varchar(20)`);
    this.addSql(`alter table training_identity_check add column record_hash varchar(64)`);
  }
}
