import { type Ctx, hookPoint } from '../kernel/index.ts';
import type { Notice } from './notice.ts';

/** The accounts that persons outside have themselves, by ID number; who has none, or has closed it, is left out. For the whole set at once. */
type AccountFinder = (ctx: Ctx, idNos: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** A domain's accounts of persons outside: what they are told by SMS they then read in 消息 too (01 §10.5). */
export const onOutsideAccounts = hookPoint<AccountFinder>('notify.outsideAccounts');

/** The accounts of everybody outside whom the notices name, by ID number; of several accounts of one person the first one found. */
export async function findOutsideAccounts(ctx: Ctx, notices: readonly Notice[]): Promise<ReadonlyMap<string, string>> {
  const named = notices.flatMap(({ receivers }) => receivers.flatMap((one) => ('idNo' in one && one.idNo) || []));
  const idNos = [...new Set(named)];
  const accounts = new Map<string, string>();
  if (idNos.length === 0) return accounts;
  for (const find of onOutsideAccounts.of(ctx))
    for (const [idNo, userId] of await find(ctx, idNos)) if (!accounts.has(idNo)) accounts.set(idNo, userId);
  return accounts;
}
