import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx, Hook } from '../../../platform/kernel/index.ts';
import { onInstitutionRemoved, type RemovedInstitution } from '../institutions/index.ts';
import { PROJECT } from './record-type.ts';

/** BR14-4: with its institution every project leaves the library. */
async function leaveWith(tx: Ctx, removed: readonly RemovedInstitution[]): Promise<void> {
  const found = await tables(tx)
    .selectFrom('training_project')
    .select(['id', 'institution_id as institutionId'])
    .where('institution_id', '=', anyOf(removed.map(({ id }) => id)))
    .where('state', 'in', ['IN_LIBRARY', 'SUSPENDED'])
    .orderBy('id')
    .execute();
  const reasons = new Map(removed.map(({ id, reason }) => [id, reason]));
  const leaving = found.map(({ id, institutionId }) => ({
    id,
    input: { reasonText: reasons.get(institutionId) },
  }));
  if (leaving.length > 0) await advance(tx, { type: PROJECT, action: 'leave', rows: leaving, mode: 'CASCADE' });
}

export const leavingWithInstitutions: readonly Hook[] = [onInstitutionRemoved.join(leaveWith)];
