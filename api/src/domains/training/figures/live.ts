import { sql } from '../../../database/sql.ts';

/** States in which institutions and projects stand in their library. */
export const LIVE = sql`('IN_LIBRARY', 'SUSPENDED')`;
