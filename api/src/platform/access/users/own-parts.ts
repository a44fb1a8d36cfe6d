import { tables } from '../../../database/tables.ts';
import { badInput, refuse } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { ROLE_PRESETS } from '../roles/role-presets.ts';
import { heldRoles, rolesByCode } from '../roles/user-roles.ts';
import { accountToAdminister, administered } from './administer.ts';
import { findUsers, type UserRow } from './find-users.ts';
import { changeRoles } from './set-user-roles.ts';

/** A post and the parts of it: what its holder may give to the people of the own organisation. */
export const postWithParts = (post: string): string[] => [
  post,
  ...ROLE_PRESETS.filter(({ partOf }) => partOf === post).map(({ code }) => code),
];

/** Whether somebody holds the post or a part of it, or nothing yet: trainees and experts of the same organisation are not its people. */
const isOfPost = (family: readonly string[], roles: readonly string[]): boolean =>
  roles.length === 0 || roles.some((code) => family.includes(code));

/** The accounts of the caller's own organisation that hold the post, a part of it or nothing yet, by login name, names masked. */
export async function ownAccounts(ctx: Ctx, post: string): Promise<UserRow[]> {
  const { orgId } = requireUser(ctx);
  const family = postWithParts(post);
  const found: UserRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await findUsers(ctx, { orgId, first: 100, after });
    found.push(
      ...page.nodes.filter(({ roles }) =>
        isOfPost(
          family,
          roles.map(({ code }) => code),
        ),
      ),
    );
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return found;
    after = page.pageInfo.endCursor;
  }
}

/**
 * Who holds a post gives it, or parts of it, to another account of the own organisation (02 §1.3); roles that are none of them stay as they are.
 * BAD_INPUT for none or for another role, E-QX-05 for one's own account, so that whoever acts remains; NOT_FOUND beyond the organisation
 * and for who is there as something else. New
 * sensitive rights sleep until the security administrator confirms them, and the account's sessions end, as with every change of roles.
 */
export async function setOwnParts(
  ctx: Ctx,
  post: string,
  { id, version, roles }: { id: string; version: number; roles: readonly string[] },
): Promise<UserRow> {
  const family = postWithParts(post);
  if (roles.length === 0) throw badInput([{ path: 'parts', message: '请至少选择一项分工' }]);
  if (roles.some((code) => !family.includes(code)))
    throw badInput([{ path: 'parts', message: '只能分配本单位的分工' }]);
  return transaction(ctx, async (tx) => {
    const { userId, orgId } = requireUser(tx);
    await lockOrg(tx, orgId);
    // Two who take the post from each other: the second one has it no longer.
    if (!(await heldRoles(tx, userId)).some(({ code }) => code === post)) throw refuse('FORBIDDEN');
    if (id === userId) throw refuseAccess('E-QX-05');
    const account = await accountToAdminister(tx, id, version);
    if (account.orgId !== orgId || !isOfPost(family, account.roleCodes)) throw refuse('NOT_FOUND');
    const others = account.roleCodes.filter((code) => !family.includes(code));
    await changeRoles(tx, account, await rolesByCode(tx, [...others, ...roles]));
    return administered(tx, account.id);
  });
}

/** One change of parts in an organisation after the other. */
async function lockOrg(tx: Ctx, orgId: string): Promise<void> {
  await tables(tx).selectFrom('org').select('id').where('id', '=', orgId).forUpdate().execute();
}
