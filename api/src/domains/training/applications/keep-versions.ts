import { run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { frozenAsJson } from './frozen/freeze.ts';

/**
 * What was submitted becomes the next version and is kept for good (BR16-2), the institution with it (02 §9.3); whether the institution is new
 * is read from its state, not from what it says (BR16-1).
 */
export async function keepVersions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  const now = tx.app.clock.now();
  const by = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  await run(
    tx,
    sql`update project_application a set content_version = a.content_version + 1, submitted_at = ${now}, submitted_by_id = ${by},
          kind = case when i.state = 'REGISTERED' then '1' else '2' end
        from training_institution i where i.id = a.institution_id and a.id = any(${ids}::uuid[])`,
  );
  await run(
    tx,
    sql`insert into project_application_version (application_id, content_version, content, submitted_at, submitted_by_name, institution)
        select a.id, a.content_version, a.content, ${now}, ${actorName(tx.actor)}, ${frozenAsJson(localDateOf(now))}
          from project_application a join training_institution i on i.id = a.institution_id where a.id = any(${ids}::uuid[])`,
  );
}
