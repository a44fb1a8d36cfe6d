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

/** Moments, the code of the row, and the rings of every node follow a key's state. Those that enter a state together are written together. */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const [state, moment] of Object.entries(MOMENTS)) {
    const entering = changes.filter(({ to }) => to === state);
    const [first] = entering;
    if (!first) continue;
    // Of a destroyed key nothing is left but that there was one.
    const left = state === 'DESTROYED' ? { wrapped: null, public_key: null } : {};
    // What is not written with any more is not to be rotated.
    const plan = moment === 'disabled_at' ? { rotate_on: null } : {};
    await tables(tx)
      .updateTable('key_store')
      .set({ [moment]: first.at, ...left, ...plan })
      .where(
        'id',
        'in',
        entering.map(({ row }) => row.id),
      )
      .execute();
  }
  await sealKeys(
    tx,
    changes.map(({ row }) => row.id),
  );
  tx.afterCommit(() => tellKeysChanged(tx.app));
}

export const keyBinding: Partial<RecordBinding> = { onChange: follow };
