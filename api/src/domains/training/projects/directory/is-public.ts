import { sql } from '../../../../database/sql.ts';

/**
 * Which projects `p` (institution `i`) anybody may read of: those in the library, the institution too, though it may be suspended for a time
 * (02 §1.4), and not kept from the public by a mark of either (02 §6.3 "hide_public").
 */
export const isPublic = sql`p.state = 'IN_LIBRARY' and i.state in ('IN_LIBRARY', 'SUSPENDED')
  and not exists (select 1 from training_mark m where m.target_id in (p.id, i.id) and m.lifted_at is null and 'PUBLIC' = any(m.effects))`;
