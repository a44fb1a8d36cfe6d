import { firstRow, run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { type ChecklistItem, readChecklist, SHIPPED } from './checklist.ts';

/** A version of the checklist; what a cycle began with never changes under it. */
export interface ChecklistRow {
  id: string;
  versionNo: number;
  title: string;
  items: ChecklistItem[];
  createdAt: SqlInstant;
  createdByName: string;
}

/** Every version, newest first. */
export const listChecklists = (ctx: Ctx): Promise<ChecklistRow[]> =>
  tables(ctx)
    .selectFrom('inspection_checklist')
    .select([
      'id',
      'version_no as versionNo',
      'title',
      'items',
      'created_at as createdAt',
      'created_by_name as createdByName',
    ])
    .$narrowType<{ items: ChecklistItem[] }>()
    .orderBy('version_no', 'desc')
    .execute();

/** A new version beside the earlier ones. @throws BAD_INPUT @returns its id */
export async function addChecklist(
  ctx: Ctx,
  given: { title: string; items: readonly ChecklistItem[] },
  requestId: string,
): Promise<string> {
  const content = readChecklist(given);
  const { id } = await once(ctx, 'createInspectionChecklist', requestId, content, async (tx) => {
    const made = await write(tx, content);
    await recordAudit(tx, {
      event: 'training.inspection.checklist',
      objectType: 'inspectionChecklist',
      objectId: made,
    });
    return { id: made };
  });
  return id;
}

/** The shipped version, where there is none yet. */
export async function seedChecklist(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    if (await firstRow(tx, sql`select 1 as one from inspection_checklist limit 1`)) return;
    await write(tx, { title: '项目年检指标（默认）', items: [...SHIPPED] });
  });
}

async function write(tx: Ctx, { title, items }: { title: string; items: readonly ChecklistItem[] }): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(tx, sql`lock table inspection_checklist in share row exclusive mode`);
  await run(
    tx,
    sql`insert into inspection_checklist (id, created_at, version_no, title, items, created_by_name)
        select ${id}, ${now}, coalesce(max(version_no), 0) + 1, ${title}, ${JSON.stringify(items)}::jsonb, ${actorName(tx.actor)}
          from inspection_checklist`,
  );
  return id;
}
