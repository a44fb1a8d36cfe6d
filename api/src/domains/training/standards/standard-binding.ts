import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { standardErrors } from './errors.ts';
import { giveBackDays, publish } from './publish.ts';
import { STANDARD } from './record-type.ts';
import { refusal } from './refusal.ts';
import { NOT_WRITTEN, UNUSED } from './standard.flow.ts';
import { tellCorrection } from './tell-correction.ts';
import { countUses } from './uses.ts';

interface StandardFacts {
  /** Who asks is who has written it. */
  written: boolean;
  uses: number;
  /** 文件依据 that hang on it. */
  files: number;
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, StandardFacts>> {
  const ids = asked.map(({ id }) => id);
  const me = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  const found = await tables(ctx)
    .selectFrom('subsidy_standard as s')
    .select(['s.id', sql<boolean>`coalesce(s.edited_by_id = ${me}::uuid, false)`.as('written')])
    .select(
      sql<number>`(select count(*)::int from attachment a where a.record_type = ${STANDARD} and a.record_id = s.id)`.as(
        'files',
      ),
    )
    .where('s.id', '=', anyOf(ids))
    .execute();
  const uses = await countUses(ctx, ids);
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, uses: uses.get(id) ?? 0 }]));
}

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const files = changes[0]?.input.attachmentIds ?? [];
  await attachToEach(
    tx,
    { type: STANDARD, ids: changes.map(({ row }) => row.id) },
    uploads(files, 'STANDARD_BASIS', '文件依据'),
  );
  for (const { row, action } of changes) {
    if (action === 'confirm') {
      await publish(tx, row.id);
      await tellCorrection(tx, row.id);
    }
    if (action === 'withdraw') await giveBackDays(tx, row.id);
    if (action === 'mute')
      await tables(tx)
        .updateTable('subsidy_standard')
        .set({ muted_at: tx.app.clock.now() })
        .where('id', '=', row.id)
        .execute();
  }
}

/** What the flow of 补助标准 asks and does beside moving them. */
export const standardEffects: Partial<RecordBinding> = {
  takesFiles: ['submit'],
  ...judgedBy<StandardFacts>({
    guards: {
      [NOT_WRITTEN]: ({ written }) =>
        written ? { code: 'E-0004', message: '编制标准的人员不能确认，请由市局其他人员确认' } : true,
      [UNUSED]: ({ uses }) => (uses === 0 ? true : refusal('E-2603', { count: uses })),
    },
    inputRule: (action, { files }, { attachmentIds }) =>
      action === 'submit' && files === 0 && !attachmentIds?.length
        ? { code: 'E-2601', message: standardErrors['E-2601'] }
        : true,
    loadFacts,
  }),
  onChange: applyEffects,
};
