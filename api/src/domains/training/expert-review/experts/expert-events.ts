import { rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import type { ExpertEventType, ReviewExpertEventKind } from './expert.type.ts';

export interface ExpertEvent {
  expertId: string;
  kind: keyof typeof ReviewExpertEventKind;
  /** In words; never a number of the person in clear. */
  text: string;
  reason?: string | null;
}

/** Writes a line of the expert's history (动态), with the act itself. */
export async function recordExpertEvent(tx: Ctx, { expertId, kind, text, reason }: ExpertEvent): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into review_expert_event (id, expert_id, at, kind, text, reason, by_name)
        values (${uuidv7(now.getTime())}, ${expertId}, ${now}, ${kind}, ${[...text].slice(0, 2000).join('')}, ${reason ?? null},
          ${actorName(tx.actor)})`,
  );
}

/** The histories of experts, newest first, in one statement. */
export async function readExpertEvents(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ExpertEventType[]>> {
  const found = await rows<ExpertEventType & { expertId: string }>(
    ctx,
    sql`select id, expert_id as "expertId", at, kind, text, reason, by_name as "byName" from review_expert_event
         where expert_id = any(${[...ids]}::uuid[]) order by id desc`,
  );
  return Map.groupBy(found, ({ expertId }) => expertId);
}
