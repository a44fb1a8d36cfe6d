import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
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
  const found = await tables(ctx)
    .selectFrom('review_expert_event')
    .select(['id', 'expert_id as expertId', 'at', 'kind', 'text', 'reason', 'by_name as byName'])
    .$narrowType<{ kind: ExpertEventType['kind'] }>()
    .where('expert_id', '=', anyOf(ids))
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(found, ({ expertId }) => expertId);
}
