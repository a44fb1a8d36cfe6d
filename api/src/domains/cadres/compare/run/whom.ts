import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ON_THE_REGISTER } from '../../register/find-cadres.ts';

/** Whom a comparison is about: its own people, those of its office, or those of whom something has changed. */
export interface Whom {
  /** CHANGED, FULL or MANUAL. */
  kind: string;
  cadre_ids: readonly string[] | null;
  org_path: string;
  created_at: string | Date;
}

/**
 * Changed since they were compared, never compared, or not answered for by a source the last time; as things stood when the run was begun, so that
 * what the run itself writes moves nobody (03 §31.5).
 */
const due = (since: Date) => sql<boolean>`(
  c.last_compared_at is null or c.changed_at > c.last_compared_at
  or (c.last_compared_at < ${since}
      and exists (select 1 from cadre_source_view v where v.cadre_id = c.id and v.outcome = 'UNAVAILABLE')))`;

const select = (ctx: Ctx, { kind, cadre_ids: ids, org_path: path, created_at: at }: Whom) => {
  const query = tables(ctx)
    .selectFrom('emp_cadre as c')
    .where('c.state', 'in', [...ON_THE_REGISTER])
    .where(sql<boolean>`starts_with(c.org_path, ${path})`);
  if (ids !== null) return query.where('c.id', '=', anyOf([...ids]));
  return kind === 'CHANGED' ? query.where(due(new Date(at))) : query;
};

/** The next people of a run behind the cursor, in the order of their ids. */
export async function comparedPeople(ctx: Ctx, whom: Whom, cursor: string | null, most: number): Promise<string[]> {
  const query = select(ctx, whom).select('c.id').orderBy('c.id').limit(most);
  const found = await (cursor === null ? query : query.where('c.id', '>', cursor)).execute();
  return found.map(({ id }) => id);
}

/** How many they are. */
export async function countPeople(ctx: Ctx, whom: Whom): Promise<number> {
  const { count } = await select(ctx, whom)
    .select((of) => of.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
