import { tables } from '../../../../database/tables.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { updateRecord } from '../../../../platform/records/index.ts';
import { subsidyApplication } from './application.record.ts';
import { readPayee } from './payee.ts';

/** T27-2: sheets and their applications have another version, and the account as it stands in the library now. */
export async function handIn(tx: Ctx, sheetIds: readonly string[]): Promise<void> {
  if (sheetIds.length === 0) return;
  const now = tx.app.clock.now();
  await tables(tx)
    .updateTable('subsidy_sheet')
    .set((e) => ({ content_version: e('content_version', '+', 1), submitted_at: now, check_answers: '[]' }))
    .where('id', 'in', [...sheetIds])
    .execute();
  const applications = await tables(tx)
    .selectFrom('subsidy_application as a')
    .select(['a.id', 'a.version', 'a.institution_id as institutionId', 'a.content_version as handedIn'])
    .where('a.id', 'in', (of) =>
      of
        .selectFrom('subsidy_sheet')
        .select('application_id')
        .where('id', 'in', [...sheetIds]),
    )
    .orderBy('a.id')
    .forUpdate()
    .execute();
  for (const { id, version, institutionId, handedIn } of applications)
    await updateRecord(tx, subsidyApplication, id, version, {
      ...(await readPayee(tx, institutionId)),
      content_version: handedIn + 1,
      ...(handedIn === 0 && { submitted_at: now, submitted_by_name: actorName(tx.actor) }),
    });
}
