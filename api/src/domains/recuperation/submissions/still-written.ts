import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { WRITING } from './submission.flow.ts';

/** Whether the institution of the list `s` of the plan `p` still writes on a day: what was returned may be mended after the deadline (03 §29.7). */
export const stillWritten = (today: string): RawBuilder<boolean> =>
  sql<boolean>`(p.state = 'PUBLISHED' and s.state = any(${[...WRITING]}::text[])
    and (p.nominate_deadline >= ${today}::date or s.state = 'DISTRICT_RETURNED'))`;
