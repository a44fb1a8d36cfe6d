import { run, sql } from '../../../database/sql.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { ENROLMENT } from './record-type.ts';

/** T20-9: the evidence of whoever asks; whose approval it was and which rules no longer hold him. */
export async function keepReleases(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes) {
    if (action === 'askRelease')
      await attachFiles(tx, { type: ENROLMENT, id: row.id }, uploads(input.attachmentIds, 'RELEASE', '放行证明材料'));
    if (action === 'approveRelease')
      await run(
        tx,
        sql`update training_enrolment set released_at = ${tx.app.clock.now()}, released_by_name = ${actorName(tx.actor)},
              overridden_codes = array(select x ->> 'code' from jsonb_array_elements(interceptions) x), identity_result = 'MANUAL',
              identity_notes = array(select '已人工放行（' || (x ->> 'code') || '）：' || (x ->> 'message') from jsonb_array_elements(interceptions) x)
            where id = ${row.id}`,
      );
  }
}

/** What staff have looked at and let pass is what he is compared with from now on. */
export async function acceptChanges(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const accepted = changes.filter(({ action }) => action === 'districtPassWarned').map(({ row }) => row.id);
  if (accepted.length === 0) return;
  await run(
    tx,
    sql`update training_enrolment e set person_category = split_part(e.identity_facts, '|', 1)
         where e.id = any(${accepted}::uuid[]) and e.identity_facts is not null`,
  );
}
