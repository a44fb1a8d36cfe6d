import { getOrg } from '../../../../platform/access/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, type UserActor } from '../../../../platform/kernel/index.ts';
import { FEEDBACK_DEPARTMENTS, type FeedbackDepartment } from '../words.ts';

/** The department for which the caller speaks. */
export interface OwnDepartment {
  code: FeedbackDepartment;
  name: string;
  user: UserActor;
}

/** By the caller's organisation; undefined for whoever belongs to no department of the bundle, such as a 武装部: nothing is sent to it. */
export async function departmentOf(ctx: Ctx): Promise<OwnDepartment | undefined> {
  const user = requireUser(ctx);
  const { code, name } = await getOrg(ctx, user.orgId);
  return code in FEEDBACK_DEPARTMENTS ? { code: code as FeedbackDepartment, name, user } : undefined;
}

/** The same for what only a department of the bundle may do. @throws FORBIDDEN */
export async function ownDepartment(ctx: Ctx): Promise<OwnDepartment> {
  const department = await departmentOf(ctx);
  if (!department) throw refuse('FORBIDDEN');
  return department;
}

/** The context in which a department's words move a sub-case; who wrote them stands in the name. */
export function asDepartment(tx: Ctx, { code, name, user }: OwnDepartment): Ctx {
  return { ...tx, actor: { kind: 'EXTERNAL', appId: code, name: `${name} ${user.name}` } };
}
