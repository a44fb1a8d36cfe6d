import { rows, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { onInstitutionDismissed, type StoppedInstitution } from '../institutions/index.ts';
import { APPLICATION } from './record-type.ts';

/** Nothing that was asked for in the name of an institution that is none goes on. */
async function endWith(tx: Ctx, dismissed: readonly StoppedInstitution[]): Promise<void> {
  const found = await rows<{ id: string; institutionId: string }>(
    tx,
    sql`select id, institution_id as "institutionId" from project_application
         where institution_id = any(${dismissed.map(({ id }) => id)}::uuid[])
           and state in ('DRAFT', 'RETURNED', 'DIST_REVIEW', 'CENTRE_RECHECK', 'CITY_READY') order by id`,
  );
  const reasons = new Map(dismissed.map(({ id, reason }) => [id, reason]));
  const ending = found.map(({ id, institutionId }) => ({ id, input: { reasonText: reasons.get(institutionId) } }));
  if (ending.length > 0)
    await advance(tx, { type: APPLICATION, action: 'endWithInstitution', rows: ending, mode: 'CASCADE' });
}

/** Once, while modules load. */
export function followInstitutions(): void {
  onInstitutionDismissed(endWith);
}
