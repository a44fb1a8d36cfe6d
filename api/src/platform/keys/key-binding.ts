import { tables } from '../../database/tables.ts';
import type { FlowChange, RecordBinding } from '../flow/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { tellKeysChanged } from './ring-of.ts';
import { sealKeys } from './sealed-keys.ts';

/** The moment that a state is entered at has a column. */
const MOMENTS = {
  ACTIVE: 'activated_at',
  DISABLED: 'disabled_at',
  COMPROMISED: 'disabled_at',
  ARCHIVED: 'archived_at',
  DESTROYED: 'destroyed_at',
} as const;

/** Moments, the code of the row, and the rings of every node follow a key's state. */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, to, at } of changes) {
    const moment = Object.hasOwn(MOMENTS, to) ? MOMENTS[to as keyof typeof MOMENTS] : undefined;
    // Of a destroyed key nothing is left but that there was one.
    const left = to === 'DESTROYED' ? { wrapped: null, public_key: null } : {};
    // What is not written with any more is not to be rotated.
    const plan = moment === 'disabled_at' ? { rotate_on: null } : {};
    if (moment)
      await tables(tx)
        .updateTable('key_store')
        .set({ [moment]: at, ...left, ...plan })
        .where('id', '=', row.id)
        .execute();
  }
  await sealKeys(
    tx,
    changes.map(({ row }) => row.id),
  );
  tx.afterCommit(() => tellKeysChanged(tx.app));
}

export const keyBinding: Partial<RecordBinding> = { onChange: follow };
