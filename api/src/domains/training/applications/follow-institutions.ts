import { anyOf, tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx, Hook } from '../../../platform/kernel/index.ts';
import { onInstitutionDismissed, onInstitutionRemoved, type StoppedInstitution } from '../institutions/index.ts';
import { ENDS_WITH_INSTITUTION } from './application.flow.ts';
import { APPLICATION } from './record-type.ts';

/** Nothing that was asked for in the name of an institution that is gone goes on (BR14-4, T14-6). */
async function endWith(tx: Ctx, gone: readonly StoppedInstitution[]): Promise<void> {
  const found = await tables(tx)
    .selectFrom('project_application')
    .select(['id', 'institution_id as institutionId'])
    .where('institution_id', '=', anyOf(gone.map(({ id }) => id)))
    .where('state', '=', anyOf(ENDS_WITH_INSTITUTION))
    .orderBy('id')
    .execute();
  const reasons = new Map(gone.map(({ id, reason }) => [id, reason]));
  const ending = found.map(({ id, institutionId }) => ({ id, input: { reasonText: reasons.get(institutionId) } }));
  if (ending.length > 0)
    await advance(tx, { type: APPLICATION, action: 'endWithInstitution', rows: ending, mode: 'CASCADE' });
}

export const endingWithInstitutions: readonly Hook[] = [
  onInstitutionRemoved.join(endWith),
  onInstitutionDismissed.join(endWith),
];
