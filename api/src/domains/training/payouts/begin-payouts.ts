import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { amountOf } from '../../../platform/money/index.ts';
import { insertRecords } from '../../../platform/records/index.ts';
import { takeBusinessNos } from '../business-no.ts';
import { touchPayouts } from './lock-payouts.ts';
import { livingPayout } from './payout.record.ts';

/** 生活补助 of one trainee in a ledger, with what was reversed since. */
interface Due {
  runTraineeId: string;
  traineeId: string;
  amount: string;
}

/** What ledgers owe to trainees now: every line of 生活补助, those of reversals among them. */
const readDue = (tx: Ctx, ledgerId: string): Promise<Due[]> =>
  tables(tx)
    .selectFrom('subsidy_ledger_line as l')
    .innerJoin('run_trainee as t', 't.id', 'l.run_trainee_id')
    .select(['t.id as runTraineeId', 't.trainee_id as traineeId', sql<string>`sum(l.amount)::text`.as('amount')])
    .where('l.ledger_id', '=', ledgerId)
    .where('l.item', '=', 'LIVING')
    .groupBy(['t.id', 't.trainee_id', 't.seq'])
    .orderBy('t.seq')
    .execute();

/** T27-7: the institution is to pay what the ledger says: a row for each of its trainees. Nothing is made twice. */
export async function beginPayouts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of changes) {
    const ledger = await tables(tx)
      .selectFrom('subsidy_ledger')
      .select(['id', 'generated_at'])
      .where('sheet_id', '=', row.id)
      .executeTakeFirst();
    if (!ledger) throw new Error(`sheet ${row.title} has no ledger to pay from`);
    const made = await openSheet(tx, row.id, ledger.id, localDateOf(new Date(ledger.generated_at)));
    if (!made) continue;
    const due = (await readDue(tx, ledger.id)).filter(({ amount }) => amountOf(amount).gt(0));
    const numbers = await takeBusinessNos(tx, 'PAYOUT', row.districtCode, due.length);
    const { orgId, orgPath, districtCode } = row;
    await insertRecords(
      tx,
      livingPayout,
      due.map(({ runTraineeId, traineeId, amount }, n) => ({
        payout_no: numbers[n],
        payout_sheet_id: made,
        sheet_id: row.id,
        run_trainee_id: runTraineeId,
        trainee_id: traineeId,
        seq: n + 1,
        due_amount: amount,
      })),
      { place: { orgId, orgPath, districtCode } },
    );
  }
}

async function openSheet(tx: Ctx, sheetId: string, ledgerId: string, ledgerOn: string): Promise<string | undefined> {
  const now = tx.app.clock.now();
  const made = await tables(tx)
    .insertInto('payout_sheet')
    .values({
      id: uuidv7(now.getTime()),
      created_at: now,
      updated_at: now,
      sheet_id: sheetId,
      ledger_id: ledgerId,
      ledger_on: ledgerOn,
    })
    .onConflict((on) => on.column('sheet_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}

/** T27-11: a line was reversed; what is due follows the ledger, what was paid stays what it was. */
export async function followReversals(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of changes) {
    const sheet = await tables(tx)
      .selectFrom('payout_sheet')
      .select(['id', 'ledger_id'])
      .where('sheet_id', '=', row.id)
      .executeTakeFirst();
    if (!sheet) continue;
    for (const { runTraineeId, amount } of await readDue(tx, sheet.ledger_id))
      await tables(tx)
        .updateTable('living_payout')
        .set({ due_amount: amountOf(amount).lt(0) ? '0' : amount, updated_at: tx.app.clock.now() })
        .where('payout_sheet_id', '=', sheet.id)
        .where('run_trainee_id', '=', runTraineeId)
        .execute();
    await touchPayouts(tx, sheet.id);
  }
}
