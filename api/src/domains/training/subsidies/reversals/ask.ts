import { tables } from '../../../../database/tables.ts';
import { badInput, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { creates, formOf } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { subsidyLedger } from '../ledger/ledger.record.ts';
import { lockLedgers } from '../ledger/lock-ledgers.ts';
import { readPosted, standingLines } from '../ledger/read-lines.ts';
import { refusal } from '../refusal.ts';
import { ledgerReversal, reversalTable } from './reversal.record.ts';

const reversalForm = formOf(
  reversalTable,
  'LedgerReversalInput',
  '冲正: which line, what it should have come to, and why',
  ['line_id', 'right_amount', 'reason'],
);

/** The line must stand in a ledger that the caller sees, and come to something else. @throws NOT_FOUND, E-2717, BAD_INPUT */
async function complete(tx: Ctx, given: ReturnType<typeof reversalForm.read>) {
  const reason = requireReason(given.reason, { path: 'input.reason', asked: '请填写冲正原因' });
  const found = await tables(tx)
    .selectFrom('subsidy_ledger_line')
    .select('ledger_id as ledgerId')
    .where('id', '=', given.line_id)
    .executeTakeFirst();
  const ledger = await subsidyLedger.get(tx, found?.ledgerId ?? given.line_id);
  await lockLedgers(tx, [ledger.ledgerNo]);
  const lines = (await readPosted(tx, [ledger.id])).get(ledger.id) ?? [];
  const line = standingLines(lines).find(({ id }) => id === given.line_id);
  if (!line || (await isAsked(tx, line.id))) throw refusal('E-2717');
  if (given.right_amount !== null && amountOf(given.right_amount).eq(line.amount))
    throw badInput([{ path: 'input.rightAmount', message: '更正后金额与原金额相同' }]);
  const { orgId, orgPath, districtCode } = ledger;
  return {
    reason,
    ledger_id: ledger.id,
    reversal_no: await takeBusinessNo(tx, 'REVERSAL', districtCode),
    org_id: orgId,
    org_path: orgPath,
    district_code: districtCode,
  };
}

async function isAsked(tx: Ctx, lineId: string): Promise<boolean> {
  const open = await tables(tx)
    .selectFrom('subsidy_reversal')
    .select('id')
    .where('line_id', '=', lineId)
    .where('state', 'not in', ['REFUSED', 'WITHDRAWN'])
    .executeTakeFirst();
  return open !== undefined;
}

/** 起草冲正 of one line of a ledger (T27-11); it is handed in with its evidence by the flow. */
export const askingReversal = creates(ledgerReversal, reversalForm, {
  name: 'createLedgerReversal',
  permission: 'training.subsidy:review',
  doc: '起草冲正 of a line that stands; evidence comes with 提交',
  start: 'draft',
  complete,
});
