import { sessionProof } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The door by which a citizen came in, as cases and confirmations name it (01 §2.4). */
export type OwnChannel = 'PC_YWTB' | 'ALIPAY' | 'SUISHENBAN';

const CHANNELS: Readonly<Record<string, OwnChannel>> = { apply: 'PC_YWTB', alipay: 'ALIPAY', suishenban: 'SUISHENBAN' };

/** By the session, whatever the page says of itself: the mini-program within 随申办 is 随申办. */
export async function ownChannel(ctx: Ctx): Promise<OwnChannel> {
  return CHANNELS[(await sessionProof(ctx)).client] ?? 'PC_YWTB';
}
