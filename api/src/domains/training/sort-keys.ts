import { sql } from '../../database/sql.ts';
import type { SortKey } from '../../platform/lists/index.ts';

/** By the institution, by the sound of its name; it is joined as `i`. */
export const byInstitution: SortKey = { title: '培训机构', kind: 'name', by: sql`i.name` };

/** By the district of a record. @param alias of its table */
export const byDistrict = (alias: string): SortKey => ({
  title: '区',
  kind: 'text',
  by: sql`${sql.ref(`${alias}.district_code`)}`,
});
