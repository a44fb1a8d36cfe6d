import { run, sql } from '../../../../database/sql.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { PROJECT } from '../../projects/index.ts';
import { liftInspectionMarks, raiseInspectionMarks } from './marks.ts';
import { type Moved, marked } from './moved.ts';
import { closeDecisions } from './results.ts';

/** What the column says of each step. */
const EFFECTS: Readonly<Record<string, string>> = { mark: 'MARK', remove: 'REMOVE', lift: 'LIFT' };

/** T19-9: 标记 (M3 blocks new rounds), 剔除 (T15-5) or 解除 of M3 to M5. */
export async function applyDecisions(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  if (changes.length === 0) return;
  for (const change of changes) {
    const { row, action, input } = change;
    await run(
      tx,
      sql`update project_inspection set effect = ${EFFECTS[action] ?? null}, effect_by_name = ${actorName(tx.actor)} where id = ${row.id}`,
    );
    if (action === 'mark') await raiseInspectionMarks(tx, 'M3', [marked(change)], input.reasonText ?? '');
    if (action === 'remove') await removeProject(tx, change);
  }
  const lifted = changes.filter(({ action }) => action === 'lift').map(({ projectId }) => projectId);
  await liftInspectionMarks(tx, ['M3', 'M4', 'M5'], lifted, '年检合格');
  await closeDecisions(
    tx,
    changes.map(({ row }) => row.id),
  );
}

/** The same step as from the library, by the same person under the same rules; the document hangs on the project. */
async function removeProject(tx: Ctx, { projectId, input }: Moved): Promise<void> {
  await advanceOne(tx, {
    type: PROJECT,
    action: 'remove',
    rows: [{ id: projectId }],
    input: {
      reasonText: [...`年检不合格：${input.reasonText ?? ''}`].slice(0, 500).join(''),
      attachmentIds: input.attachmentIds ?? [],
    },
  });
}
