import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { freezeList } from '../../../platform/versions/index.ts';
import { IMPORT } from '../record-types.ts';

/** Rows of a batch that still go its way: those sent back by themselves have left it. */
export const rowsOf = (tx: Ctx, importId: string) =>
  tables(tx)
    .selectFrom('cadre_application as a')
    .innerJoin('emp_cadre as c', 'c.id', 'a.cadre_id')
    .where('a.import_id', '=', importId)
    .where('a.state', 'in', ['BATCH_DISTRICT', 'BATCH_CITY', 'BATCH_RETURNED']);

const FIELDS = [
  { name: 'no', title: '申请编号' },
  // Two persons may look alike behind their masks: the index tells them apart.
  { name: 'person', title: '人员', by: 'index' },
];

/**
 * Freezes what a batch holds now (C-15). A row that leaves it makes the next version, and whoever had looked at the former one is told so when he
 * judges it (E-VER-02).
 *
 * @param left how many rows have left since the last version; 0 = the batch begins
 */
export async function freezeImport(tx: Ctx, importId: string, left: number): Promise<void> {
  if (left > 0)
    await tables(tx)
      .updateTable('cadre_import')
      .set((set) => ({
        sent_back: set('sent_back', '+', left),
        version: set('version', '+', 1),
        updated_at: sql`${tx.app.clock.now()}`,
      }))
      .where('id', '=', importId)
      .execute();
  const { version } = await tables(tx)
    .selectFrom('cadre_import')
    .select('version')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(tx, importId)
    .select(['a.id', 'a.application_no', 'c.person_name_masked', 'c.id_no_masked', 'c.id_no_index'])
    .orderBy('a.application_no')
    .execute();
  const { n, digest } = await freezeList(
    tx,
    { type: IMPORT, id: importId },
    {
      fields: FIELDS,
      recordVersion: version,
      rows: rows.map((row) => ({
        key: row.id,
        cells: {
          no: row.application_no,
          person: `${row.person_name_masked} ${row.id_no_masked}`,
          index: row.id_no_index,
        },
      })),
    },
  );
  await tables(tx)
    .updateTable('cadre_import')
    .set({ list_version: n, list_digest: digest })
    .where('id', '=', importId)
    .execute();
}
