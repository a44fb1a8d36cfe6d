import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { UNDER_WAY } from './transfer.flow.ts';

/** What a transfer says while its person may have died (03 §32.6). */
export const FROZEN = '疑似死亡，暂停办理';

/** Freezes what is under way of a person, or lets it go on. Part of the caller's transaction. */
export async function freezeTransfers(tx: Ctx, cadreId: string, frozen: boolean): Promise<void> {
  await tables(tx)
    .updateTable('cadre_transfer')
    .set((set) => ({ frozen_reason: frozen ? FROZEN : null, version: set('version', '+', 1) }))
    .where('cadre_id', '=', cadreId)
    .where('state', 'in', UNDER_WAY)
    .execute();
}
