import { rows, sql } from '../../../database/sql.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { misfitsOf } from './apply/recheck-conditions.ts';

/** What the guards of a change request look at. */
export interface ChangeFacts extends Readonly<Record<string, unknown>> {
  needsCentre: boolean;
  /** Somebody of the level that it waits for has judged it since it was submitted. */
  judged: boolean;
  /** Its institution or project is in the library (or not yet). */
  standing: boolean;
  /** Name or code that it asks for belong to somebody else by now. */
  taken: boolean;
  /** What it asks for that no longer fits the institution as it stands (02 §6.3), in words. */
  misfit?: string | undefined;
}

/** In two statements for all records. */
export async function loadChangeFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ChangeFacts>> {
  const found = await rows<ChangeFacts & { id: string }>(
    ctx,
    sql`select c.id, c.needs_centre as "needsCentre",
          i.state <> 'REMOVED' and (c.target_type = 'INSTITUTION' or p.state in ('IN_LIBRARY', 'SUSPENDED')) as standing,
          exists (select 1 from training_institution o where c.target_type = 'INSTITUTION' and o.id <> i.id and o.state <> 'REMOVED'
                    and (o.name = c.content->>'name' or o.uscc = c.content->>'uscc'))
            or exists (select 1 from training_project o where c.target_type = 'PROJECT' and o.id <> c.target_id and o.institution_id = i.id
                    and o.name = c.content->>'name' and o.state not in ('REMOVED', 'EXPIRED')) as taken,
          exists (select 1 from flow_event e where e.record_id = c.id
                    and e.action like case c.state when 'DIST_REVIEW' then 'district%' else 'centre%' end
                    and e.seq > (select max(s.seq) from flow_event s where s.record_id = c.id and s.action = 'submit')) as judged
        from training_change c join training_institution i on i.id = c.institution_id
        left join training_project p on p.id = c.target_id
       where c.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const misfits = await misfitsOf(
    ctx,
    records.map(({ id }) => id),
  );
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, misfit: misfits.get(id) } as ChangeFacts]));
}
