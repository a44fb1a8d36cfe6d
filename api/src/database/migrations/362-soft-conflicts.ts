import { Migration } from '@mikro-orm/migrations';

/**
 * What the warnings of BR17-9 compare: the body above an expert's employer and above an institution, and the district by whose government an
 * expert is employed.
 */
export class Migration20261126362 extends Migration {
  override up(): void {
    this.addSql(`alter table training_institution add column parent_name varchar(100)`);
    this.addSql(
      `alter table review_expert add column employer_parent varchar(100), add column employer_district varchar(6)`,
    );
  }
}
