import { Migration } from '@mikro-orm/migrations';

/** Codes of the lists of training that offices keep are as long as a kept list allows: eight characters (02 §3, ADR 0027). */
export class Migration20261129585 extends Migration {
  override up(): void {
    this.addSql(`alter table training_institution alter column institution_type type varchar(8)`);
    this.addSql(`alter table training_qualification alter column kind type varchar(8)`);
    this.addSql(`alter table training_project alter column category type varchar(8)`);
    this.addSql(`alter table project_application alter column category type varchar(8)`);
    this.addSql(`alter table training_mark alter column kind type varchar(8)`);
  }
}
