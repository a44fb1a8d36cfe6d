import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from '../../src/database/migrations/flow-columns.ts';

export const VISIT_TABLE = `
  create table visit (${FLOW_COLUMNS},
    visit_no varchar(20) not null unique,
    kind varchar(10) not null check (kind in ('FESTIVAL', 'ILLNESS', 'HARDSHIP')),
    planned_on date not null,
    person_name varchar(200) not null,
    person_name_masked varchar(60) not null,
    id_no varchar(200),
    id_no_masked varchar(30),
    id_no_index char(64),
    allowance numeric(10,2),
    remark varchar(200)
  )`;

/**
 * In a product it stands in a file of `src/database/migrations/` and is named in `index.ts` there; then `npm run tables:write` tells the
 * compiler of it, which the last lines here do by hand.
 */
export class MigrationOfVisits extends Migration {
  override up(): void {
    this.addSql(VISIT_TABLE);
  }
}

declare module '../../src/database/tables.gen.ts' {
  interface Tables {
    visit: Record<'visit_no' | 'kind' | 'planned_on' | 'person_name' | 'person_name_masked', string> &
      Record<'id_no' | 'id_no_masked' | 'id_no_index' | 'allowance' | 'remark', string | null>;
  }
}
