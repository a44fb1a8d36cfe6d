import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { PROJECT } from './record-type.ts';
import { followProjectStep } from './stop-hooks.ts';

/** What stands in 动态 and is told (02 §6.3, T15-4…6), by action. */
const WORDS: Readonly<Record<string, { kind: string; text: string }>> = {
  suspend: { kind: '暂停', text: '项目暂停' },
  restore: { kind: '恢复', text: '项目恢复' },
  remove: { kind: '剔除', text: '项目被剔除' },
  leave: { kind: '剔除', text: '机构被剔除，项目随之剔除' },
  expire: { kind: '过期', text: '项目有效期届满' },
};

/** What a step of projects does beyond moving them: document, 动态, word to the institution. */
export async function applyProjectEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await keepDocuments(tx, changes);
  await writeProjectEvents(
    tx,
    changes.flatMap(({ row, action, input }) => {
      const words = WORDS[action];
      return words
        ? [{ ...row, kind: words.kind, text: [words.text, input.reasonText].filter(Boolean).join('：') }]
        : [];
    }),
  );
  await stop(tx, changes);
  await sendNotices(
    tx,
    changes.flatMap(({ row, action, input }) => {
      const words = WORDS[action];
      if (!words) return [];
      return [
        {
          template: 'N170',
          receivers: [{ roleCode: 'INST', orgId: row.orgId }],
          variables: {
            项目编号: row.title,
            项目名称: row.subject,
            变动: words.text,
            原因: input.reasonText ? `原因：${input.reasonText}` : '',
          },
          record: { type: PROJECT, id: row.id, orgId: row.orgId, title: row.title },
        },
      ];
    }),
  );
}

/** Rounds of a project follow it; one that leaves with its institution has been removed as well. */
async function stop(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (...actions: string[]) =>
    changes
      .filter(({ action }) => actions.includes(action))
      .map(({ row, input }) => ({ id: row.id, reason: input.reasonText ?? '' }));
  await followProjectStep(tx, 'suspend', of('suspend'));
  await followProjectStep(tx, 'remove', of('remove', 'leave'));
}

async function keepDocuments(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const files = changes.find(({ action }) => action === 'remove')?.input.attachmentIds ?? [];
  await attachToEach(
    tx,
    { type: PROJECT, ids: changes.map(({ row }) => row.id) },
    uploads(files, 'REMOVAL', '剔除依据'),
  );
}

/** A line of 动态 of a project. */
export interface ProjectEvent {
  id: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
  kind: string;
  text: string;
}

/** Writes lines of 动态 of projects. */
export async function writeProjectEvents(tx: Ctx, events: readonly ProjectEvent[]): Promise<void> {
  if (events.length === 0) return;
  const now = tx.app.clock.now();
  const org = tx.actor.kind === 'USER' ? tx.actor.orgName : null;
  const values = events.map(({ id, text, ...rest }) => ({
    ...rest,
    id: uuidv7(now.getTime()),
    targetId: id,
    text: text.slice(0, 500),
  }));
  await run(
    tx,
    sql`insert into training_library_event (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, by_name, by_org, text)
        select v.id, ${now}, 'PROJECT', v."targetId", v."orgId", v."orgPath", v."districtCode", v.kind, ${actorName(tx.actor)}, ${org}, v.text
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
               as v(id uuid, "targetId" uuid, "orgId" uuid, "orgPath" text, "districtCode" text, kind text, text text)`,
  );
}
