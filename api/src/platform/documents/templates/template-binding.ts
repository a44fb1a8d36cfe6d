import { tables } from '../../../database/tables.ts';
import { advanceOne, type FlowChange, type RecordBinding } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { TEMPLATE } from './template.record.ts';

/** All editions of the kinds that are published, so that of two at once the second retires the first. */
async function lockKinds(tx: Ctx, action: string, ids: readonly string[]): Promise<void> {
  if (action !== 'publish') return;
  const kinds = tables(tx)
    .selectFrom('document_template')
    .select('kind')
    .where('id', 'in', [...ids]);
  await tables(tx)
    .selectFrom('document_template')
    .select('id')
    .where('kind', 'in', kinds)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** One edition of a kind is in force: what was, is retired by what comes. */
async function replace(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, at } of changes.filter(({ action }) => action === 'publish')) {
    const { kind } = await tables(tx)
      .updateTable('document_template')
      .set({ published_at: at })
      .where('id', '=', row.id)
      .returning('kind')
      .executeTakeFirstOrThrow();
    const former = await tables(tx)
      .selectFrom('document_template')
      .select('id')
      .where('kind', '=', kind)
      .where('state', '=', 'PUBLISHED')
      .where('id', '<>', row.id)
      .execute();
    for (const { id } of former)
      await advanceOne(tx, { type: TEMPLATE, action: 'retire', rows: [{ id }], mode: 'CASCADE' });
  }
}

export const templateEffects: Partial<RecordBinding> = { lockFirst: lockKinds, onChange: replace };
