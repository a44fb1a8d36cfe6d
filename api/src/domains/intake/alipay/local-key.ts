import { createHmac } from 'node:crypto';
import { sessionAgent } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';

/**
 * The key under which the phone seals what was typed while there is no network (01 §10.4). The phone holds it in memory alone and gets it
 * again with the next session: what lies on the phone is of no use to whoever finds it. One per person, and it opens nothing here.
 * Who acts for the person has another for each authorisation: what the person typed stays closed to him. @throws E-0702, E-0703
 */
export async function localKey(ctx: Ctx): Promise<string> {
  const { accountId } = await getOwnApplicant(ctx);
  const agent = await sessionAgent(ctx);
  const { key } = ctx.app.keys.blindIndexKey('alipay.local_draft');
  return createHmac('sm3', key)
    .update(agent ? `${accountId}/${agent.authorisationNo}` : accountId)
    .digest('hex');
}
