import { advanceOne } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { PAYMENT_BATCH } from '../record-types.ts';

/** Whose step it is: whoever approves a list need not have the right to prepare one. */
const ROOM = { kind: 'SYSTEM', name: '资金发放' } as const;

/** Sends an approved batch to the platform as a consequence of its approval, whoever that was. @throws what stands in the way of it, so that nothing stays approved unsent */
export const pushNow = async (tx: Ctx, id: string): Promise<void> => {
  await advanceOne({ ...tx, actor: ROOM }, { type: PAYMENT_BATCH, action: 'push', rows: [{ id }], mode: 'CASCADE' });
};
