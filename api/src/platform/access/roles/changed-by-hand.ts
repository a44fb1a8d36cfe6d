import { sql } from '../../../database/sql.ts';

/** Of a role `r`: an administrator has changed it. What the product itself gave bears nobody's id. */
export const CHANGED_BY_HAND = sql`exists (
  select 1 from grant_event g where g.role_id = r.id and g.by_id is not null
     and g.kind in ('ROLE_CHANGED', 'PERMISSION_GRANTED', 'PERMISSION_REVOKED', 'PERMISSION_DECLINED'))`;
