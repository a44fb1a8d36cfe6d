import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, coversCity, scopeOf } from '../../../platform/kernel/index.ts';
import { isApproved, readVersions, type TableVersion } from './read-table.ts';

/** Whether the caller works for the whole city: limits are the city's, and so is what they do to records. */
export function isOfCity(ctx: Ctx): boolean {
  return coversCity(scopeOf(ctx.actor));
}

/** @throws FORBIDDEN for whoever works for a part of the city */
export function assertCity(ctx: Ctx): void {
  if (!isOfCity(ctx)) throw refuse('FORBIDDEN');
}

/** The versions that the caller may see, oldest first: drafts and proposals are the city's offices'. */
export async function visibleVersions(ctx: Ctx): Promise<TableVersion[]> {
  const all = await readVersions(ctx);
  return isOfCity(ctx) ? all : all.filter(isApproved);
}

/** One of them. @throws NOT_FOUND */
export async function getVisibleVersion(ctx: Ctx, id: string): Promise<TableVersion> {
  const found = (await visibleVersions(ctx)).find((version) => version.id === id.toLowerCase());
  if (!found) throw refuse('NOT_FOUND');
  return found;
}
