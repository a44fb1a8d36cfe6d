import type { RawBuilder } from 'kysely';
import { firstRow, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { findOrgsByIds } from '../access/index.ts';
import type { Ctx } from '../kernel/index.ts';

/** The organisation that a filter names, as the head of a file says it; names of authorities are public. Nothing where it names none. */
export async function orgWords(ctx: Ctx, id: string | null | undefined): Promise<string | null | undefined> {
  if (!id) return id;
  const [found] = isUuid(id) ? await findOrgsByIds(ctx, [id]) : [];
  return found?.shortName ?? '未知机构';
}

/**
 * What else a filter names, as the first row of the list that has it calls it: nobody learns a name that none of his rows says.
 *
 * @param name SQL of the name
 * @param from tables and condition of the list, the caller's scope included, narrowed by that part of the filter alone
 * @param otherwise what the head says where no row has it
 */
export async function nameWithin(
  ctx: Ctx,
  name: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  otherwise: string,
): Promise<string> {
  const found = await firstRow<{ name: string | null }>(ctx, sql`select ${name} as name from ${from} limit 1`);
  return found?.name ?? otherwise;
}
