import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insertRecord, insertRecords } from '../../../platform/records/index.ts';
import { pensionBatch } from '../pension/batch/batch.record.ts';
import { type PensionOutcome, pensionQuery } from '../pension/pension-query.record.ts';
import { keepMonths } from '../pension/snapshots.ts';
import { findCadres } from '../register/find-cadres.ts';
import { placeOfDistrict } from '../register/place.ts';

const ASKER = { login: 'officer_hk', name: '陆颖' };
const ENTRY = { purpose: 'SUBSIDY', purpose_text: null, from_month: '202601', to_month: '202602' };
/** What became of each question; the last one was not answered in time. */
const OUTCOMES: readonly PensionOutcome[] = ['FOUND', 'FOUND', 'NOT_FOUND', 'TIMEOUT'];

/** One 养老金批量查询 of four people, with what became of each (03 §31.6). */
export async function askPensions(tx: Ctx, cadreIds: readonly string[]): Promise<void> {
  const asker = await tables(tx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', ASKER.login)
    .executeTakeFirst();
  if (!asker) return;
  const place = await placeOfDistrict(tx, '310109');
  const now = tx.app.clock.now();
  const figures = { total: OUTCOMES.length, done: OUTCOMES.length, found: 2, missing: 1, failed: 1 };
  const by = { asked_by: ASKER.name };
  const batchId = await insertRecord(
    tx,
    pensionBatch,
    { ...ENTRY, ...figures, ...by, status: 'PARTIAL', cadre_ids: [...cadreIds], asked_by_id: asker.id, ended_at: now },
    { place },
  );
  const people = new Map((await findCadres(tx, cadreIds)).map((one) => [one.id, one]));
  const asked = cadreIds.map((id, n) => ({
    id,
    outcome: OUTCOMES[n] ?? 'FAILED',
    requestId: uuidv7(now.getTime() + n),
  }));
  await insertRecords(
    tx,
    pensionQuery,
    asked.map(({ id, outcome, requestId }) => ({
      ...ENTRY,
      ...by,
      cadre_id: id,
      cadre_name_masked: people.get(id)?.nameMasked ?? '',
      request_id: requestId,
      outcome,
      attempts: outcome === 'TIMEOUT' ? 2 : 1,
      batch_id: batchId,
    })),
    { place },
  );
  for (const { id, outcome, requestId } of asked)
    if (outcome === 'FOUND')
      await keepMonths(
        tx,
        id,
        requestId,
        ['202601', '202602'].map((month) => ({ month, amount: '5862.40', payStatus: '正常', insuredPlace: '上海市' })),
      );
}
