import { anyOf, tables } from '../../../../database/tables.ts';
import { advance, type FlowChange, type RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { DISTRICT, ROSTER, STREET } from '../record-types.ts';
import { setRows } from '../rows/set-rows.ts';

const PARTS = [
  [STREET, 'medical_street'],
  [DISTRICT, 'medical_district'],
  [ROSTER, 'medical_roster'],
] as const;

/** 作废 (03 §33.4): everything of the cycle is void, and its lines may come again. */
async function cancelCycle(tx: Ctx, { row, input }: FlowChange): Promise<void> {
  for (const [type, table] of PARTS) {
    const found = await tables(tx).selectFrom(table).select('id').where('cycle_id', '=', row.id).execute();
    const rows = found.map(({ id }) => ({ id }));
    if (rows.length > 0) await advance(tx, { type, action: 'cancel', rows, input, mode: 'CASCADE' });
  }
  await tables(tx).updateTable('medical_line').set({ void: true }).where('cycle_id', '=', row.id).execute();
  const people = await tables(tx).selectFrom('medical_row').select('id').where('cycle_id', '=', row.id).execute();
  await setRows(tx, people, { flag: 'REMOVED', note: '周期已作废' });
}

export const cycleBinding: Partial<RecordBinding> = {
  guards: {
    notPushed: ({ pushed }) =>
      pushed === false || { code: 'E-BF-08', message: '当前环节不能办理：名册已推送，周期不能作废' },
  },
  loadFacts: async (ctx, rows) => {
    const ids = rows.map(({ id }) => id);
    const pushed = await tables(ctx)
      .selectFrom('medical_row')
      .select('cycle_id')
      .distinct()
      .where('cycle_id', '=', anyOf(ids))
      .where('pay_state', '<>', 'NONE')
      .execute();
    const gone = new Set(pushed.map(({ cycle_id }) => cycle_id));
    return new Map(ids.map((id) => [id, { pushed: gone.has(id) }]));
  },
  onChange: async (tx, changes) => {
    for (const change of changes) if (change.action === 'cancel') await cancelCycle(tx, change);
  },
};
