import { rows, sql } from '../../../database/sql.ts';
import { FIRST_ID } from '../../../database/uuid.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, type Hook, transaction } from '../../../platform/kernel/index.ts';
import { onInstitutionDismissed, onInstitutionRemoved, type StoppedInstitution } from '../institutions/index.ts';
import { ENDS_WITH_INSTITUTION } from './application.flow.ts';
import { APPLICATION } from './record-type.ts';

const SLICE = 100;

/** Nothing that was asked for in the name of an institution that is gone goes on (BR14-4, T14-6). */
async function endWith(tx: Ctx, gone: readonly StoppedInstitution[]): Promise<void> {
  const found = await rows<{ id: string; institutionId: string }>(
    tx,
    sql`select id, institution_id as "institutionId" from project_application
         where institution_id = any(${gone.map(({ id }) => id)}::uuid[])
           and state = any(${[...ENDS_WITH_INSTITUTION]}::text[]) order by id`,
  );
  const reasons = new Map(gone.map(({ id, reason }) => [id, reason]));
  const ending = found.map(({ id, institutionId }) => ({ id, input: { reasonText: reasons.get(institutionId) } }));
  if (ending.length > 0)
    await advance(tx, { type: APPLICATION, action: 'endWithInstitution', rows: ending, mode: 'CASCADE' });
}

/**
 * The same for what an institution left open that was gone before its applications followed it, with the words of that step; nothing is found once
 * it has run. A few at a time, so that it holds nobody up.
 */
export async function endLeftOpen(ctx: Ctx): Promise<void> {
  // By id, not until none are left: what the flow refuses would be met again for ever.
  for (let after: string | undefined = FIRST_ID; after; ) {
    const from: string = after;
    after = await transaction(ctx, async (tx) => {
      const left = await rows<{ id: string; reason: string | null }>(
        tx,
        sql`select a.id, (select e.reason_text from flow_event e where e.record_id = i.id and e.action in ('remove', 'dismiss')
                           order by e.seq desc limit 1) as reason
              from project_application a join training_institution i on i.id = a.institution_id
             where a.id > ${from}::uuid and i.state = 'REMOVED' and a.state = any(${[...ENDS_WITH_INSTITUTION]}::text[])
             order by a.id limit ${SLICE} for update of a skip locked`,
      );
      const ending = left.map(({ id, reason }) => ({ id, input: { reasonText: reason ?? '机构已被剔除或注销' } }));
      if (ending.length > 0)
        await advance(tx, { type: APPLICATION, action: 'endWithInstitution', rows: ending, mode: 'CASCADE' });
      return left.length < SLICE ? undefined : left.at(-1)?.id;
    });
  }
}

export const endingWithInstitutions: readonly Hook[] = [
  onInstitutionRemoved.join(endWith),
  onInstitutionDismissed.join(endWith),
];
