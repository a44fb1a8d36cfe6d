import { Migration } from '@mikro-orm/migrations';

/** A publicity also ends with the institution of its project (02 BR14-4). */
export class Migration20261126330 extends Migration {
  override up(): void {
    this.addSql(`alter table project_publicity drop constraint project_publicity_outcome_check`);
    this.addSql(`
      alter table project_publicity add constraint project_publicity_outcome_check
        check (outcome in ('FILED', 'REVIEW', 'ENDED'))`);
  }
}
