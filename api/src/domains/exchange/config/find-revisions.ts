import { type SqlInstant } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
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
  return tables(ctx)
    .selectFrom('exchange_revision')
    .select(['version', 'content', 'saved_at as savedAt', 'saved_by as savedBy'])
    .$narrowType<{ content: object }>()
    .where('object_id', '=', id)
    .where('object_type', '=', type)
    .orderBy('version', 'desc')
    .limit(MOST)
    .execute();
}
