import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import type { Target } from './targets.ts';

/** Kinds of events of the libraries (02 §6.3). */
export type LibraryEventKind = '入库' | '变更' | '标记' | '解除' | '暂停' | '恢复' | '剔除' | '注销' | '过期';

export interface NewLibraryEvent {
  target: Pick<Target, 'type' | 'id' | 'orgId' | 'orgPath' | 'districtCode'>;
  kind: LibraryEventKind;
  text: string;
}

/** Keeps what has happened to institutions and projects, in one statement. */
export async function writeLibraryEvents(tx: Ctx, events: readonly NewLibraryEvent[]): Promise<void> {
  if (events.length === 0) return;
  const now = tx.app.clock.now();
  const values = events.map(({ target, kind, text }) => ({
    targetType: target.type,
    targetId: target.id,
    orgId: target.orgId,
    orgPath: target.orgPath,
    districtCode: target.districtCode,
    id: uuidv7(now.getTime()),
    kind,
    text: [...text].slice(0, 500).join(''),
  }));
  await run(
    tx,
    sql`insert into training_library_event (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, by_name, by_org, text)
        select v.id, ${now}, v."targetType", v."targetId", v."orgId", v."orgPath", v."districtCode", v.kind, ${actorName(tx.actor)},
               ${tx.actor.kind === 'USER' ? tx.actor.orgName : null}, v.text
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
               id uuid, "targetType" text, "targetId" uuid, "orgId" uuid, "orgPath" text, "districtCode" text, kind text, text text)`,
  );
}
