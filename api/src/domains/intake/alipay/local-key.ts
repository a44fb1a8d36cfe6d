import { createHmac } from 'node:crypto';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';

/**
 * The key under which the phone seals what was typed while there is no network (01 §10.4). The phone holds it in memory alone and gets it
 * again with the next session: what lies on the phone is of no use to whoever finds it. One per person, and it opens nothing here.
 */
export function localKey(ctx: Ctx): string {
  const { key } = ctx.app.keys.blindIndexKey('alipay.local_draft');
  return createHmac('sm3', key).update(requireUser(ctx).userId).digest('hex');
}
