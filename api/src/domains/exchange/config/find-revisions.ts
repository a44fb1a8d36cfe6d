import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Revision } from './revise.ts';

export interface RevisionRow {
  version: number;
  content: object;
  savedAt: SqlInstant;
  savedBy: string;
}

const MOST = 200;

/** Kept versions of a source, channel or distribution, newest first. Acts that change the state alone keep none of a distribution. */
export async function findRevisions(ctx: Ctx, type: Revision['type'], id: string): Promise<RevisionRow[]> {
  if (!isUuid(id)) return [];
  return rows<RevisionRow>(
    ctx,
    sql`select version, content, saved_at as "savedAt", saved_by as "savedBy" from exchange_revision
         where object_id = ${id} and object_type = ${type} order by version desc limit ${MOST}`,
  );
}
