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

/** By the caller's organisation; whoever belongs to no department of the bundle has nothing to report. @throws FORBIDDEN */
export async function ownDepartment(ctx: Ctx): Promise<OwnDepartment> {
  const user = requireUser(ctx);
  const { code, name } = await getOrg(ctx, user.orgId);
  if (!(code in FEEDBACK_DEPARTMENTS)) throw refuse('FORBIDDEN');
  return { code: code as FeedbackDepartment, name, user };
}

/** The context in which a department's words move a sub-case; who wrote them stands in the name. */
export function asDepartment(tx: Ctx, { code, name, user }: OwnDepartment): Ctx {
  return { ...tx, actor: { kind: 'EXTERNAL', appId: code, name: `${name} ${user.name}` } };
}
