import { Migration } from '@mikro-orm/migrations';

/** The parameter is called as the register of parameters calls it (01 §18); what an installation has set stays set. */
export class Migration20261127455 extends Migration {
  override up(): void {
    this.addSql(`update parameter_value set code = 'review.inviteDays' where code = 'evaluation.inviteDays'`);
  }
}
