import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from '../../src/database/migrations/flow-columns.ts';

export const VISIT_TABLE = `
  create table visit (${FLOW_COLUMNS},
    visit_no varchar(20) not null unique,
    person_name_masked varchar(60) not null
  )`;

/**
 * In a product it stands in `src/database/migrations/` under the next free number (`560-visits.ts`), is called `Migration` + day + number and is
 * named in `index.ts` there: migrations run in the order of that list.
 */
export class Migration20261129560 extends Migration {
  override up(): void {
    this.addSql(VISIT_TABLE);
  }
}
