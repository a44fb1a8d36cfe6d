import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { refuse } from '../../errors/index.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';
import { type Account, findAccount } from './account.ts';
import { findUser, type UserRow } from './find-users.ts';

/**
 * Loads the account of an administrator's act, and locks it where it is the administrator's. NOT_FOUND for an unknown id and, with an audit row, for one out of scope; E-0504
 * when somebody changed it since `version` was seen.
 */
export async function accountToAdminister(tx: Ctx, id: string, version: number): Promise<Account> {
  requireUser(tx);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  if (!(await findUser(tx, id))) {
    if (await findAccount(tx, id))
      await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: 'user', objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  const account = await findAccount(tx, id, true);
  if (!account) throw refuse('NOT_FOUND');
  if (account.version !== version) throw refuse('E-0504');
  return account;
}

/** The account after the act, as the list shows it. */
export async function administered(tx: Ctx, id: string): Promise<UserRow> {
  const user = await findUser(tx, id);
  if (!user) throw refuse('NOT_FOUND');
  return user;
}
