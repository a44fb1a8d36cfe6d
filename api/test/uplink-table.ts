import { rows, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import type { UplinkRow, UplinkSource } from '../src/platform/exchange/uplink-source.ts';
import { type Ctx, defineModule } from '../src/platform/kernel/index.ts';

/** Deceased persons in a table with the product's own triggers, so that several processes see the same rows. */
const source: UplinkSource = {
  key: 'reduction-table',
  title: '优抚减员（表）',
  recordType: 'tableReduction',
  fields: [
    { name: 'no', title: '减员编号', type: 'STRING', sensitivity: 'NONE', content: 'PLAIN' },
    { name: 'kind', title: '优抚类别', type: 'CODE', sensitivity: 'NONE', content: 'PLAIN' },
  ],
  read: async (ctx, ids) => {
    const found = await rows<{ id: string; version: number; no: string; kind: string | null }>(
      ctx,
      sql`select id, version, no, kind from test_reduction where id = any(${[...ids]}::uuid[])`,
    );
    return found.map(({ id, version, no, kind }): UplinkRow => ({ id, key: no, version, values: { no, kind } }));
  },
};

export const tableModule = defineModule({
  name: 'reduction-table',
  title: '优抚减员（表）',
  uplinkSources: [source],
});

/** Items of an entry that sends the table. */
export const tableEntry = {
  sourceKey: source.key,
  items: [
    { internalField: 'no', targetName: 'recordNo', type: 'STRING', transform: 'NONE', required: true },
    { internalField: 'kind', targetName: 'classCode', type: 'CODE', transform: 'NONE', required: true },
  ],
};

/** Makes the table and its triggers, as a migration would. */
export async function makeTable(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    sql`create table test_reduction (id uuid primary key, version integer not null, updated_at timestamptz(3) not null, no text not null,
          kind text)`,
  );
  await run(
    ctx,
    sql`create trigger reduction_marked_insert after insert on test_reduction referencing new table as changed
          for each statement execute function mark_inserted('tableReduction')`,
  );
}

export async function fillTable(ctx: Ctx, count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, n) => ({
    id: uuidv7(0),
    no: `JY-${String(n + 1).padStart(5, '0')}`,
  }));
  await run(
    ctx,
    sql`insert into test_reduction (id, version, updated_at, no, kind)
        select id, 1, ${ctx.app.clock.now()}, no, 'A1' from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as t(id uuid, no text)`,
  );
}
