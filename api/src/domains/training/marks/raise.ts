import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { type Effect, LEVEL_TITLES, type Level } from './effects.ts';
import { writeLibraryEvents } from './library-events.ts';
import { TARGETS, type Target, type TargetType } from './targets.ts';
import { tellMarked } from './tell.ts';

/** A mark to be raised. */
export interface NewMark {
  target: Target;
  /** CL-MARK. */
  kind: string;
  level: Level;
  reason: string;
  effects: readonly Effect[];
  /** SYSTEM, MANUAL, or the room that has found it: INSPECTION, SPOT_CHECK … */
  source: string;
  sourceId?: string;
  toDate?: string | null;
}

/**
 * Raises marks of one kind of targets (T14-2, T15-2): of those whose kind is active already nothing is written, so a repeat changes nothing.
 * Blocks of the targets follow, the events are kept, and institution, district and city are told.
 *
 * @returns ids of the marks written, by target
 */
export async function raiseMarks(
  tx: Ctx,
  type: TargetType,
  marks: readonly NewMark[],
): Promise<ReadonlyMap<string, string>> {
  if (marks.length === 0) return new Map();
  const now = tx.app.clock.now();
  const by = tx.actor.kind === 'USER' ? tx.actor : null;
  const values = marks.map(({ target, ...mark }) => ({
    ...mark,
    ...target,
    id: uuidv7(now.getTime()),
    targetId: target.id,
  }));
  const written = await rows<{ id: string; targetId: string; kind: string }>(
    tx,
    sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
          source_id, effects, from_date, to_date, raised_by_id, raised_by_name, raised_by_org)
        select v.id, ${now}, ${type}, v."targetId", v."orgId", v."orgPath", v."districtCode", v.kind, v.level, v.reason, v.source,
               v."sourceId", array(select jsonb_array_elements_text(v.effects)), ${localDateOf(now)}::date, v."toDate", ${by?.userId ?? null}::uuid,
               ${actorName(tx.actor)}, ${by?.orgName ?? null}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
               id uuid, "targetId" uuid, "orgId" uuid, "orgPath" text, "districtCode" text, kind text, level text, reason text, source text,
               "sourceId" uuid, effects jsonb, "toDate" date)
        on conflict (target_id, kind) where lifted_at is null do nothing
        returning id, target_id as "targetId", kind`,
  );
  const isNew = ({ target, kind }: NewMark) => written.some((row) => row.targetId === target.id && row.kind === kind);
  const raised = marks.filter(isNew);
  await refreshBlocks(tx, type, [...new Set(raised.map(({ target }) => target.id))]);
  await writeLibraryEvents(
    tx,
    raised.map(({ target, kind, level, reason }) => ({
      target,
      kind: '标记',
      text: `${titleOfItem(MARK_KIND, kind)}（${LEVEL_TITLES[level]}）：${reason}`,
    })),
  );
  await tellMarked(tx, type, raised);
  return new Map(written.map(({ targetId, id }) => [targetId, id]));
}

/** Writes again what the active marks of the targets keep them from (02 §6.3 "flags"). */
export async function refreshBlocks(tx: Ctx, type: TargetType, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`update ${sql.table(TARGETS[type].table)} t set blocks = array(
          select distinct e from training_mark m, unnest(m.effects) e where m.target_id = t.id and m.lifted_at is null order by e)
         where t.id = any(${[...ids]}::uuid[])`,
  );
}
